"""The service: HTTP API, pages and command line."""
