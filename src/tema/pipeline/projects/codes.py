"""The codes of a project as a codebook, and what of it a study's codebook lacks.

The codes are read by the same functions as a codebook's file (``exchange.qdc_read``): what a description says of a
code, folders as families, and codes that are out of use come along as they do there.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tema.codebook.edit import new_id
from tema.codebook.extend import with_codes_added
from tema.codebook.read import parse_codebook
from tema.exchange import Taken
from tema.exchange.guids import is_guid, stable_guid
from tema.exchange.labelled import parts_of, plain_lines
from tema.exchange.qdc import NAMESPACE, NOT_IN_XML, ORIGIN
from tema.exchange.qdc_read import read_qdc
from tema.exchange.words import folded
from tema.pipeline.projects.records import Codes
from tema.records import Code, Codebook, Family
from tema.records.project import Project, ProjectCode, ProjectSet

_MALFORMED = uuid.UUID("0c8f4a2e-3f0e-5a53-9a57-54b1c2f0d7c4")


def is_own(project: Project) -> bool:
    """Whether tema wrote the project."""
    return project.origin.lower().startswith(ORIGIN)


def is_head(group: ProjectSet) -> bool:
    """Whether a set says what tema's codebook as a whole is called."""
    return any(part.field == "codebook" for part in parts_of(plain_lines(group.description)))


def walked(codes: Sequence[ProjectCode]) -> Iterator[ProjectCode]:
    """All codes and folders, each before those below it."""
    for code in codes:
        yield code
        yield from walked(code.below)


def read_codes(project: Project, file: str, language: str) -> tuple[Taken, dict[str, str]]:
    """The project's codes as a codebook, and the ids there of the project's codes.

    A folder that something is coded with is a code.
    """
    taken = read_qdc(file, _as_file(project), language)
    if taken.codebook is None:
        return taken, {}
    own = {_mark(_guid_of("code", each, taken.codebook.id)): each.id for each in taken.codebook.codes}
    ids = {code.guid: own[mark] for code in walked(project.codes) if (mark := _mark(_guid(code.guid))) in own}
    told = tuple(each for each in taken.told if each.key != "exchange-lost-project")
    return replace(taken, told=told), ids


def families_in_use(project: Project) -> bool:
    """Whether the project's codes stand in folders, so that its sets of codes are no families."""
    return any(not code.codable and code.below for code in project.codes)


def as_new(project: Project, file: str, language: str) -> Codes:
    """The project's codes as the codebook of a new study."""
    from tema.codebook.emit import codebook_text

    taken, ids = read_codes(project, file, language)
    if taken.codebook is None:
        return Codes({}, None, ())
    book = taken.codebook
    text = codebook_text(book)
    read, problems = parse_codebook(text, file)
    return Codes(
        ids,
        read,
        tuple(ids.values()),
        {each: each for each in ids.values()},
        f"{book.id}.yaml",
        text,
        (*taken.problems, *problems),
        taken.told,
    )


def as_added(project: Project, file: str, present: Codebook, where: tuple[str, str]) -> Codes:
    """The project's codes beside those of a study's codebook; ``where`` is its file's name and its text.

    A code is known by its id in the project, else by its name where only one has it.
    """
    name, text = where
    taken, ids = read_codes(project, file, present.language)
    if taken.codebook is None:
        return Codes({}, present, ())
    book = taken.codebook
    known = _known(book, present)
    codes, families = _added(book, present, known)
    of = {project_id: known.get(id_, id_) for project_id, id_ in ids.items()}
    new = tuple(code.id for code in codes)
    if not codes:
        return Codes(of, present, (), known, name)
    text = with_codes_added(text, name, codes, families, book.documents)
    after, problems = parse_codebook(text, name)
    return Codes(of, after, new, known, name, text, (*taken.problems, *problems), taken.told)


def _known(book: Codebook, present: Codebook) -> dict[str, str]:
    """The ids that codes of ``book`` have in ``present``, for those that are there; new ones get an id of their own."""
    by_guid = {_mark(_guid_of("code", each, present.id)): each.id for each in present.codes}
    known = {
        each.id: by_guid[mark] for each in book.codes if (mark := _mark(_guid_of("code", each, book.id))) in by_guid
    }
    ours, theirs = (_by_name(each.codes, each.language) for each in (present, book))
    for name, codes in theirs.items():
        here = ours.get(name, [])
        if len(codes) == 1 == len(here) and codes[0] not in known and here[0] not in known.values():
            known[codes[0]] = here[0]
    taken = {each.id for each in present.codes}
    for each in book.codes:
        if each.id not in known:
            known[each.id] = new_id(each.named(book.language), taken) if each.id in taken else each.id
            taken.add(known[each.id])
    return known


