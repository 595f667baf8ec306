"""A DOCX archive in; what its text shows from parts of their own (diagrams) as paragraphs, and what it cannot, out."""

from __future__ import annotations

import posixpath
from typing import Any

from corpus.extract.docx_styles import W
from corpus.extract.xml_guard import parse_xml
from corpus.extract.zip_guard import Archive

DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NOT_READ = (f"{W}altChunk", "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Linked:
    """The parts that the main part of a document refers to."""

    def __init__(self, archive: Archive, main: str) -> None:
        self._archive = archive
        self._folder = posixpath.dirname(main)
        relations = posixpath.join(self._folder, "_rels", f"{posixpath.basename(main)}.rels")
        root = parse_xml(archive.read(relations), archive.name, relations) if relations in archive else None
        found = () if root is None else root.iter(_RELATIONSHIP)
        self._targets = {item.get("Id", ""): item.get("Target", "") for item in found}

    def diagram(self, reference: Any) -> Any:
        """Return the words of a diagram as the content of a text box, a paragraph each."""
        target = self._targets.get(reference.get(f"{_R}dm", ""), "")
        part = posixpath.normpath(posixpath.join(self._folder, target)).lstrip("/")
        content = reference.makeelement(f"{W}txbxContent")
        if not target or part not in self._archive:
            return content
        for paragraph in parse_xml(self._archive.read(part), self._archive.name, part).iter(f"{_A}p"):
            run = content.makeelement(f"{W}r")
            for text in paragraph.iter(f"{_A}t"):
                word = run.makeelement(f"{W}t")
                word.text = text.text
                run.append(word)
            if len(run):
                shown = content.makeelement(f"{W}p")
                shown.append(run)
                content.append(shown)
        return content


def parts_not_read(body: Any) -> int:
    """Count the charts and inserted files whose words are not read."""
    return sum(1 for _ in body.iter(*_NOT_READ))
