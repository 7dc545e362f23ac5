"""Measurements of the ways through the house, each beside the limit of the machine it runs on (see docs/benchmarks)."""
