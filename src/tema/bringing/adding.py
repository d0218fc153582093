"""New codes for what a file calls its codes and the codebook does not have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tema.bringing.codes import folded, last_level, names_of
from tema.bringing.records import RawCode
from tema.codebook.edit import new_id, tidied
from tema.messages import text_for
from tema.records import Code, Codebook, Family


def with_new_codes(book: Codebook, words: Iterable[str], told: Iterable[RawCode], file: str) -> Codebook:
    """A codebook of the codes alone that ``words`` name and ``book`` lacks, with the families that they need.

    A name with levels ("Trust::Police") gives the last as the code's name. It stands under the code that the level
    above names, else in the family of that name; the file's own groups are families too. Without either it stands in
    a family for what came from elsewhere. Where the file has no definition, the code says where it came from.
    """
    say = text_for(book.language)
    said = {folded(each.name): each for each in told}
    known = names_of(book).sure
    families = {folded(name): each for each in book.families for name in each.name.values()}
    taken = [code.id for code in book.codes]
    added: dict[str, Code] = {}
    new_families: list[Family] = []
    for word in words:
        name, above = last_level(word)
        raw = said.get(folded(word), RawCode(word))
        if folded(name) in added:
            continue
        over = known.get(folded(above)) if above else None
        group = raw.group or above or say("bringing-family")
        if over is None and folded(group) not in families:
            made = Family(new_id(group, [*(each.id for each in families.values())]), {book.language: group})
            families[folded(group)] = made
            new_families.append(made)
        id_ = new_id(name, [*taken, *(code.id for code in added.values())])
        added[folded(name)] = tidied(
            Code(
                id=id_,
                name={book.language: name},
                family=over.family if over else families[folded(group)].id,
                parent=over.id if over else None,
                definition=raw.definition.strip() or say("bringing-definition", file=file),
                inclusion="",
                exclusion="",
                examples=(),
                near_misses=(),
                neighbours=(),
                source=(),
            )
        )
    return replace(book, families=tuple(new_families), codes=tuple(added.values()), documents={})
