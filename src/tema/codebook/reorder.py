"""Another place for a code in the order of the file; what stands above it as a comment goes along."""

from __future__ import annotations

from ruamel.yaml.nodes import SequenceNode

from tema.codebook.edit import with_codes
from tema.codebook.read import parse_codebook
from tema.codebook.splice import composed, field_node, set_list, spliced
from tema.errors import CodebookInvalid, UnknownCode
from tema.records import Codebook


def with_place(text: str, file: str, code: str, after: str | None) -> str:
    """The text with ``code`` right after ``after``; first of all where that is None.

    Raises:
        UnknownCode: there is no code of one of these ids.
        CodebookInvalid: the text has faults.
    """
    text = with_codes(text, file, ())  # a list in brackets is set a line for each code first
    book, problems = parse_codebook(text, file)
    if book is None:
        raise CodebookInvalid(file, problems)
    ids = [each.id for each in book.codes]
    for each in (code, *([after] if after else [])):
        if each not in ids:
            raise UnknownCode(code=each)
    wanted = in_order(book, code, after)
    found = field_node(composed(text), "codes")
    assert found is not None and isinstance(found[1], SequenceNode)  # noqa: PT018, S101  (without codes it is not read)
    return spliced(text, [set_list(text, (found[0], found[1]), ids, wanted, lambda *_: "")])


def in_order(book: Codebook, code: str, after: str | None) -> list[str]:
    """The ids of the codes in their new order."""
    rest = [each.id for each in book.codes if each.id != code]
    at = rest.index(after) + 1 if after in rest else 0
    return [*rest[:at], code, *rest[at:]]