def _by_name(codes: Sequence[Code], language: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code in codes:
        found.setdefault(folded(code.named(language)), []).append(code.id)
    return found


def _added(book: Codebook, present: Codebook, known: Mapping[str, str]) -> tuple[list[Code], list[Family]]:
    here = {each.id for each in present.codes}
    new = [each for each in book.codes if known[each.id] not in here]
    families, made = _families(book, present, {each.family for each in new})
    return [_renamed(each, known, families, book.id) for each in new], made


def _families(book: Codebook, present: Codebook, used: set[str]) -> tuple[dict[str, str], list[Family]]:
    names = {folded(name): each.id for each in present.families for name in each.name.values()}
    guids = {_mark(_guid_of("family", each, present.id)): each.id for each in present.families}
    ids, made, taken = {}, [], {each.id for each in present.families}
    for each in book.families:
        if each.id not in used:
            continue
        guid = _guid_of("family", each, book.id)
        same = guids.get(_mark(guid)) or next((names[n] for w in each.name.values() if (n := folded(w)) in names), None)
        if same is None:
            same = new_id(next(iter(each.name.values())), taken) if each.id in taken else each.id
            taken.add(same)
            made.append(replace(each, id=same, guid=guid))
        ids[each.id] = same
    return ids, made


def _renamed(code: Code, known: Mapping[str, str], families: Mapping[str, str], book: str) -> Code:
    return replace(
        code,
        id=known[code.id],
        family=families.get(code.family, ""),
        parent=known.get(code.parent or ""),
        into=known.get(code.into or ""),
        neighbours=tuple(dict.fromkeys(known[each] for each in code.neighbours)),
        near_misses=tuple(replace(each, code=known.get(each.code or "")) for each in code.near_misses),
        guid=_guid_of("code", code, book),
    )


def _as_file(project: Project) -> bytes:
    """The project's codes, and those of its sets that say something of codes, in the form that is read."""
    from lxml import etree

    own = is_own(project) or any(map(is_head, project.sets))
    root = etree.Element(_tag("CodeBook"), nsmap={None: NAMESPACE}, origin=ORIGIN if own else "")
    codes = etree.SubElement(root, _tag("Codes"))
    coded = _coded(project)
    notes = {note.guid: note.text for note in project.notes}
    for code in project.codes:
        _put(codes, code, coded, {} if own else notes)
    groups = [each for each in project.sets if (is_head(each) if own else _groups_codes(project, each))]
    if groups:
        sets = etree.SubElement(root, _tag("Sets"))
        for group in groups:
            made = etree.SubElement(sets, _tag("Set"), guid=_guid(group.guid), name=_plain(group.name))
            etree.SubElement(made, _tag("Description")).text = _plain(group.description)
            for code_id in group.codes:
                etree.SubElement(made, _tag("MemberCode"), guid=_guid(code_id))
    raw: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return raw


def _groups_codes(project: Project, group: ProjectSet) -> bool:
    return bool(group.codes) and not group.sources and not families_in_use(project)


def _put(above: Any, code: ProjectCode, coded: Counter[str], notes: Mapping[str, str]) -> None:
    from lxml import etree

    codable = code.codable or bool(coded[code.guid] and not _is_retired(code))
    made = etree.SubElement(
        above, _tag("Code"), guid=_guid(code.guid), name=_plain(code.name), isCodable="true" if codable else "false"
    )
    # What other programs note beside a code is mostly its definition.
    said = [code.description, *(notes[each] for each in code.notes if each in notes)]
    text = "\n\n".join(dict.fromkeys(each for each in said if each.strip()))
    etree.SubElement(made, _tag("Description")).text = _plain(text)
    for each in code.below:
        _put(made, each, coded, notes)


def _is_retired(code: ProjectCode) -> bool:
    return any(part.field == "retired" for part in parts_of(plain_lines(code.description)))


def _coded(project: Project) -> Counter[str]:
    codings = (each.code for source in project.sources for each in source.codings)
    places = (each.code for source in project.sources for at in source.selections for each in at.codings)
    return Counter([*codings, *places])


def _guid(guid: str) -> str:
    """The id as the standard wants it; one of another form becomes one that follows from it."""
    return guid if is_guid(guid) else str(uuid.uuid5(_MALFORMED, guid))


def _guid_of(kind: str, one: Code | Family, book: str) -> str:
    return one.guid or stable_guid(book, kind, one.id)


def _mark(guid: str) -> str:
    return guid.strip("{}").lower()


def _plain(text: str) -> str:
    return NOT_IN_XML.sub("", text)


def _tag(kind: str) -> str:
    return f"{{{NAMESPACE}}}{kind}"
