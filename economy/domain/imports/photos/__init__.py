"""The ZIP of photos beside a sheet."""
