"""Two people have worked on two machines: the other's study into this one, without losing what either has decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tema.decisions import decision
from tema.embed import DEFAULT_EMBEDDER
from tema.errors import MergeNothingShared, MergeTextsDiffer
from tema.importers import sort_folder
from tema.importers.decode import normalised
from tema.pipeline.corpus import add_files
from tema.records import Decision, Transcript
from tema.store import corpus, replay
from tema.store.merging import exchange, ledger_of, opened_copy
from tema.store.study import Study
from tema.store.union import Ledger, united

_UNSET: Mapping[str, str] = {
    "language": "sv",
    "embedder": DEFAULT_EMBEDDER,
    "audit_share": "0",
    "accepted_error": "10",
    "smallest_cell": "5",
}
"""What holds where a setting was never made: the other's must not come into force unasked."""


@dataclass(frozen=True, slots=True)
class CodesApart:
    """How the other's codebook in force differs from ours: codes worded otherwise, and codes that only one has."""

    worded: tuple[str, ...] = ()
    only_ours: tuple[str, ...] = ()
    only_theirs: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.worded or self.only_ours or self.only_theirs)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What merging another study would bring.

    ``people`` are those who have decided what we lack, with how much; ``shared`` is how much both have. ``unfit`` are
    decisions that count there but whose quotes stand at their places in no text any more: they stay behind.
    """

    folder: Path
    people: tuple[tuple[str, int], ...]
    shared: int
    dialogues: int
    only_ours: tuple[str, ...]
    only_theirs: tuple[str, ...]
    codes: CodesApart
    unfit: tuple[Decision, ...]

    @property
    def new(self) -> int:
        """How many decisions would come."""
        return sum(count for _, count in self.people)


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: the comparison before it, and the copy of the database as it was (None: nothing was new)."""

    comparison: Comparison
    backup: Path | None


def compare(study: Study, other: Path) -> Comparison:
    """Say what merging the study at ``other`` (its folder, or its database file) would bring; nothing is changed.

    Raises:
        StudyMissing, StudyDamaged, StudyTooNew: there is no study that can be read.
        MergeTextsDiffer: a dialogue has another text there, so that its codings would land in the wrong words.
        MergeNothingShared: the two hold no dialogue in common.
        DecisionClash: two decisions have one id.
    """
    with opened_copy(other) as theirs:
        return _compared(study, theirs, other)


def merge(study: Study, other: Path, coder: str) -> Merged:
    """Take in every decision of the study at ``other``, and the dialogues that only it has with their files.

    Our codebook and settings stay in force (by decisions of ``coder`` where theirs were made later). Doing it again
    changes nothing, and whoever merges with whom, both end with the same codings, themes, refusals, memos and flags.

    Raises:
        StudyMissing, StudyDamaged, StudyTooNew, MergeTextsDiffer, MergeNothingShared, DecisionClash: as ``compare``.
        CannotWrite: a dialogue's file cannot be copied.
    """
    with opened_copy(other) as theirs:
        compared = _compared(study, theirs, other)
        if compared.only_theirs:
            _take_dialogues(study, theirs, _folder(other) / "transcripts", compared.only_theirs)
        incoming = _fit(ledger_of(theirs), compared.unfit)
    return Merged(compared, exchange(study, lambda ours: _together(ours, incoming, coder)))


def _compared(study: Study, theirs: Study, other: Path) -> Comparison:
    ours, others = _texts(study), _texts(theirs)
    if ours and others and not ours.keys() & others.keys():
        raise MergeNothingShared(folder=str(other))
    differing = sorted(name for name in ours.keys() & others.keys() if ours[name].text != others[name].text)
    if differing:
        raise MergeTextsDiffer(files=", ".join(differing), count=len(differing), folder=str(_folder(other)))
    mine, incoming = ledger_of(study), ledger_of(theirs)
    known = {each.id for each in mine.decisions}
    united(mine, incoming)  # what cannot be united is told of before anything is asked
    stale = corpus.stale_quotes(theirs, [*ours.values(), *(others[name] for name in others.keys() - ours.keys())])
    unfit = tuple(each for each in stale if each.id not in known)
    left = {each.id for each in unfit}
    new = [each for each in incoming.decisions if each.id not in known and each.id not in left]
    return Comparison(
        folder=other,
        people=tuple(sorted(Counter(each.coder for each in new).items())),
        shared=sum(each.id in known for each in incoming.decisions),
        dialogues=len(ours.keys() & others.keys()),
        only_ours=tuple(sorted(ours.keys() - others.keys())),
        only_theirs=tuple(sorted(others.keys() - ours.keys())),
        codes=_apart(mine.in_force, incoming.in_force),
        unfit=unfit,
    )


def _folder(other: Path) -> Path:
    return other.parent if other.is_file() else other


def _texts(study: Study) -> dict[str, Transcript]:
    return {transcript.name: transcript for transcript in corpus.transcripts(study)}


def _apart(ours: Mapping[str, str], theirs: Mapping[str, str]) -> CodesApart:
    if not ours or not theirs:
        return CodesApart()
    return CodesApart(
        worded=tuple(code for code in ours if code in theirs and theirs[code] != ours[code]),
        only_ours=tuple(code for code in ours if code not in theirs),
        only_theirs=tuple(code for code in theirs if code not in ours),
    )


def _take_dialogues(study: Study, theirs: Study, folder: Path, names: Sequence[str]) -> None:
    """Copy the files that we lack, and take from their database the dialogues whose files are not there."""
    present = {normalised(file.name) for file in study.transcripts_folder.glob("*")}
    files = sort_folder(folder)[0] if folder.is_dir() else ()
    lacking = [file for file in files if normalised(file.name) not in present]
    if lacking:
        add_files(study, lacking)
    held, incoming = _texts(study), _texts(theirs)
    unread = [incoming[name] for name in names if name not in held or held[name].text != incoming[name].text]
    if unread:
        corpus.save_transcripts(study, {**held, **{each.name: each for each in unread}}.values())


def _fit(ledger: Ledger, unfit: Sequence[Decision]) -> Ledger:
    left = {each.id for each in unfit}
    return Ledger(tuple(each for each in ledger.decisions if each.id not in left), ledger.wordings)


def _together(ours: Ledger, theirs: Ledger, coder: str) -> tuple[Decision, ...]:
    """The united ledger, and at its end what keeps our codebook and settings in force."""
    all_ = united(ours, theirs)
    if len(all_.decisions) == len(ours.decisions):
        return ours.decisions
    keeping = []
    mine, now = ours.codebook, all_.codebook
    if mine is not None and now is not None and mine.values["sha256"] != now.values["sha256"]:
        keeping.append(decision(coder, "adopt_codebook", values={**mine.values, "reason": ""}))
    before, after = (replay.settings(replay.effective(each.decisions)) for each in (ours, all_))
    own = {**_UNSET, **({"codebook": mine.values["file"]} if mine else {}), **before}
    changed = [key for key in sorted(after) if after[key] != own.get(key, after[key])]
    keeping += [decision(coder, "set_setting", values={"key": key, "value": own[key]}) for key in changed]
    return (*all_.decisions, *keeping)
