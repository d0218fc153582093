"""Several new codes at once put into a codebook's text, with the families and documents that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ruamel.yaml.nodes import MappingNode

from tema.codebook.edit import tidied, with_family
from tema.codebook.emit import code_text, codebook_text, scalar
from tema.codebook.read import parse_codebook
from tema.codebook.splice import Cut, composed, field_node, line_end, line_start, spliced, value_end
from tema.errors import CodebookInvalid
from tema.records import Code, Codebook, Family


def with_codes_added(
    text: str, file: str, codes: Sequence[Code], families: Sequence[Family], documents: Mapping[str, str]
) -> str:
    """The text with these codes after its last one; everything that stood there stands there still.

    Args:
        text: a codebook that can be read.
        file: the name that faults give.
        codes: codes whose ids the codebook does not have; they may refer to each other.
        families: families that the codes are in; those that the codebook has already, by id, are let be.
        documents: file names by short name; likewise.

    Raises:
        CodebookInvalid: the text has faults, or the codes cannot stand in it.
    """
    book = _read(text, file)
    known = {family.id for family in book.families}
    for family in families:
        if family.id not in known:
            text = with_family(text, file, family)
    if book.documents:
        text = _with_documents(text, {k: v for k, v in documents.items() if k not in book.documents})
    new = [tidied(code) for code in codes]
    if _in_brackets(text):
        # Written in brackets: it is set anew, with a line for each code.
        text = codebook_text(_read(text, file))
    text = _with_codes(text, new, book.language)
    if _read(text, file).codes != (*book.codes, *new):
        raise AssertionError(f"{file}: the edited text does not say what was meant")
    return text


def _in_brackets(text: str) -> bool:
    """Whether the codes stand in brackets on one line, or the whole file does."""
    root = composed(text)
    found = field_node(root, "codes")
    return any(getattr(node, "flow_style", False) for node in (root, found[1] if found else root))


def _with_documents(text: str, more: Mapping[str, str]) -> str:
    found = field_node(composed(text), "documents")
    if found is None or not isinstance(found[1], MappingNode) or not more:
        return text
    node = found[1]
    if node.flow_style:
        at = text.rindex("}", 0, int(node.end_mark.index))
        return spliced(text, [Cut(at, at, "".join(f", {scalar(k)}: {scalar(v)}" for k, v in more.items()))])
    at = line_end(text, value_end(text, node))
    pad = " " * int(node.value[0][0].start_mark.column)
    return spliced(text, [Cut(at, at, "".join(f"\n{pad}{scalar(k)}: {scalar(v)}" for k, v in more.items()))])


def _with_codes(text: str, codes: Sequence[Code], language: str) -> str:
    found = field_node(composed(text), "codes")
    assert found is not None  # noqa: S101  (a codebook without codes is not read)
    last = found[1].value[-1]
    end = line_end(text, value_end(text, last))
    dash = text.rindex("-", 0, int(last.start_mark.index))
    pad = " " * (dash - line_start(text, dash))
    return spliced(text, [Cut(end, end, "".join(f"\n\n{code_text(code, language, pad)}" for code in codes))])


def _read(text: str, file: str) -> Codebook:
    book, problems = parse_codebook(text, file)
    if book is None:
        raise CodebookInvalid(file, problems)
    return book
