"""What bringing a project into a study would do: everything worked out, nothing changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tema.codebook.read import parse_codebook
from tema.errors import CodebookInvalid, CodebookMissing
from tema.pipeline.projects.coded import Found, coded
from tema.pipeline.projects.codes import as_added, as_new, is_own, walked
from tema.pipeline.projects.dialogues import dialogues
from tema.pipeline.projects.people import coders, known_coders
from tema.pipeline.projects.records import Codes, Held, Known, Material, Preview, Sample, Sizes
from tema.pipeline.projects.sources import held
from tema.pipeline.projects.themes import themes
from tema.pipeline.rules import wording_in_force
from tema.records import EMPTY, Coding, Decision, Message, Place, Problem, Transcript
from tema.records.project import ReadProject
from tema.refi.identity import guid_of, source_guid, theme_note_guid, turns_guid
from tema.store import corpus, derived, ledger, replay
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Present:
    """What a study holds that a project may meet; empty where the study is to be made."""

    known: Known = field(default_factory=Known)
    transcripts: tuple[Transcript, ...] = ()
    files: frozenset[str] = frozenset()
    codings: tuple[Coding, ...] = ()
    coders: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    sources: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    themes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    wording: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is to be done, in the order in which the ledger takes it, and what the user is told before."""

    codes: Codes
    sources: tuple[Held, ...]
    decisions: tuple[Decision, ...]
    preview: Preview


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a project is to be brought in: by whom, in which language, and which users are called something else."""

    coder: str
    language: str = "sv"
    renamed: Mapping[str, str] = field(default_factory=lambda: EMPTY)


def planned(  # noqa: PLR0913, PLR0917  (the file, what stands in it, where it goes, how, and what is told with it)
    path: Path,
    read: ReadProject,
    present: Present,
    wanted: Wanted,
    problems: Sequence[Problem] = (),
    samples: tuple[Sample, ...] = (),
) -> Plan:
    """Work out what the project brings."""
    project, file = read.project, path.name
    if present.wording[1]:
        book = parse_codebook(present.wording[1], present.wording[0])[0]
        assert book is not None  # noqa: S101 - it is in force
        codes = as_added(project, file, book, present.wording)
    else:
        codes = as_new(project, file, wanted.language)
    names, nobody, said = coders(project, wanted.language, present.coders, wanted.renamed)
    sources, faults, other = held(file, project.sources, (present.transcripts, present.files), present.sources)
    notes = {each.guid: each for each in project.notes}
    own = is_own(project)
    material = Material(
        project, file, own, wanted.coder, nobody, wanted.language, names, codes.ids, codes.said, sources, notes
    )
    found = coded(material, present.known)
    about, told_about = dialogues(material, present.known)
    grouped = themes(material, present.known, present.themes)
    told = (*read.told, *said, *other, *codes.told, *found.told(), *told_about)
    told = (*told, *grouped.told, *_left_notes(material))
    extra = _only_here(material, present, found)
    if extra:
        told = (*told, Message("project-in-only-here", {"count": extra}))
    preview = Preview(
        file=file,
        program=project.origin,
        chosen=read.chosen,
        score=next((each.score for each in read.readings if each.counting == read.chosen), 1.0),
        doubtful=read.doubtful,
        samples=samples,
        users=tuple(dict.fromkeys(names.values())),
        sources=Sizes(len(sources), sum(each.new for each in sources.values())),
        codes=Sizes(len(codes.ids), len(codes.new)),
        codings=Sizes(found.codings, sum(each.act in {"code", "accept"} for each in found.decisions)),
        memos=Sizes(found.memos, sum(each.act == "memo" for each in found.decisions)),
        only_here=extra,
        told=told,
        problems=(*problems, *codes.problems, *faults),
    )
    decisions = (*found.decisions, *about, *grouped.decisions)
    return Plan(codes, tuple(each for each in sources.values() if each.new), decisions, preview)


def present_in(study: Study) -> Present:
    """What the study holds.

    Raises:
        CodebookInvalid: its codebook cannot be read.
    """
    decisions = ledger.decisions(study)
    codings = derived.codings(study)
    transcripts = corpus.transcripts(study)
    made = {source_guid(each): each.name for each in corpus.as_imported(study)}
    users: dict[str, str] = {}
    for each in decisions:
        origin = each.values.get("origin")
        if isinstance(origin, Mapping) and each.place is not None:
            if origin.get("source"):
                made.setdefault(origin["source"], each.place.transcript)
            if origin.get("user"):
                users.setdefault(origin["user"], each.coder)
    coders_ = known_coders({each.coder for each in decisions})
    files = frozenset(file.name for file in study.transcripts_folder.glob("*"))
    standing = {theme_note_guid(each.id): each.id for each in derived.themes(study)}
    return Present(
        _known(study, decisions, codings),
        transcripts,
        files,
        codings,
        {**users, **coders_},
        made,
        standing,
        _wording(study),
    )


def _wording(study: Study) -> tuple[str, str]:
    try:
        name, text = wording_in_force(study)
    except CodebookMissing:
        return "", ""
    book, faults = parse_codebook(text, name)
    if book is None:
        raise CodebookInvalid(name, faults)
    return name, text


def _known(study: Study, decisions: Sequence[Decision], codings: Sequence[Coding]) -> Known:
    coded_ = frozenset((each.coder, each.place, each.code) for each in codings)
    last: dict[tuple[str, Place, str], str] = {}
    texts = {each.name: source_guid(each) for each in corpus.as_imported(study)}
    here = [each for each in codings if each.place.transcript in texts]
    guids = {
        guid_of("coding", texts[c.place.transcript], c.place.start, c.place.end, c.coder, c.code): c.place for c in here
    }
    by_id = {each.id: each for each in decisions}
    for each in decisions:
        about = by_id.get(each.undoes or "", each)
        if about.act in replay.CODING_ACTS and about.place is not None and about.code is not None:
            key = (about.coder, about.place, about.code)
            last[key] = max(last.get(key, ""), each.at)
            guid = (about.values.get("origin") or {}).get("guid")
            if guid:
                guids[guid] = about.place
    return Known(
        ids=frozenset(by_id),
        coded=coded_,
        gone={key: at for key, at in last.items() if key not in coded_},
        memos={(each.coder, each.place, each.code): (each.text, each.decided_at) for each in derived.memos(study)},
        flags=frozenset((each.coder, each.place, each.flag) for each in derived.flags(study)),
        verdicts=frozenset((each.place, each.code) for each in derived.verdicts(study)),
        guids=guids,
    )


def _only_here(material: Material, present: Present, found: Found) -> int:
    """How many codings the study has of the file's people in the file's dialogues that the file does not have."""
    names = {each.transcript.name for each in material.sources.values()}
    people = set(material.users.values())
    mine = {(c.coder, c.place, c.code) for c in present.codings if c.coder in people and c.place.transcript in names}
    return len(mine - found.keys)


def _left_notes(material: Material) -> tuple[Message, ...]:
    """The notes that nothing in the study can take: those that stand alone, those of the project and of codes."""
    project = material.project
    used = {note for source in project.sources for note in (*source.notes, turns_guid(source.guid))}
    places = [each for source in project.sources for each in source.selections]
    used |= {note for each in places for note in each.notes}
    codings = [*(each for at in places for each in at.codings), *(each for s in project.sources for each in s.codings)]
    used |= {note for each in codings for note in each.notes}
    used |= {note for each in project.sets for note in each.notes if material.own}
    used |= {note for code in walked(project.codes) for note in code.notes if not material.own}
    used |= {end for link in project.links for end in (link.origin, link.target)} if not material.own else set()
    left = [each for each in project.notes if each.guid not in used]
    if not left:
        return ()
    names = ", ".join(dict.fromkeys((each.name.strip() or each.text.strip())[:40] for each in left[:8]))
    return (Message("project-in-notes-left", {"count": len(left), "names": names}),)
