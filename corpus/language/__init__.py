"""Rules of the two languages: words, stems, sentences, and which language a paragraph is in."""
