"""A codebook as it stands in some file -> a Codebook: ids made, references followed, and what went wrong told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from unicodedata import normalize

from tema.codebook.edit import new_id
from tema.codebook.lines import problem
from tema.codebook.schema import slug
from tema.exchange.guids import is_guid, same_guid, stable_guid
from tema.exchange.levels import levelled, with_levels
from tema.exchange.records import Item, Part, PartField, RawBook, RawCode, RawFamily, Taken
from tema.exchange.telling import NO_NAME, source_of
from tema.exchange.words import folded, known_valences, means
from tema.messages import text_for
from tema.records import Code, Codebook, Example, Family, Message, NearMiss, Problem, Source

_ODD = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_LONGEST_SHOWN = 60


@dataclass(slots=True)
class _Notes:
    """What is found on the way: faults to mend, and how often each thing happened."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    told: list[Message] = field(default_factory=list)

    def all_told(self) -> tuple[Message, ...]:
        counted = (Message(key, {"count": count}) for key, count in self.counts.items())
        return (*self.told, *counted)


def clean(text: str) -> str:
    """A text as a codebook file can hold it: NFC, LF, without characters that are none."""
    lines = re.sub("\r\n?|\x85|\u2028|\u2029|\x0b|\x0c", "\n", text)
    return normalize("NFC", _ODD.sub("", lines)).strip()


def assembled(raw: RawBook, language: str, *, levels: bool = False) -> Taken:
    """The codebook that a file holds.

    Args:
        raw: what stands in the file.
        language: the codebook's language, where the file does not say it.
        levels: names such as "A::B" are a family or code A and a code B below it.
    """
    notes = _Notes(raw.file, list(raw.problems), Counter(), list(raw.told))
    if not raw.codes:
        return Taken(None, (*raw.problems, problem(raw.file, None, "exchange-no-codes")), raw.told)
    if levels:
        raw = with_levels(raw)
    elif count := levelled(raw):
        notes.told.append(Message("exchange-note-levels", {"count": count}))
    said = _text(raw.parts, "language")
    language = said if re.fullmatch(r"[a-z]{2,3}", said) else language
    id_ = _text(raw.parts, "codebook")
    id_ = id_ if _ID.fullmatch(id_) else slug(Path(raw.file).stem) or "kodbok"
    name = _names(raw.name, raw.parts, language) or {language: id_}
    families = _families(raw.families, language, notes)
    book = Codebook(id_, name, language, tuple(families.values()), (), _documents(raw.parts))
    return _Coding(raw, book, {key: each.id for key, each in families.items()}, notes).taken()


