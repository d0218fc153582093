"""The codebook as Markdown (CommonMark): headings, labels in bold, lists; every character comes back as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tema.exchange.assemble import assembled
from tema.exchange.headed import CODE, FAMILY, Heading, headed
from tema.exchange.labelled import Line, item_words, label_of, listed, one_line, told_apart
from tema.exchange.outline import order_lost, sections
from tema.exchange.records import LISTS, Part, Taken, Written, size_fault
from tema.exchange.telling import code_parts, family_parts, head_parts, heading
from tema.exchange.words import Referring
from tema.exchange.xml import decoded
from tema.messages import Text, text_for
from tema.records import Codebook

_DEEPEST = 6
_SPECIAL = re.compile(r"([\\`*_\[\]<>&~|#])")
_AT_START = re.compile(r"(\s*)([+=-]|\d+(?=[.)]))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_LABEL = re.compile(r"\*\*(?P<label>[^*]+?):?\*\*:?[ ]?(?P<rest>.*)")
_INDENT = "  "


def write_markdown(book: Codebook) -> Written:
    """The codebook as Markdown, UTF-8."""
    text, refer = text_for(book.language), Referring(book)
    lines = [f"# {_marked(heading(book.name, book.language, book.id))}", "", *_parts(head_parts(book), text)]
    order = []
    for section in sections(book, CODE, _DEEPEST):
        family = section.family
        none = text("exchange-retired") if section.retired else text("exchange-no-family")
        name = heading(family.name, book.language, family.id) if family else none
        said = (*family_parts(family, book.language), *_guid(family.guid)) if family else ()
        lines += [f"{'#' * FAMILY} {_marked(name)}", "", *_parts(said, text)]
        for level, parent, code in section.codes:
            order.append(code.id)
            parts = (*code_parts(code, book, refer, (family.id if family else "", parent)), *_guid(code.guid))
            lines += [f"{'#' * level} {_marked(heading(code.name, book.language, code.id))}", "", *_parts(parts, text)]
    return Written("\n".join(lines).encode(errors="replace"), order_lost(book, tuple(order)))


def _guid(guid: str | None) -> tuple[Part, ...]:
    return (Part("guid", guid),) if guid else ()


def _parts(parts: Iterable[Part], text: Text) -> list[str]:
    lines = []
    for part in parts:
        label = f"**{label_of(part, text)}:**"
        if listed(part):
            items = (_marked(item_words(item)).replace("\n", f"\n{_INDENT}") for item in part.items)
            lines += [label, "", *(f"- {item}" for item in items), ""]
        else:
            lines += [f"{label} {_marked(one_line(part))}", ""]
    return lines


def _marked(text: str) -> str:
    """The text so that Markdown shows exactly these characters."""
    return "\n".join(_marked_line(line) for line in text.split("\n"))


def _marked_line(line: str) -> str:
    line = _SPECIAL.sub(r"\\\1", line)
    found = _AT_START.match(line)
    if not found:
        return line
    if found[2].isdecimal():
        return f"{line[: found.end()]}\\{line[found.end() :]}"
    return f"{found[1]}\\{line[found.end(1) :]}"


def read_markdown(file: str, raw: bytes, language: str, *, levels: bool = False) -> Taken:
    """The codebook in a Markdown file that tema wrote, edited by hand or not, or one with headings for the codes."""
    fault = size_fault(file, raw)
    if fault:
        return fault
    text = decoded(raw)[0].replace("\r\n", "\n").replace("\r", "\n")
    headings = [Heading(1, "")]
    in_list = False
    for number, line in enumerate(text.split("\n"), 1):
        found = _HEADING.fullmatch(line)
        if found:
            headings.append(Heading(len(found[1]), _unmarked(found[2]), number))
            in_list = False
        else:
            made = _line(line, in_list=in_list)
            in_list = made.field in LISTS if made.kind == "label" else in_list
            headings[-1].lines.append(made)
    return assembled(headed(file, headings), language, levels=levels)


def _line(line: str, *, in_list: bool) -> Line:
    label = _LABEL.fullmatch(line)
    if label:
        found = told_apart(f"{_unmarked(label['label'])}: ")
        if found.kind == "label":
            return Line("label", _unmarked(label["rest"]), found.field, found.tag)
    if re.match(r"[-*+] ", line):
        return Line("item", _unmarked(line[2:]))
    return Line("more", _unmarked(line.removeprefix(_INDENT) if in_list else line))


def _unmarked(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
