"""Terms: the termbase, its lookup, its matching in text, and its mining from the corpus."""
