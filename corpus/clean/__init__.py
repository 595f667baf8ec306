"""Extraction in, reading text with its blocks and its record of edits out."""
