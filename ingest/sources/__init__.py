"""Where articles come from: the only I/O of `ingest` besides loading."""
