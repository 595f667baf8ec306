"""Tell works apart in any CSL style, as it asks for: records in, the way to cite each in the text out.

The steps are those of the CSL specification ("Disambiguation"): more names, given names, what the style itself adds,
letters after the year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from citations.alike import letter_of, sort_key
from citations.author_names import authors_of, initials, short_name
from citations.render import PLAIN, Cite, Way, load_style, render_citations, render_entries
from corpus.document import Language

_OPTIONS = ("disambiguate-add-names", "disambiguate-add-givenname", "disambiguate-add-year-suffix")
Records = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class _Style:
    """A style and what it does to tell works apart."""

    name: str
    language: Language

    def asks(self, option: str) -> bool:
        """Tell whether the citations of the style have an option switched on."""
        return self._option(option) == "true"

    @property
    def tells_apart(self) -> bool:
        """Tell whether works can be cited alike and the style does anything about it; numbers never are."""
        root = load_style(self.name, self.language).root
        return bool(root.xpath("boolean(.//@disambiguate)")) or any(map(self.asks, _OPTIONS))

    @property
    def in_every_cite(self) -> bool:
        """Tell whether names are told apart even in citations that are not alike."""
        rule = self._option("givenname-disambiguation-rule")
        return rule.startswith("primary-name") and self.asks("disambiguate-add-givenname")

    @property
    def with_initials(self) -> bool:
        """Tell whether given names are never written out."""
        return self._option("givenname-disambiguation-rule").endswith("with-initials")

    def _option(self, option: str) -> str:
        return str(load_style(self.name, self.language).root.citation.get(option, ""))


def apart_in_style(records: Records, style: str, language: Language) -> tuple[Records, Mapping[str, Way]]:
    """Return the records, with letters after the year where the style has them, and the way to cite each work."""
    known = _Style(style, language)
    ways = dict.fromkeys(records, PLAIN)
    if not known.tells_apart:
        return records, ways
    if known.in_every_cite:
        ways |= {key: Way(given=given) for key, given in _given_names(records, records, known).items()}
    if known.asks("disambiguate-add-names"):
        for group in _alike(records, ways, known):
            ways |= _with_more_names({key: records[key] for key in group}, ways, known)
    if known.asks("disambiguate-add-givenname") and not known.in_every_cite:
        for group in _alike(records, ways, known):
            for key, given in _given_names(records, group, known).items():
                ways[key] = ways[key]._replace(given=given)
    return _with_additions(records, ways, known)


def _with_additions(records: Records, ways: Mapping[str, Way], style: _Style) -> tuple[Records, Mapping[str, Way]]:
    """Add to citations that are still alike what the style has for it, else letters after the year."""
    for group in _alike(records, ways, style):
        changed = {**ways, **{key: ways[key]._replace(condition=True) for key in group}}
        if _alike({key: records[key] for key in group}, changed, style) != [group]:
            ways = changed
        elif style.asks("disambiguate-add-year-suffix"):
            records = {**records, **_with_letters(records, group, style)}
    return records, ways


def _alike(records: Records, ways: Mapping[str, Way], style: _Style) -> list[list[str]]:
    """Return the groups of works whose citations are the same, as they are when a work has been cited before."""
    if len(records) < 2:
        return []
    cites = [Cite(key, later=True, way=ways[key]) for key in records]
    groups: dict[str, list[str]] = defaultdict(list)
    for key, runs in zip(records, render_citations(records, cites, style.name, style.language), strict=True):
        groups["".join(run.text for run in runs).casefold()].append(key)
    return [group for group in groups.values() if len(group) > 1]


def _with_more_names(records: Records, ways: Mapping[str, Way], style: _Style) -> dict[str, Way]:
    """Return the ways of works that the fewest names more than the style shows tell from the others of a group."""
    found = {key: ways[key] for key in records}
    most = max(len(authors_of(record)) for record in records.values())
    unsettled = set(records)
    for number in range(2, most + 1):
        tried = {**found, **{key: found[key]._replace(names=number) for key in unsettled}}
        groups = _alike(records, tried, style)
        still = {key for group in groups for key in group}
        found |= {key: tried[key] for key in unsettled - still}
        if len(groups) > 1:
            found |= {key: tried[key] for key in still}
        unsettled &= still
        if not unsettled:
            break
    return found


def _given_names(records: Records, wanted: Iterable[str], style: _Style) -> dict[str, str]:
    """Return what to put before the first author's name where another author has the same family name."""
    people: dict[str, set[str]] = defaultdict(set)
    first = {key: names[0] for key, record in records.items() if (names := authors_of(record))}
    for name in first.values():
        people[short_name(name).casefold()].add(name.get("given", ""))
    found = {}
    for key in wanted:
        name = first.get(key, {})
        others = people[short_name(name).casefold()] if name else set()
        if len(others) > 1 and name.get("given") and "family" in name:
            distinct = len({initials({"given": other}) for other in others}) == len(others)
            if distinct or not style.with_initials:
                found[key] = initials(name) if distinct else name["given"]
    return found


def _with_letters(records: Records, group: Iterable[str], style: _Style) -> Records:
    """Return works with letters in the order in which the style lists them."""
    entries = {
        key: sort_key("".join(run.text for run in render_entries({key: records[key]}, style.name, style.language)[0]))
        for key in group
    }
    ordered = sorted(entries, key=lambda key: (entries[key], key))
    return {key: {**records[key], "year-suffix": letter_of(at)} for at, key in enumerate(ordered)}
