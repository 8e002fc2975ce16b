"""From text to sentences, tokens and lemmas with offsets; one folder of data per language."""