class _Coding:
    """The second half: the codes of a codebook whose head and families are known."""

    def __init__(self, raw: RawBook, book: Codebook, families: Mapping[str, str], notes: _Notes) -> None:
        self.raw, self.book, self.notes = raw, book, notes
        self.family_of = families
        self.families = list(book.families)
        self.names = {code.key: self._named(number, code) for number, code in enumerate(raw.codes, 1)}
        wanted = {code.key: _text(code.parts, "id") for code in raw.codes}
        texts = {key: _words(name, book.language, "kod") for key, name in self.names.items()}
        self.ids = _ids(wanted, texts, notes)
        self.codes = _lookup(self.ids, self.names)
        self.documents = dict(book.documents)

    def taken(self) -> Taken:
        made = [self._code(raw) for raw in self.raw.codes]
        straight = _without_rings(made, self.notes)
        _tell_same_names(straight, self.book.language, self.notes)
        codes, families = _own_guids(straight, self.families, self.book.id, self.notes)
        book = replace(self.book, families=families, codes=codes, documents=self.documents)
        return Taken(book, tuple(self.notes.problems), self.notes.all_told())

    def _named(self, number: int, raw: RawCode) -> dict[str, str]:
        found = _names(raw.name, raw.parts, self.book.language)
        if found:
            return found
        self.notes.counts["exchange-note-unnamed"] += 1
        return {self.book.language: text_for(self.book.language)("exchange-unnamed", number=number)}

    def _code(self, raw: RawCode) -> Code:
        parts, own = raw.parts, self.ids[raw.key]
        retired = _text(parts, "retired") or None
        return Code(
            id=own,
            name=self.names[raw.key],
            family=self._family(raw),
            parent=self._parent(raw, own),
            definition=self._definition(parts),
            inclusion=_text(parts, "inclusion"),
            exclusion=_text(parts, "exclusion"),
            examples=tuple(_example(item) for item in _items(parts, "examples") if clean(item.text)),
            near_misses=tuple(self._miss(item, raw) for item in _items(parts, "near_misses") if clean(item.text)),
            neighbours=self._neighbours(raw),
            source=tuple(found for item in _items(parts, "source") if (found := self._source(item, raw))),
            retired=retired,
            into=self._reference(_text(parts, "into"), raw) if retired else None,
            guid=raw.guid or _text(parts, "guid") or None,
        )

    def _family(self, raw: RawCode) -> str:
        word = _text(raw.parts, "family")
        if not word:
            return self.family_of.get(raw.family or "", "")
        if means(word, "exchange-no-family"):
            return ""
        # A name that another family has as well is written as its id: ids come first.
        named = [each.id for each in self.families if folded(word) in {folded(name) for name in each.name.values()}]
        known = [each.id for each in self.families if word == each.id] or named
        if known:
            return known[0]
        made = Family(new_id(word, [each.id for each in self.families]), {self.book.language: word})
        self.families.append(made)
        return made.id

    def _parent(self, raw: RawCode, own: str) -> str | None:
        word = _text(raw.parts, "parent")
        found = self._reference(word, raw) if word else self.ids.get(raw.parent or "")
        return None if found == own else found

    def _definition(self, parts: Sequence[Part]) -> str:
        found = _text(parts, "definition")
        if not found:
            self.notes.counts["exchange-note-undefined"] += 1
        return found or text_for(self.book.language)("exchange-undefined")

    def _neighbours(self, raw: RawCode) -> tuple[str, ...]:
        words = [clean(item.text) for item in _items(raw.parts, "neighbours")]
        found = [self._reference(word, raw) for word in words if word]
        return tuple(dict.fromkeys(each for each in found if each))

    def _miss(self, item: Item, raw: RawCode) -> NearMiss:
        tag = clean(item.tag)
        if not tag or means(tag, "exchange-no-code"):
            return NearMiss(clean(item.text), None)
        found = self._reference(tag, raw)
        return NearMiss(clean(item.text) if found else clean(f"({item.tag}) {item.text}"), found)

    def _source(self, item: Item, raw: RawCode) -> Source | None:
        found = source_of(clean(item.text))
        if found is None:
            self._fault(raw, "exchange-source-form", text=clean(item.text)[:_LONGEST_SHOWN])
        elif self.documents:
            self.documents.setdefault(found.document, found.document)
        return found

    def _reference(self, word: str, raw: RawCode) -> str | None:
        """The id of the code that the word names; a word that names none is a fault."""
        found = self.codes.get(word) or self.codes.get(folded(word))
        if found is None and word:
            self._fault(raw, "exchange-unknown-code", word=word[:_LONGEST_SHOWN])
        return found

    def _fault(self, raw: RawCode, key: str, **values: str) -> None:
        named = _words(self.names[raw.key], self.book.language, raw.key)
        self.notes.problems.append(problem(self.notes.file, raw.line, key, code=named, **values))


def _text(parts: Sequence[Part], wanted: PartField) -> str:
    return "\n".join(text for part in parts if part.field == wanted and (text := clean(part.text)))


def _items(parts: Sequence[Part], wanted: PartField) -> list[Item]:
    return [item for part in parts if part.field == wanted for item in part.items]


def _words(name: Mapping[str, str], language: str, otherwise: str) -> str:
    return name.get(language) or next(iter(name.values()), otherwise)


def _names(heading: str, parts: Sequence[Part], language: str) -> dict[str, str]:
    """The names by language, the heading's first; "–" under its language says that it is another's."""
    found = {part.tag or language: clean(part.text) for part in parts if part.field == "name"}
    names = {language: clean(heading), **found}
    if found.get(language) == NO_NAME and (len(found) > 1 or clean(heading) != NO_NAME):
        del names[language]
    return {each: words for each, words in names.items() if words}


