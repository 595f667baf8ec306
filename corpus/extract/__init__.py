"""One file a format: source bytes in, extraction (text, raw blocks, pages, metadata) out."""
