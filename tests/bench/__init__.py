"""How fast and how large. Commands of their own: tests pin no timings."""
