CREATE TABLE properties (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One row per source ever read; `state` is active, superseded (its path holds newer bytes) or removed.
CREATE TABLE documents (
    document_id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('id', 'en')),
    state TEXT NOT NULL CHECK (state IN ('active', 'superseded', 'removed')),
    csl TEXT NOT NULL,
    origins TEXT NOT NULL,
    extra TEXT NOT NULL,
    quality TEXT NOT NULL,
    rendered TEXT NOT NULL,
    text TEXT NOT NULL,
    added_at TEXT NOT NULL
);

-- Where the bytes were seen; a document may have several paths, a path has one document at a time.
CREATE TABLE paths (
    path TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    root TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX paths_by_document ON paths(document_id);

CREATE TABLE failures (
    path TEXT PRIMARY KEY,
    root TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    hint TEXT NOT NULL,
    failed_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE pages (
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    label TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (document_id, number)
) WITHOUT ROWID;

CREATE TABLE sections (
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    section INTEGER NOT NULL,
    parent INTEGER,
    level INTEGER NOT NULL,
    title TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (document_id, section)
) WITHOUT ROWID;

CREATE TABLE blocks (
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    level INTEGER NOT NULL,
    paragraph INTEGER,
    language TEXT,
    boxes TEXT NOT NULL,
    first_line INTEGER,
    last_line INTEGER,
    recognised REAL,
    PRIMARY KEY (document_id, block)
) WITHOUT ROWID;

CREATE TABLE edits (
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    edit INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    source_text TEXT NOT NULL,
    PRIMARY KEY (document_id, edit)
) WITHOUT ROWID;

CREATE TABLE passages (
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    section INTEGER,
    paragraph INTEGER,
    first_page INTEGER,
    last_page INTEGER,
    first_line INTEGER,
    last_line INTEGER,
    PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;

-- The log that the index follows: every commit that changes what search may find adds a row. The token tells
-- two copies of a library apart that went different ways after the same sequence number.
CREATE TABLE changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL,
    token TEXT NOT NULL DEFAULT (lower(hex(randomblob(8))))
);

-- Word type -> stem, so that a query about known words loads no stemmer.
CREATE TABLE stems (
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    stem TEXT NOT NULL,
    PRIMARY KEY (language, word)
) WITHOUT ROWID;

-- Where a term of the glossary stands: recorded at ingest, by stems; a passage counts once per term.
CREATE TABLE term_occurrences (
    term_id INTEGER NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    occurrences INTEGER NOT NULL,
    PRIMARY KEY (term_id, document_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX term_occurrences_by_document ON term_occurrences(document_id);

-- The user's own terms; `state` is active, superseded (an edit followed) or removed, so that history stays.
CREATE TABLE user_terms (
    revision INTEGER PRIMARY KEY AUTOINCREMENT,
    term_id INTEGER NOT NULL,
    entry TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'superseded', 'removed')),
    changed_at TEXT NOT NULL
);
CREATE INDEX user_terms_by_term ON user_terms(term_id);

-- What mining proposed. A candidate is known by its `key`, so that a rejected one stays rejected.
CREATE TABLE term_candidates (
    candidate_id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    entry TEXT NOT NULL,
    score REAL NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'rejected')),
    term_id INTEGER,
    changed_at TEXT NOT NULL
);

-- Where a candidate was seen: a span of a passage, or a translation unit. Without foreign keys: a document that is
-- read anew keeps its id, and the evidence of an accepted term must outlive the reading.
CREATE TABLE term_evidence (
    candidate_id INTEGER NOT NULL REFERENCES term_candidates(candidate_id) ON DELETE CASCADE,
    document_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    "end" INTEGER NOT NULL, -- after the key: SQLite 3.40 checks the integrity of other orders wrongly
    PRIMARY KEY (candidate_id, document_id, ordinal, start, unit_id)
) WITHOUT ROWID;

-- Sentences and their translations, as a translation memory (TMX) holds them.
CREATE TABLE translation_units (
    unit_id INTEGER PRIMARY KEY AUTOINCREMENT,
    memory TEXT NOT NULL,
    indonesian TEXT NOT NULL,
    english TEXT NOT NULL,
    UNIQUE (indonesian, english)
);

-- For `verify`: a hash for each word of a reading text, in order, so that a draft's word shingles find their places
-- without the index. `version` is that of the way words are made (citations/proof/words.py).
CREATE TABLE word_hashes (
    document_id TEXT PRIMARY KEY REFERENCES documents(document_id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    hashes BLOB NOT NULL
) WITHOUT ROWID;

-- What the user kept. Without foreign keys: a document that is read anew is deleted and inserted again, and a kept
-- excerpt outlives every reading. Several segments of one excerpt are joined by elisions.
CREATE TABLE kept_excerpts (
    kept_id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    passage_id TEXT NOT NULL,
    note TEXT NOT NULL,
    kept_at TEXT NOT NULL
);
CREATE INDEX kept_excerpts_by_document ON kept_excerpts(document_id);

CREATE TABLE kept_segments (
    kept_id INTEGER NOT NULL REFERENCES kept_excerpts(kept_id) ON DELETE CASCADE,
    segment INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    PRIMARY KEY (kept_id, segment)
) WITHOUT ROWID;

CREATE TABLE kept_tags (
    kept_id INTEGER NOT NULL REFERENCES kept_excerpts(kept_id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (kept_id, tag)
) WITHOUT ROWID;

-- Searches that the user saved: the query and its options, the record of the last run, and what that run found.
-- Without foreign keys to documents: what was found once is compared with what is found now.
CREATE TABLE saved_searches (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    options TEXT NOT NULL,
    record TEXT NOT NULL,
    saved_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE saved_hits (
    name TEXT NOT NULL REFERENCES saved_searches(name) ON DELETE CASCADE,
    document_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    PRIMARY KEY (name, document_id, ordinal)
) WITHOUT ROWID;

-- For near-duplicates: the smallest hashes of a document's word shingles (corpus/near_duplicates.py).
CREATE TABLE sketches (
    hash INTEGER NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    PRIMARY KEY (hash, document_id)
) WITHOUT ROWID;
CREATE INDEX sketches_by_document ON sketches(document_id);
