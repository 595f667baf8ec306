"""Exchange: files of other programs in, entries out, and the other way."""
