"""Events: what happened, to whom, when, how certain, and who says so."""
