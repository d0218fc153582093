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

from tema.exchange.code_tree import CodeTree, code_tree
from tema.exchange.outline import order_lost, outline, walked
from tema.exchange.records import Written
from tema.records import Codebook, Message
from tema.records.project import ProjectCode

NAMESPACE = "urn:QDA-XML:codebook:1.0"
ORIGIN = "tema"

# What XML 1.0 cannot hold, even as a reference.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_qdc(book: Codebook) -> Written:
    """The codebook as a REFI-QDA file that agrees with the standard's schema; the same bytes every time."""
    from lxml import etree

    writer = _Writer()
    tree = code_tree(book)
    root = writer.root(tree)
    _schema().assertValid(etree.fromstring(etree.tostring(root)))
    raw: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    order = tuple(code.id for group in outline(book) for _, _, code in walked(group.branches))
    counts = {"exchange-lost-characters": writer.removed, "exchange-lost-guid-twice": tree.twice}
    lost = (Message(key, {"count": count}) for key, count in counts.items() if count)
    return Written(raw, (*order_lost(book, order), *lost))


class _Writer:
    """Makes the elements, and counts the characters that could not be written."""

    def __init__(self) -> None:
        self.removed = 0

    def root(self, tree: CodeTree) -> Any:
        from lxml import etree

        root = etree.Element(_tag("CodeBook"), nsmap={None: NAMESPACE}, origin=ORIGIN)
        codes = etree.SubElement(root, _tag("Codes"))
        for code in tree.codes:
            self._code(codes, code)
        head = self._element(etree.SubElement(root, _tag("Sets")), "Set", tree.head.guid, tree.head.name)
        self._describe(head, tree.head.description)
        for guid in tree.head.codes:
            etree.SubElement(head, _tag("MemberCode"), guid=guid)
        return root

    def _code(self, above: Any, code: ProjectCode) -> None:
        look = {"isCodable": "true" if code.codable else "false"} | ({"color": code.color} if code.color else {})
        made = self._element(above, "Code", code.guid, code.name, **look)
        self._describe(made, code.description)
        for each in code.below:
            self._code(made, each)

    def _element(self, above: Any, kind: str, guid: str, name: str, **others: str) -> Any:
        from lxml import etree

        return etree.SubElement(above, _tag(kind), guid=guid, name=self._plain(name), **others)

    def _describe(self, above: Any, text: str) -> None:
        from lxml import etree

        etree.SubElement(above, _tag("Description")).text = self._plain(text)

    def _plain(self, text: str) -> str:
        plain, removed = NOT_IN_XML.subn("", text)
        self.removed += removed
        return plain


def _tag(kind: str) -> str:
    return f"{{{NAMESPACE}}}{kind}"


@cache
def _schema() -> Any:
    from lxml import etree

    return etree.XMLSchema(etree.fromstring(files("tema.exchange").joinpath("Codebook.xsd").read_bytes()))
