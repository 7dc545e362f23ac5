"""What the cells of one row say, typed."""
