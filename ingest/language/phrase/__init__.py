"""Noun phrases: their extent and head, the cases that their forms allow, and how they hang together."""
