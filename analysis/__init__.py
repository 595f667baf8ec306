"""Concordance and statistics from the stored passages."""
