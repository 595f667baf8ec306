"""What a command found in, text for a person or JSON for a program out."""
