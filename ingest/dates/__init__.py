"""Temporal expressions: found, typed and resolved against the publication date and the text."""
