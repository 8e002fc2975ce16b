"""Pure builders of Cypher: values in, query text and parameters out. No value is ever part of the text."""
