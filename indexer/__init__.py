"""Passages in, an index out; a query in, hits with spans out."""
