"""Mining: the passages of a library in, proposed terms with evidence out."""
