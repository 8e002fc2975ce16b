"""Long runs over random and hostile input."""
