"""One thin file a command: parsed arguments in, an exit status out."""
