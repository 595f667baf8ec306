"""A file becomes a document: extracted, cleaned, cut into passages, and kept in the store."""
