"""The codebook as REFI-QDA knows one: codes in codes, with global ids, colours and a description of plain text.

Codebooks (.qdc) and projects (.qdpx) are written from it, so that the two agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tema.exchange.guids import is_guid, stable_guid
from tema.exchange.labelled import plain_text
from tema.exchange.outline import Branch, outline
from tema.exchange.records import Part
from tema.exchange.telling import code_parts, family_parts, head_parts, heading
from tema.exchange.words import Referring
from tema.messages import text_for
from tema.records import Code, Codebook, Family
from tema.records.project import ProjectCode, ProjectSet

COLOURS = ("#332288", "#88CCEE", "#117733", "#DDCC77", "#CC6677", "#44AA99", "#882255", "#999933", "#AA4499")
"""Nine colours that colour-blind people can tell apart ("muted", Tol 2021); a family's codes have its colour."""
RETIRED_COLOUR = "#DDDDDD"


@dataclass(frozen=True, slots=True)
class CodeTree:
    """A codebook's families and codes, and the set of all codes whose description is the codebook's head.

    ``guids`` are the codes' by id, written as they came; ``twice`` counts global ids that more than one thing had.
    """

    codes: tuple[ProjectCode, ...]
    head: ProjectSet
    guids: Mapping[str, str]
    twice: int


def code_tree(book: Codebook) -> CodeTree:
    """The codebook as a tree: families are codes that cannot be coded with, and so are retired codes."""
    growing = _Growing(book)
    codes = tuple(code for group in outline(book) for code in growing.group(group.family, group.branches))
    name = heading(book.name, book.language, book.id)
    members = tuple(growing.guids[code.id] for code in book.codes)
    about = plain_text(head_parts(book), text_for(book.language))
    head = ProjectSet(stable_guid(book.id, "codebook", book.id), name, about, members)
    return CodeTree(codes, head, growing.guids, growing.twice)


class _Growing:
    """Makes the codes from the top, and gives each the id that others know it by."""

    def __init__(self, book: Codebook) -> None:
        self.book = book
        self.refer = Referring(book)
        self.colours = {each.id: COLOURS[n % len(COLOURS)] for n, each in enumerate(book.families)}
        self.guids: dict[str, str] = {}
        self.taken: set[str] = set()
        self.twice = 0

    def group(self, family: Family | None, branches: tuple[Branch, ...]) -> tuple[ProjectCode, ...]:
        """A family with its codes below it, or codes that have none."""
        if family is None:
            return tuple(self._code(each, "", None) for each in branches)
        guid = self._guid("family", family.id, family.guid)
        name = heading(family.name, self.book.language, family.id)
        told = self._told(family_parts(family, self.book.language))
        below = tuple(self._code(each, family.id, None) for each in branches)
        return (ProjectCode(guid, name, False, self.colours[family.id], told, below=below),)

    def _code(self, branch: Branch, family: str, parent: str | None) -> ProjectCode:
        code = branch.code
        guid = self.guids[code.id] = self._guid("code", code.id, code.guid)
        return ProjectCode(
            guid=guid,
            name=heading(code.name, self.book.language, code.id),
            codable=code.retired is None,
            color=self._colour(code),
            description=self._told(code_parts(code, self.book, self.refer, (family, parent))),
            below=tuple(self._code(each, family, code.id) for each in branch.below),
        )

    def _colour(self, code: Code) -> str:
        return self.colours.get(code.family, "") if code.retired is None else RETIRED_COLOUR

    def _told(self, parts: tuple[Part, ...]) -> str:
        return plain_text(parts, text_for(self.book.language))

    def _guid(self, kind: str, id_: str, own: str | None) -> str:
        """The id that others know it by, else one made from tema's; never the same for two."""
        own = own if own is None or is_guid(own) else own.strip("{}")
        if own is not None and own.strip("{}").lower() in self.taken:
            self.twice += 1
            own = None
        guid = own or stable_guid(self.book.id, kind, id_)
        self.taken.add(guid.strip("{}").lower())
        return guid
