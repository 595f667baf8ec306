"""References of other tools in (BibTeX, RIS, CSL-JSON), CSL-JSON out, and back: one module a format."""
