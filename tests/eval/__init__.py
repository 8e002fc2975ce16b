"""Measuring extraction against development gold. Never part of the tests: the gold does not ship."""
