"""One router per kind of thing; each is thin: parameters in, one call, a value out."""
