"""Where the table stands in a sheet, and what its columns mean."""
