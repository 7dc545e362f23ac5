"""The steps of the row parser, by what they read.

Each module offers functions that build steps for the columns a table has; a column nobody mapped costs nothing. What
repeats from row to row (places, kinds, years) is read once and remembered.
"""
