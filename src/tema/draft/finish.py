"""The codebook that a draft has become: what was kept, as people have worded it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tema.codebook.drafted import unwritten
from tema.codebook.edit import new_id
from tema.codebook.emit import codebook_text
from tema.codebook.schema import slug
from tema.draft.acts import Item, State
from tema.draft.file import one_line, source_at
from tema.messages import text_in
from tema.records import Code, Codebook, Family, Source


def codebook_of(state: State, name: str, written: Codebook | None = None) -> Codebook:
    """The codebook of the concepts that were kept, in the order of the draft.

    Args:
        state: the draft as far as people have gone through it; what they have not decided on is left out.
        name: what the codebook is to be called; its id is made from that.
        written: the draft's file as a codebook, where people may have written examples, near misses and names in other
            languages, which are taken over.
    """
    codes = {code.id: code for code in written.codes} if written else {}
    kept = state.standing("kept")
    made = tuple(_code(state, each, codes) for each in kept)
    defined = {family.id: family.definition for family in written.families} if written else {}
    used = {code.family for code in made}
    return Codebook(
        id=slug(name),
        name={state.draft.language: one_line(name)},
        language=state.draft.language,
        families=tuple(Family(id_, n, defined.get(id_, "")) for id_, n in state.families.items() if id_ in used),
        codes=made,
        documents={short: file for short, file in state.draft.documents if _cites(made, short)},
    )


def finished_text(book: Codebook) -> str:
    """The codebook as the text of a file of its own."""
    said = text_in("sv" if book.language == "sv" else "en")
    return f"# {said('draft-codebook-comment')}\n{codebook_text(book)}"


def fitted(book: Codebook, into: Codebook) -> Codebook:
    """The codes with ids, families and documents that can stand beside those of the codebook ``into``.

    A family or document that ``into`` has already, by name, is that one; so is a code that has the same name and
    definition there, which is left out: adding the same codes twice adds them once.
    """
    families = _renamed({each.id: each.named(book.language) for each in book.families}, _names(into))
    documents = _renamed(dict(book.documents), dict(into.documents))
    there = {(each.named(book.language), each.definition): each.id for each in into.codes}
    ids = {each.id: there[key] for each in book.codes if (key := (each.named(book.language), each.definition)) in there}
    added = [each for each in book.codes if each.id not in ids]
    for code in added:
        ids[code.id] = new_id(code.id, [*(each.id for each in into.codes), *ids.values()])
    used = {code.family for code in added}
    return replace(
        book,
        codes=tuple(_pointed(code, ids, families, documents) for code in added),
        families=tuple(replace(each, id=families[each.id]) for each in book.families if each.id in used),
        documents={documents[short]: file for short, file in book.documents.items()},
    )


def gathered(state: State, item: Item) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """The places that a concept rests on and the other words for it, with those of what was merged into it."""
    all_of = [item, *state.merged(item.concept.id)]
    sources = [source_at(place) for each in all_of for place in each.concept.sources]
    words = [
        *item.concept.also,
        *(w for each in all_of[1:] for w in (each.named(state.draft.language), *each.concept.also)),
    ]
    return tuple(dict.fromkeys(sources)), tuple(dict.fromkeys(words))


def _code(state: State, item: Item, codes: Mapping[str, Code]) -> Code:
    concept = item.concept
    sources, _ = gathered(state, item)
    written = [codes[each.concept.id] for each in (item, *state.merged(concept.id)) if each.concept.id in codes]
    own = codes.get(concept.id)
    near = (state.final(each) for each in concept.neighbours if each in state.items)
    # A name that is changed in the file is the draft's; one in another language stands there only.
    names = {**(own.name if own else {}), **item.names}
    return Code(
        id=concept.id,
        name=names,
        family=concept.family,
        parent=_parent(state, item),
        definition=item.definition or unwritten(state.draft.language),
        inclusion=concept.inclusion,
        exclusion=concept.exclusion,
        examples=tuple(dict.fromkeys(each for code in written for each in code.examples)),
        near_misses=tuple(
            replace(each, code=_known(state, each.code)) for code in written for each in code.near_misses
        ),
        neighbours=tuple(dict.fromkeys(each for each in near if _is_kept(state, each) and each != concept.id)),
        source=sources,
        guid=own.guid if own else None,
    )


def _parent(state: State, item: Item) -> str | None:
    """The nearest broader concept that was kept."""
    seen = {item.concept.id}
    at = item.concept.parent
    while at is not None and at in state.items:
        at = state.final(at)
        if at in seen:
            return None
        if _is_kept(state, at):
            return at
        seen.add(at)
        at = state.items[at].concept.parent
    return None


def _known(state: State, code: str | None) -> str | None:
    final = state.final(code) if code in state.items and code is not None else None
    return final if final is not None and _is_kept(state, final) else None


def _is_kept(state: State, concept: str) -> bool:
    return state.items[concept].standing == "kept"


def _cites(codes: Iterable[Code], document: str) -> bool:
    return any(source.document == document for code in codes for source in code.source)


def _names(book: Codebook) -> dict[str, str]:
    return {each.id: each.named(book.language) for each in book.families}


def _renamed(own: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    """For each of ``own`` the id of the one of ``others`` that has the same name, else an id that none of them has."""
    same = {name.casefold(): id_ for id_, name in others.items()}
    found: dict[str, str] = {}
    for id_, name in own.items():
        taken = [*others, *found.values()]
        found[id_] = same.get(name.casefold()) or (id_ if id_ not in taken else new_id(id_, taken))
    return found


def _pointed(code: Code, ids: Mapping[str, str], families: Mapping[str, str], documents: Mapping[str, str]) -> Code:
    misses = (replace(each, code=ids.get(each.code) if each.code else None) for each in code.near_misses)
    return replace(
        code,
        id=ids[code.id],
        family=families.get(code.family, ""),
        parent=ids.get(code.parent) if code.parent else None,
        neighbours=tuple(ids[each] for each in code.neighbours),
        near_misses=tuple(misses),
        source=tuple(replace(each, document=documents.get(each.document, each.document)) for each in code.source),
    )
