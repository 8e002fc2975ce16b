"""The pages that a browser shows: values made for display, templates, and plain CSS and JavaScript."""
