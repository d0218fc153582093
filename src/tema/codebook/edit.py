"""Change a codebook's text: the code that is meant is written anew, everything else stays as a person wrote it.

Every function takes the text of a codebook that can be read and gives the new text. The result is read again and must
hold exactly the codes that were meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import fields, replace
from typing import Any
from unicodedata import normalize

from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from tema.codebook.emit import FIELDS, code_text, codebook_text, family_text, fields_of, item_text
from tema.codebook.read import parse_codebook
from tema.codebook.schema import slug
from tema.codebook.splice import (
    Cut,
    composed,
    field_node,
    line_end,
    line_start,
    set_field,
    set_list,
    spliced,
    value_end,
)
from tema.errors import CodebookInvalid, UnknownCode
from tema.records import Code, Codebook, Example, Family, NearMiss

_LISTS = ("examples", "near_misses", "source")
_ODD = re.compile("[^\t\n -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def new_id(name: str, taken: Collection[str]) -> str:
    """An id for a code or family of that name that no other has."""
    made = slug(name)
    numbers = (f"{made}_{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (made, *numbers) if each not in taken)


def tidied(code: Code) -> Code:
    """The code without stray white space, empty rows and characters that a codebook cannot hold."""
    return replace(
        code,
        name={language: _line(name) for language, name in code.name.items() if _line(name)},
        definition=_prose(code.definition),
        inclusion=_prose(code.inclusion),
        exclusion=_prose(code.exclusion),
        examples=tuple(Example(_line(each.text), each.valence) for each in code.examples if _line(each.text)),
        near_misses=tuple(NearMiss(_line(each.text), each.code) for each in code.near_misses if _line(each.text)),
        neighbours=tuple(dict.fromkeys(each for each in code.neighbours if each != code.id)),
        source=tuple(replace(each, quote=_line(each.quote)) for each in code.source),
        retired=None if code.retired is None else _line(code.retired),
    )


def with_codes(text: str, file: str, changed: Iterable[Code]) -> str:
    """The text where these codes, known by their ids, say what is given here.

    Raises:
        UnknownCode: the codebook has no code of that id.
        CodebookInvalid: what is given cannot stand in a codebook.
    """
    book = _read(text, file)
    before = {code.id: code for code in book.codes}
    wanted = {}
    for code in changed:
        if code.id not in before:
            raise UnknownCode(code=code.id)
        wanted[code.id] = _changed(before[code.id], tidied(code))
    text = _in_lines(text, file)
    nodes = _code_nodes(text)
    numbers = {code.id: number for number, code in enumerate(book.codes)}
    cuts = [
        cut
        for id_, code in wanted.items()
        for cut in _code_cuts(text, nodes[numbers[id_]], before[id_], code, book.language)
    ]
    return _proved(spliced(text, cuts), file, replace(book, codes=tuple(wanted.get(c.id, c) for c in book.codes)))


def with_new_code(text: str, file: str, code: Code, after: str | None = None) -> str:
    """The text with one more code, after the code ``after``; else after the last one of its family.

    Raises:
        CodebookInvalid: the id is taken, or the code cannot stand in the codebook.
    """
    book = _read(text, file)
    code = tidied(code)
    ids = [each.id for each in book.codes]
    kin = [number for number, each in enumerate(book.codes) if each.family == code.family]
    number = ids.index(after) if after in ids else (kin or [len(ids) - 1])[-1]
    text = _in_lines(text, file)
    node = _code_nodes(text)[number]
    end = line_end(text, value_end(text, node))
    dash = text.rindex("-", 0, int(node.start_mark.index))
    pad = " " * (dash - line_start(text, dash))
    gap = "\n\n" if text[end : end + 2] == "\n\n" else "\n"
    text = spliced(text, [Cut(end, end, gap + code_text(code, book.language, pad))])
    codes = (*book.codes[: number + 1], code, *book.codes[number + 1 :])
    return _proved(text, file, replace(book, codes=codes))


def with_family(text: str, file: str, family: Family) -> str:
    """The text with a new family, or with another name and definition for the family of that id."""
    book = _read(text, file)
    family = replace(family, name={k: _line(v) for k, v in family.name.items() if _line(v)})
    family = replace(family, definition=_prose(family.definition))
    known = [each.id for each in book.families]
    families = tuple(family if each.id == family.id else each for each in book.families)
    if family.id not in known:
        families = (*families, family)
    text = _in_lines(text, file)
    root = composed(text)
    lines = "families:\n" + "\n".join(family_text(each, book.language, "  ") for each in families)
    found = field_node(root, "families")
    if found is not None and isinstance(found[1], SequenceNode) and not found[1].flow_style and found[1].value:
        pair = (found[0], found[1])
        old, new = [_key(each) for each in book.families], [_key(each) for each in families]
        cut = set_list(text, pair, old, new, lambda index, pad, _: family_text(families[index], book.language, pad))
    elif found is not None:
        cut = Cut(int(found[0].start_mark.index), value_end(text, found[1]), lines)
    else:
        at = line_start(text, int(_codes_key(root).start_mark.index))
        cut = Cut(at, at, lines + "\n")
    return _proved(spliced(text, [cut]), file, replace(book, families=families))


def _key(family: Family) -> tuple[str, ...]:
    return family.id, family.definition, *(f"{language}={name}" for language, name in sorted(family.name.items()))


def _read(text: str, file: str) -> Codebook:
    book, problems = parse_codebook(text, file)
    if book is None:
        raise CodebookInvalid(file, problems)
    return book


def _proved(text: str, file: str, wanted: Codebook) -> str:
    """The text, when it reads as was meant."""
    book = _read(text, file)
    if book.codes != wanted.codes or dict(book.documents) != dict(wanted.documents):
        raise AssertionError(f"{file}: the edited text does not say what was meant")
    return text


def _line(text: str) -> str:
    return " ".join(normalize("NFC", _ODD.sub(" ", text)).split())


def _prose(text: str) -> str:
    lines = "\n".join(_line(line) for line in text.replace("\r\n", "\n").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _changed(before: Code, after: Code) -> Code:
    """``after``, but a field that differs in nothing but white space is as it was."""
    was = tidied(before)
    same = {f.name: getattr(before, f.name) for f in fields(Code) if getattr(was, f.name) == getattr(after, f.name)}
    return replace(after, **same)


def _codes_key(root: Node) -> Node:
    found = field_node(root, "codes")
    assert found is not None  # noqa: S101  (a codebook without codes is not read)
    return found[0]


def _code_nodes(text: str) -> list[Node]:
    found = field_node(composed(text), "codes")
    return list(found[1].value) if found else []


def _code_cuts(text: str, node: Node, before: Code, after: Code, language: str) -> list[Cut]:
    if not isinstance(node, MappingNode) or node.flow_style:
        start, end = int(node.start_mark.index), int(node.end_mark.index)
        pad = " " * (int(node.start_mark.column) - 2)
        return [Cut(start, end, code_text(after, language, pad).removeprefix(f"{pad}- "))]
    old, new = fields_of(before, language), fields_of(after, language)
    changed = [field for field in FIELDS if old[field] != new[field]]
    cuts: list[Cut] = []
    inserted: list[Cut] = []
    for field in changed:
        found = field_node(node, field)
        if field in _LISTS and new[field] and found is not None and _is_block_list(found[1]):
            cuts.append(_list_cut(text, (found[0], found[1]), field, before, after, new[field]))
        elif found is None:
            inserted.append(set_field(text, node, field, new[field]))
        else:
            cuts.append(set_field(text, node, field, new[field]))
    return [*cuts, *_joined(inserted)]


def _is_block_list(node: Node) -> bool:
    return isinstance(node, SequenceNode) and not node.flow_style and bool(node.value)


def _list_cut(  # noqa: PLR0913, PLR0917  (where, what, from, to and how it is written)
    text: str, pair: tuple[Node, Any], field: str, before: Code, after: Code, written: Any
) -> Cut:
    return set_list(
        text,
        pair,
        getattr(before, field),
        getattr(after, field),
        lambda index, pad, in_flow: item_text(field, written[index], pad, in_flow=in_flow),
    )


def _joined(cuts: list[Cut]) -> list[Cut]:
    """Fields that go in at one place, in their order."""
    places: dict[int, str] = {}
    for cut in cuts:
        places[cut.start] = places.get(cut.start, "") + cut.new
    return [Cut(at, at, new) for at, new in places.items()]


def _in_lines(text: str, file: str) -> str:
    """The text with a line for each code; one that is written in brackets (``codes: [{…}]``) is set anew."""
    root = composed(text)
    found = field_node(root, "codes")
    if found is not None and not any(getattr(node, "flow_style", False) for node in (root, found[1])):
        return text
    return codebook_text(_read(text, file))
