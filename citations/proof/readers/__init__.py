"""A file with quotations in, its blocks of text or its exported excerpts out: a module a format."""
