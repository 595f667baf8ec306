"""What one would write without Kutip: ten hits of plain Whoosh with text, printed as JSON. Run as a script.

Arguments: the index's folder, an SQLite file with a table `passages(number, text)`, the words, all of which must match.
"""

import json
import re
import sqlite3
import sys

from whoosh import index
from whoosh.query import And, Term

folder, store, words = sys.argv[1:]
with index.open_dir(folder).searcher() as searcher:
    query = And([Term("text", word) for word in re.findall(r"\w+", words.lower())])
    found = [(hit["number"], hit.score) for hit in searcher.search(query, limit=10)]
connection = sqlite3.connect(store)
hits = []
for number, score in found:
    text = connection.execute("SELECT text FROM passages WHERE number = ?", (number,)).fetchone()[0]
    spans = [match.span() for match in re.finditer("|".join(words.split()), text, re.IGNORECASE)]
    hits.append({"number": number, "score": score, "text": text, "spans": spans})
print(json.dumps(hits, ensure_ascii=False))  # noqa: T201
