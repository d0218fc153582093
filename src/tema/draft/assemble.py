"""From findings to a draft: names, families, sources, how sure, and why, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tema.codebook.edit import new_id
from tema.codebook.schema import slug
from tema.draft.contrasts import opposites, side_by_side
from tema.draft.finding import Aside, Finding, Over
from tema.draft.merging import Gathered, Key, key_of
from tema.draft.naming import uncounted
from tema.draft.parents import with_parents
from tema.messages import Language, Text, text_in
from tema.records.documents import Cited, Concept, ConceptFamily, SetAside

LEAST = 0.4
"""How sure a concept must be to be proposed."""
_MOST = 0.97
_MORE = 0.08
_SOURCES = 6


def sureness(group: Gathered) -> float:
    """How sure: the most telling way it was seen, and more for every further place; never certain.

    The numbers are set by eye on the development documents of the benchmark and say no more than the order in which
    an analyst does best to go through the concepts; they are not probabilities.
    """
    places = {(finding.place.document, finding.place.first_line) for finding in group.findings}
    best = max(finding.base for finding in group.findings)
    return round(min(_MOST, best + _MORE * (len(places) - 1)), 2)


def families(groups: Sequence[Gathered], language: Language) -> tuple[tuple[ConceptFamily, ...], dict[str, str]]:
    """The families in the order of the documents, and the id of the family of every key of ``Over``."""
    made: dict[str, ConceptFamily] = {}
    ids: dict[str, str] = {}
    taken: set[str] = set()
    none = text_in(language)("draft-family-none")
    for over in (_over(group) for group in groups):
        name = uncounted(over.title) or none
        if name.lower() not in made:
            made[name.lower()] = ConceptFamily(new_id(name, taken)[:60].strip("_"), name, over.place)
            taken.add(made[name.lower()].id)
        ids[over.key] = made[name.lower()].id
    return tuple(made.values()), ids


def _over(group: Gathered) -> Over:
    return group.findings[0].over


def concepts(
    groups: Sequence[Gathered], ids: dict[str, str], headings: Sequence[str], language: Language
) -> tuple[Concept, ...]:
    """The concepts, each with the neighbours that the texts, their ``headings`` or the names tell it apart from."""
    taken = _ids([group.findings[0].name for group in groups])
    known: dict[Key, str] = {}
    for group, own in zip(groups, taken, strict=True):
        known.setdefault(key_of(group.findings[0].name, language), own)
    apart = _apart(groups, taken, known, language)
    text = text_in(language)
    names = {id_: group.findings[0].name for id_, group in zip(taken, groups, strict=True)}
    against = dict(opposites(names, language))
    for one, other in (*against.items(), *side_by_side(headings, known, language)):
        apart.setdefault(one, {}).setdefault(other, "")
        apart.setdefault(other, {}).setdefault(one, "")
    made = [_concept(group, id_, ids, apart.get(id_, {}), text) for group, id_ in zip(groups, taken, strict=True)]
    made = with_parents(
        made, {own: group.findings[0].over.title for own, group in zip(taken, groups, strict=True)}, language
    )
    return tuple(
        replace(each, why=(*each.why, text("draft-why-opposite", name=names[against[each.id]])))
        if each.id in against
        else each
        for each in made
    )


def _ids(names: Sequence[str]) -> list[str]:
    """An id for each name; ``new_id`` would look through all that are taken for every name that makes the same."""
    ids: dict[str, None] = {}
    latest: dict[str, int] = {}
    for name in names:
        plain = made = slug(name)
        while made in ids:
            latest[plain] = latest.get(plain, 1) + 1
            made = f"{plain}_{latest[plain]}"
        ids[made] = None
    return list(ids)


def _concept(group: Gathered, id_: str, ids: dict[str, str], apart: dict[str, str], text: Text) -> Concept:
    first = group.findings[0]
    return Concept(
        id=id_,
        name=first.name,
        family=ids[first.over.key],
        sources=sources(group),
        sure=sureness(group),
        why=why(group, text),
        definition=definition(group),
        inclusion=_limits(finding.holds for finding in group.findings),
        exclusion=_limits((*(finding.lacks for finding in group.findings), *apart.values())),
        neighbours=tuple(apart),
        also=tuple(dict.fromkeys(name for name, _ in group.also)),
    )


def _limits(said: Iterable[str]) -> str:
    """What is said of its limits, each as a sentence of its own."""
    told = dict.fromkeys(f"{each[:1].upper()}{each[1:].rstrip(' .')}." for each in said if each)
    return " ".join(told)


def definition(group: Gathered) -> Cited | None:
    """Where it is said what it is, by the most telling of the findings that say so."""
    told = [finding for finding in group.findings if finding.definition is not None]
    return told[0].definition if told else None


def sources(group: Gathered) -> tuple[Cited, ...]:
    """The places, the one with the definition first, no place inside another."""
    ordered = sorted(group.findings, key=lambda finding: finding.definition is None)
    found: list[Cited] = []
    for finding in ordered[: _SOURCES * _SOURCES]:
        inside = any(
            each.document == finding.place.document
            and each.start <= finding.place.start
            and finding.place.end <= each.end
            for each in found
        )
        if not inside:
            found.append(finding.place)
    return tuple(found[:_SOURCES])


def why(group: Gathered, text: Text) -> tuple[str, ...]:
    """Sentences on what the concept was seen by."""
    said = [
        text(f"draft-why-{finding.kind}", line=finding.place.first_line, over=finding.over.title or "…")
        for finding in group.findings
    ]
    more = len({(finding.place.document, finding.place.first_line) for finding in group.findings})
    kept = list(dict.fromkeys(said))[:3]
    if more > 1:
        kept.append(text("draft-why-places", count=more))
    kept.extend(text(f"draft-why-also-{reason}", name=name) for name, reason in group.also)
    return tuple(kept)


def _apart(
    groups: Sequence[Gathered], ids: Sequence[str], known: dict[Key, str], language: Language
) -> dict[str, dict[str, str]]:
    """For each concept those it is told apart from, with the sentence that does it; both ways."""
    found: dict[str, dict[str, str]] = {}
    for group, own in zip(groups, ids, strict=True):
        for name, sentence in (pair for finding in group.findings for pair in finding.apart):
            other = known.get(key_of(name, language))
            if other is not None and other != own:
                found.setdefault(own, {}).setdefault(other, sentence)
                found.setdefault(other, {}).setdefault(own, sentence)
    return found


def set_aside(asides: Iterable[Aside], language: Language) -> tuple[SetAside, ...]:
    """What is set aside, each name once with all its places."""
    text = text_in(language)
    groups: dict[tuple[str, Key], list[Aside]] = {}
    for aside in asides:
        groups.setdefault((aside.kind, key_of(aside.name, language)), []).append(aside)
    return tuple(
        SetAside(
            group[0].name,
            group[0].kind,
            tuple(dict.fromkeys(aside.place for aside in group)),
            (text(f"draft-aside-{group[0].kind}"),),
        )
        for group in groups.values()
    )


def wanted(groups: Iterable[Gathered]) -> list[Gathered]:
    """Those that are sure enough to be worth an analyst's look."""
    return [group for group in groups if sureness(group) >= LEAST]


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """In the order of the documents."""
    return sorted(findings, key=lambda finding: (finding.place.document, finding.place.start, finding.order))
