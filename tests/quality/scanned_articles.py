"""Short articles in several designs in; scans of their pages, clean or poor, with the articles they show, out."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.quality.articles import Article, make_article
from tests.quality.printers import Design, available_printers, print_article

_PARTS, _REFERENCES = 14, 5


@dataclass(frozen=True, slots=True)
class Scan:
    """How an article is printed and scanned: a poor scan is laid askew (degrees), blurred and grainy."""

    printer: str
    seed: int
    design: Design
    dpi: int = 300
    skew: float = 0.7
    blur: float = 1.0
    grain: int = 40

    def article(self) -> Article:
        """Make the article, cut short to one or two pages."""
        whole = make_article(self.seed)
        return replace(whole, parts=whole.parts[:_PARTS], references=whole.references[:_REFERENCES])

    def pages(self, folder: Path, *, poor: bool) -> bytes:
        """Return a PDF of pictures of the printed pages."""
        import pypdfium2

        printed = pypdfium2.PdfDocument(print_article(self.article(), self.design, self.printer, folder))
        pictures = [page.render(scale=self.dpi / 72, grayscale=True).to_pil() for page in printed]
        printed.close()
        if poor:
            pictures = [self._spoilt(picture) for picture in pictures]
        stream = io.BytesIO()
        pictures[0].save(stream, "PDF", save_all=True, append_images=pictures[1:], resolution=self.dpi)
        return stream.getvalue()

    def _spoilt(self, picture: Any) -> Any:
        import numpy
        from PIL import Image, ImageFilter

        askew = picture.rotate(self.skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
        dots = numpy.asarray(askew.filter(ImageFilter.GaussianBlur(self.blur))).astype("int16")
        grain = numpy.random.default_rng(self.seed).normal(0, self.grain, dots.shape)
        return Image.fromarray(numpy.clip(dots + grain, 0, 255).astype("uint8"))


_SCANS = (
    Scan("latex", 951, Design()),
    Scan("latex", 952, Design(indented=False, ruled_tables=True), 200, -0.5, 0.8, 30),
    Scan("latex", 953, Design(columns=1, size=11), 300, -0.9),
    Scan("latex", 954, Design(side_by_side=True, wide_tables=True), 150, 0.4, 0.5, 20),
    Scan("latex", 955, Design(columns=1, size=12, indented=False), 200, 1.0, 0.8, 30),
    Scan("libreoffice", 956, Design(), 200, 0.8, 0.8, 30),
    Scan("libreoffice", 957, Design(columns=1, size=12, indented=False), 150, -0.6, 0.5, 20),
    Scan("libreoffice", 958, Design(ruled_tables=True, size=9), 300, 0.5, 1.1, 48),
)


def scans() -> list[Scan]:
    """Return the scans whose printers this machine has."""
    printers = available_printers()
    return [scan for scan in _SCANS if scan.printer in printers]
