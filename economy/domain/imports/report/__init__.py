"""What could not be brought in, as a workbook to correct."""
