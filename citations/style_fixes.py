"""Correct a loaded CSL style where it or citeproc-py would break Kutip's rules: element tree in, the same tree out.

Each correction says what it is for; they are the only changes that Kutip makes to a style of the collection.
"""

from __future__ import annotations

from typing import Any

from corpus.document import Language

_NAMESPACE = {"cs": "http://purl.org/net/xbiblio/csl"}
_RECASING = ("title", "sentence", "capitalize-all")


def correct_style(root: Any, language: Language, *, disambiguates: bool = False) -> None:
    """Apply every correction to the root element of a style, in place.

    `disambiguates` tells how its conditions disambiguate="true" come out.
    """
    _keep_the_case_of_titles(root)
    _keep_given_names(root)
    _hand_down_date_delimiters(root)
    _settle_disambiguation(root, met=disambiguates)
    _drop_labels_of_nothing(root)
    if language == "id":
        _write_dan(root)
        _put_day_before_month(root)


def _keep_the_case_of_titles(root: Any) -> None:
    """Kutip prints titles as the metadata has them: a case rule would damage names, Indonesian ones above all."""
    for case in _RECASING:
        for element in _find(root, f".//cs:text[@text-case='{case}'][@variable or @macro]"):
            del element.attrib["text-case"]


def _keep_given_names(root: Any) -> None:
    """With initialize="false" a style prints given names in full; citeproc-py does not know the attribute.

    It also hands `initialize-with` down to every name, so that is written on each name that wants it instead.
    """
    if not _find(root, ".//cs:name[@initialize='false']"):
        return
    for holder in _find(root, "self::*|cs:citation|cs:bibliography"):
        mark = holder.attrib.pop("initialize-with", None)
        if mark is not None and holder.get("initialize") != "false":
            for name in _find(root, ".//cs:name[not(@initialize-with)][not(@initialize='false')]"):
                name.set("initialize-with", mark)
    for name in _find(root, ".//cs:name[@initialize='false'][@initialize-with]"):
        del name.attrib["initialize-with"]


def _hand_down_date_delimiters(root: Any) -> None:
    """citeproc-py joins the parts of a localised date by the delimiter of the date that calls for it, if any."""
    for localised in _find(root, "cs:locale/cs:date[@delimiter]"):
        for date in _find(root, f"cs:macro//cs:date[@form='{localised.get('form')}'][not(@delimiter)]"):
            date.set("delimiter", localised.get("delimiter"))


def _settle_disambiguation(root: Any, *, met: bool) -> None:
    """citeproc-py takes the condition disambiguate="true" as always met; which works need it is found by us."""
    for branch in _find(root, ".//*[@disambiguate]"):
        negated = branch.attrib.get("match") == "none"
        if negated:
            del branch.attrib["match"]
        if negated is met:
            branch.set("type", "no-such-type")


def show_names(root: Any, number: int) -> None:
    """Let citations show so many names before "et al."."""
    root.citation.set("et-al-min", str(number + 1))
    root.citation.set("et-al-use-first", str(number))


def _drop_labels_of_nothing(root: Any) -> None:
    """citeproc-py prints the label of a variable that the record lacks ("Edition")."""
    for label in _find(root, ".//cs:label[@variable][not(@variable='locator')]"):
        choose = label.makeelement(f"{{{_NAMESPACE['cs']}}}choose")
        label.getparent().replace(label, choose)
        branch = label.makeelement(f"{{{_NAMESPACE['cs']}}}if", variable=label.get("variable"))
        choose.append(branch)
        branch.append(label)


def _write_dan(root: Any) -> None:
    """An ampersand between names is English usage."""
    for element in _find(root, "descendant-or-self::*[@and='symbol']"):
        element.set("and", "text")


def _put_day_before_month(root: Any) -> None:
    """Indonesian dates run day, month, year without a comma, also where a style spells out the English order."""
    for date in _find(root, ".//cs:date[not(@form)]"):
        parts = date.findall("cs:date-part", _NAMESPACE)
        names = [part.get("name") for part in parts]
        for at in range(len(parts) - 1):
            if names[at : at + 2] == ["month", "day"]:
                _swap(parts[at], parts[at + 1])
                if len(parts) > at + 2 and parts[at + 2].get("prefix") == ", ":
                    parts[at + 2].set("prefix", " ")


def _swap(month: Any, day: Any) -> None:
    """Exchange what two date parts print, leaving the white space around them where it is."""
    for attribute in ("name", "form", "strip-periods", "text-case"):
        values = month.get(attribute), day.get(attribute)
        for part, value in zip((day, month), values, strict=True):
            if value is not None:
                part.set(attribute, value)
            elif attribute in part.attrib:
                del part.attrib[attribute]


def _find(root: Any, expression: str) -> list[Any]:
    return list(root.xpath(expression, namespaces=_NAMESPACE))
