"""The leaves of an article in; which short lines above, below and beside its text are captions or tell of it, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from corpus.document import BlockKind
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running

# Whose picture it is, in brackets behind the last word: "(Kabar/Istimewa)", "(ANTARA/Made Arka)", "(dok. pribadi)".
_CREDIT = re.compile(
    r"\S.*[(\[](?:(?:antara|foto|afp|reuters|ap|epa|getty)[^()/\[\]]{0,30}/[^()\[\]]{2,40}|"
    r"[^()/\[\]\d]{2,40}/(?:ist(?:imewa)?|dok\b[^()\[\]]{0,30}|(?-i:[A-Z][\w.]+(?:\s[A-Z][\w.]+)+))|(?:dok|foto|photo|sumber|source|ist|istimewa)\b[^()\[\]]{0,60})[)\]]\.?",
    re.IGNORECASE,
)
_PICTURES = frozenset({"img", "picture", "amp-img"})
_LONGEST_CAPTION = 250
_RELEASE = re.compile(
    r"(?:siaran\spers|press\srelease|pengumuman|nomor\ssiaran\spers)\s*(?:nomor|no\.?|number)?\s*:?\s*\S*\d\S*",
    re.IGNORECASE,
)
# "For other uses, see ...": where else an encyclopedia leads.
_HATNOTE = re.compile(
    r"(?:untuk\s.{3,120}?,\s(?:lihat|silakan\slihat)\s.{3,160}|for\s(?:other|the)\s.{3,120}?,\ssee\s.{3,160}|"
    r"artikel\sini\sbukan\smengenai\s.{3,120}|(?:tidak\sboleh\sdirancukan|not\sto\sbe\sconfused)\s(?:dengan|with)\s.{3,120})",
    re.IGNORECASE,
)
_HATNOTE_CLASS = re.compile(r"(?:^|\s)(?:hatnote|dablink|rellink)(?:$|\s)")
_AFTER = re.compile(
    r"sumber(?:\s(?:berita|foto|artikel))?\s*:\s\S.{0,60}|"
    r"(?:biro|bagian|bidang|divisi|subbag\w*|seksi|pusat)\s(?:humas|hubungan\smasyarakat|komunikasi|informasi|pers)\b.{0,120}|"
    r"(?:(?:untuk\s)?informasi\slebih\slanjut|narahubung|kontak(?:\s(?:media|pers))?|(?:media|press)\scontacts?|"
    r"for\smore\sinformation)\b.{0,40}(?:(?:telp?|telepon|phone|fax|faks|e-?mail|surel|hp|wa)\b|@|\d{3}).{0,160}",
    re.IGNORECASE,
)
# Kinds of lines; None is no part of the text at all.
Kinds = dict[int, BlockKind | None]


def edge_kinds(leaves: Sequence[Leaf], marks: Sequence[bool], title: int | None) -> Kinds:
    """Return the kinds of short leaves of the text that its place and words give away.

    A source below a table stays: only what follows the last paragraph is told so.

    Args:
        leaves: those of the page.
        marks: which of them are main text.
        title: which is the title, or None.
    """
    running = [at for at, mark in enumerate(marks) if mark and is_running(leaves[at])]
    if not running:
        return {}
    kinds: Kinds = {}
    for at in range(running[0]) if title is None else range(title + 1, running[0]):
        if marks[at] and leaves[at].role == "text":
            kinds |= _above(at, leaves[at])
    for at in range(running[-1] + 1, len(leaves)):
        if marks[at] and leaves[at].role == "text" and _AFTER.fullmatch(leaves[at].text):
            kinds[at] = "metadata"
    for at in range(running[0], running[-1]):
        if marks[at] and leaves[at].role == "text" and _is_caption(leaves[at]) and _has_picture(leaves[at]):
            kinds[at] = "caption"
    return kinds


def _above(at: int, leaf: Leaf) -> Kinds:
    if _HATNOTE_CLASS.search(leaf.element.get("class") or "") or (leaf.linked > 0 and _HATNOTE.fullmatch(leaf.text)):
        return {at: None}
    if _RELEASE.fullmatch(leaf.text):
        return {at: "metadata"}
    return {at: "caption"} if _is_caption(leaf) else {}


def _is_caption(leaf: Leaf) -> bool:
    return len(leaf.text) < _LONGEST_CAPTION and _CREDIT.fullmatch(leaf.text) is not None


def _has_picture(leaf: Leaf) -> bool:
    """Tell whether a picture stands in a leaf's element, or right before it."""
    before = leaf.element.getprevious()
    near = chain(leaf.element.iter(), before.iter() if before is not None else ())
    return any(element.tag in _PICTURES for element in near)
