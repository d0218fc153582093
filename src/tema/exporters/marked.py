"""A Markdown document (CommonMark with tables), written from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tema.exporters.word import Piece, Pieces

_MEANS = re.compile(r"([\\`*_\[\]<>|~&])")
_BEGINS = re.compile(r"^(\s*)(\d*)((?<=\d)[.)]|(?<!\d)[#+=-])", re.MULTILINE)
_NOT_IN_LINK = re.compile(r"[^\w\- ]")


class MarkdownPages:
    """The document; see ``pages.PagesLike``. Grey words are left as they are, for Markdown has no colours."""

    def __init__(self, title: str, language: str, page_word: str) -> None:
        """As other documents; of these only what ``title`` writes is seen."""
        del title, language, page_word
        self._made: list[str] = []
        self._headings: list[tuple[int, str]] = []
        self._contents: int | None = None

    def title(self, words: str, below: str = "") -> None:
        """The document's title, and what stands under it."""
        self._made.append(f"# {_plain(words)}")
        if below:
            self._made.append(_plain(below))

    def contents(self) -> None:
        """The contents, with a link to every heading, stand here."""
        self._contents = len(self._made)

    def heading(self, level: int, words: str) -> None:
        """A heading; the title stands above those of level 1."""
        self._headings.append((level, words))
        self._made.append(f"{'#' * min(level + 1, 6)} {_plain(words)}")

    def paragraph(self, words: Pieces, style: str = "Body Text") -> None:
        """A paragraph; the style is not seen."""
        del style
        self._made.append(_set(words))

    def quote(self, words: Pieces, said_by: Pieces = "") -> None:
        """Words that somebody has said, and under them who said them, as a block quotation."""
        whole = f"{_set(words)}\n\n{_set(said_by)}" if said_by else _set(words)
        self._made.append("\n".join(f"> {line}".rstrip() for line in whole.split("\n")))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[Pieces]], widths: Sequence[int] = ()) -> None:
        """A table with a heading row."""
        del widths
        lines = [_cells(columns), "|---" * len(columns) + "|", *(_cells(row) for row in rows)]
        self._made.append("\n".join(lines))

    def page_break(self) -> None:
        """Nothing: Markdown has no pages."""

    def raw(self) -> bytes:
        """The file's contents."""
        made = self._made[:]
        if self._contents is not None:
            made.insert(self._contents, self._listed())
        return ("\n\n".join(filter(None, made)) + "\n").encode()

    def _listed(self) -> str:
        """The headings as links, in the way that most programs name the places of headings."""
        lines, seen = [], dict[str, int]()
        for level, words in self._headings:
            name = _NOT_IN_LINK.sub("", words.lower()).replace(" ", "-")
            number = seen.get(name, 0)
            seen[name] = number + 1
            lines.append(f"{'  ' * (level - 1)}- [{_plain(words)}](#{name}{f'-{number}' if number else ''})")
        return "\n".join(lines)


def _cells(cells: Iterable[Pieces]) -> str:
    return "| " + " | ".join(_set(cell).replace("\\\n", " ").replace("\n", " ") for cell in cells) + " |"


def _set(words: Pieces) -> str:
    pieces = (Piece(words),) if isinstance(words, str) else words
    return "".join(_piece(piece) for piece in pieces).strip()


def _piece(piece: Piece) -> str:
    sign = "**" if piece.bold else "*" if piece.italic else ""
    plain = _plain(piece.text).replace("\n", "\\\n")
    core = plain.strip().removeprefix("\\\n")
    if not sign or not core:
        return plain
    lead, _, rest = plain.partition(core)
    return f"{lead}{sign}{core}{sign}{rest}"


def _plain(text: str) -> str:
    """The text with every sign escaped that Markdown would take for its own; empty lines would end the paragraph."""
    whole = re.sub(r"\n\s*\n", "\n", text)
    return _BEGINS.sub(r"\1\2\\\3", _MEANS.sub(r"\\\1", whole))
