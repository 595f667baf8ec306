"""Excerpts in, files for people and programs out: one module a format, one row each in FORMATS."""