def _documents(parts: Sequence[Part]) -> dict[str, str]:
    items = _items(parts, "documents")
    return {clean(item.tag) or clean(item.text): clean(item.text) for item in items if clean(item.text)}


def _example(item: Item) -> Example:
    valence = known_valences().get(folded(item.tag)) if item.tag else "both"
    return Example(clean(item.text), valence) if valence else Example(clean(f"({item.tag}) {item.text}"), "both")


def _families(raw: Sequence[RawFamily], language: str, notes: _Notes) -> dict[str, Family]:
    text = text_for(language)
    unnamed = {each.key: text("exchange-unnamed", number=number) for number, each in enumerate(raw, 1)}
    names = {each.key: _names(each.name, each.parts, language) or {language: unnamed[each.key]} for each in raw}
    wanted = {each.key: _text(each.parts, "id") for each in raw}
    ids = _ids(wanted, {key: _words(name, language, "familj") for key, name in names.items()}, notes)
    return {
        each.key: Family(
            ids[each.key],
            names[each.key],
            _text(each.parts, "definition"),
            each.guid or _text(each.parts, "guid") or None,
        )
        for each in raw
    }


def _ids(wanted: Mapping[str, str], names: Mapping[str, str], notes: _Notes) -> dict[str, str]:
    """An id for each key: the one that it asks for, where that can be had, else one made from its name."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for key, id_ in wanted.items():
        if _ID.fullmatch(id_) and id_ not in taken:
            ids[key] = id_
            taken.add(id_)
        elif id_:
            notes.counts["exchange-note-new-id"] += 1
    for key in wanted:
        if key not in ids:
            ids[key] = new_id(names[key], taken)
            taken.add(ids[key])
    return ids


def _lookup(ids: Mapping[str, str], names: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Every word that names a code, and the code's id; ids go before names, earlier codes before later ones."""
    found: dict[str, str] = {}
    for key, id_ in ids.items():
        for word in names[key].values():
            found.setdefault(folded(word), id_)
    return found | {folded(id_): id_ for id_ in ids.values()} | {id_: id_ for id_ in ids.values()}


def _without_rings(codes: Sequence[Code], notes: _Notes) -> list[Code]:
    """The codes, where no code is above itself."""
    after = {code.id: code for code in codes}
    for code in codes:
        ring = [code.id]
        while (parent := after[ring[-1]].parent) is not None and parent not in ring:
            ring.append(parent)
        if parent == code.id:
            names = ", ".join(next(iter(after[each].name.values())) for each in ring)
            notes.told.append(Message("exchange-note-cycle", {"names": names}))
            after[code.id] = replace(code, parent=None)
    return list(after.values())


def _tell_same_names(codes: Sequence[Code], language: str, notes: _Notes) -> None:
    count = Counter(folded(code.named(language)) for code in codes)
    names = dict.fromkeys(code.named(language) for code in codes if count[folded(code.named(language))] > 1)
    if names:
        notes.told.append(Message("exchange-note-same-name", {"names": ", ".join(list(names)[:8])}))


def _own_guids(
    codes: Sequence[Code], families: Sequence[Family], book: str, notes: _Notes
) -> tuple[tuple[Code, ...], tuple[Family, ...]]:
    """Codes and families with the global ids that are theirs alone; one that tema made itself need not be kept."""
    seen: set[str] = set()

    def own(kind: str, id_: str, guid: str | None) -> str | None:
        if guid is None or same_guid(guid, stable_guid(book, kind, id_)):
            return None
        if not is_guid(guid):
            notes.counts["exchange-lost-guid-form"] += 1
            return None
        mark = guid.strip("{}").lower()
        if mark in seen:
            notes.counts["exchange-lost-guid-twice"] += 1
            return None
        seen.add(mark)
        return guid

    return (
        tuple(replace(code, guid=own("code", code.id, code.guid)) for code in codes),
        tuple(replace(family, guid=own("family", family.id, family.guid)) for family in families),
    )
