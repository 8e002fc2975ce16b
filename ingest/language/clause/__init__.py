"""Clauses: stretches around one predicate, with its verb group read for mood, tense and voice."""
