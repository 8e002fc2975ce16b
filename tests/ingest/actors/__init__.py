"""Tests of actor finding; every sentence in them was written for them."""
