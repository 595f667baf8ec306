"""A document and a span in; citation, excerpt, export and proof out."""
