"""Actors and places: who and where, with every mention, and the offices that people hold."""
