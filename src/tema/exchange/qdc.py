"""REFI-QDA Codebook 1.0 (.qdc): the form in which NVivo, MAXQDA, ATLAS.ti and others exchange codebooks.

The standard (REFI-QDA 1.5, 2019) knows codes in codes, names, colours and a description of plain text. Families are
codes that cannot be coded with; retired codes too, and their description begins with why. All rules stand in the
description as labelled lines, and what is said of the codebook as a whole stands in a set that has all codes.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from tema.exchange.guids import is_guid, stable_guid
from tema.exchange.labelled import plain_text
from tema.exchange.outline import Branch, order_lost, outline, walked
from tema.exchange.records import Part, Written
from tema.exchange.telling import code_parts, family_parts, head_parts, heading
from tema.exchange.words import Referring
from tema.messages import text_for
from tema.records import Code, Codebook, Family, Message

NAMESPACE = "urn:QDA-XML:codebook:1.0"
ORIGIN = "tema"
COLOURS = ("#332288", "#88CCEE", "#117733", "#DDCC77", "#CC6677", "#44AA99", "#882255", "#999933", "#AA4499")
"""Nine colours that colour-blind people can tell apart ("muted", Tol 2021); a family's codes have its colour."""
RETIRED_COLOUR = "#DDDDDD"

# What XML 1.0 cannot hold, even as a reference.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_qdc(book: Codebook) -> Written:
    """The codebook as a REFI-QDA file that agrees with the standard's schema; the same bytes every time."""
    from lxml import etree

    writer = _Writer(book)
    root = writer.root()
    _schema().assertValid(etree.fromstring(etree.tostring(root)))
    raw: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    order = tuple(code.id for group in outline(book) for _, _, code in walked(group.branches))
    return Written(raw, (*order_lost(book, order), *writer.lost()))


class _Writer:
    """Makes the elements, and remembers what could not be written."""

    def __init__(self, book: Codebook) -> None:
        self.book = book
        self.refer = Referring(book)
        self.colours = {each.id: COLOURS[n % len(COLOURS)] for n, each in enumerate(book.families)}
        self.removed = 0
        self.guids: dict[str, str] = {}
        self.twice = 0

    def lost(self) -> tuple[Message, ...]:
        counts = {"exchange-lost-characters": self.removed, "exchange-lost-guid-twice": self.twice}
        return tuple(Message(key, {"count": count}) for key, count in counts.items() if count)

    def root(self) -> Any:
        from lxml import etree

        root = etree.Element(_tag("CodeBook"), nsmap={None: NAMESPACE}, origin=ORIGIN)
        codes = etree.SubElement(root, _tag("Codes"))
        for group in outline(self.book):
            above = self._family(codes, group.family) if group.family else codes
            for branch in group.branches:
                self._branch(above, branch, group.family.id if group.family else "", None)
        self._whole(etree.SubElement(root, _tag("Sets")))
        return root

    def _family(self, above: Any, family: Family) -> Any:
        name = heading(family.name, self.book.language, family.id)
        guid = self._guid("family", family.id, family.guid)
        made = self._element(above, "Code", guid, name, isCodable="false", color=self.colours[family.id])
        self._describe(made, family_parts(family, self.book.language))
        return made

    def _branch(self, above: Any, branch: Branch, family: str, parent: str | None) -> None:
        code = branch.code
        name = heading(code.name, self.book.language, code.id)
        look = {"isCodable": "true" if code.retired is None else "false"}
        colour = self._colour(code)
        made = self._element(
            above, "Code", self._guid("code", code.id, code.guid), name, **look, **({"color": colour} if colour else {})
        )
        self._describe(made, code_parts(code, self.book, self.refer, (family, parent)))
        for each in branch.below:
            self._branch(made, each, family, code.id)

    def _colour(self, code: Code) -> str | None:
        return self.colours.get(code.family) if code.retired is None else RETIRED_COLOUR

    def _whole(self, sets: Any) -> None:
        from lxml import etree

        name = heading(self.book.name, self.book.language, self.book.id)
        made = self._element(sets, "Set", stable_guid(self.book.id, "codebook", self.book.id), name)
        self._describe(made, head_parts(self.book))
        for code in self.book.codes:
            etree.SubElement(made, _tag("MemberCode"), guid=self.guids[code.id])

    def _element(self, above: Any, kind: str, guid: str, name: str, **others: str) -> Any:
        from lxml import etree

        return etree.SubElement(above, _tag(kind), guid=guid, name=self._plain(name), **others)

    def _describe(self, above: Any, parts: tuple[Part, ...]) -> None:
        from lxml import etree

        etree.SubElement(above, _tag("Description")).text = self._plain(plain_text(parts, text_for(self.book.language)))

    def _plain(self, text: str) -> str:
        plain, removed = NOT_IN_XML.subn("", text)
        self.removed += removed
        return plain

    def _guid(self, kind: str, id_: str, own: str | None) -> str:
        """The id that others know it by, else one made from tema's; never the same for two."""
        made = stable_guid(self.book.id, kind, id_)
        own = own if own is None or is_guid(own) else own.strip("{}")
        taken = {each.strip("{}").lower() for each in self.guids.values()}
        if own is not None and own.strip("{}").lower() in taken:
            self.twice += 1
            own = None
        guid = own or made
        self.guids[id_ if kind == "code" else f"{kind} {id_}"] = guid
        return guid


def _tag(kind: str) -> str:
    return f"{{{NAMESPACE}}}{kind}"


@cache
def _schema() -> Any:
    from lxml import etree

    return etree.XMLSchema(etree.fromstring(files("tema.exchange").joinpath("Codebook.xsd").read_bytes()))
