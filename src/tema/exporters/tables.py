"""The tables of a study: codings, suggestions, scores, segments, themes. Reads from the store, records in, rows out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tema.errors import NotYetRun
from tema.exporters.table import Cell, Table
from tema.records import Coding, Memo, Place, Suggestion, Turn, Verdict
from tema.store import corpus, derived, machine
from tema.store.study import Study
from tema.views.cleared import Cleared, cleared
from tema.views.judged import same_words

PLACE_COLUMNS = ("turn", "speaker", "time", "start", "end", "quote")
DECISION_COLUMNS = (
    "code",
    "code_version",
    "valence",
    "coder",
    "decided_at",
    "memo",
    "origin",
    "probability",
    "adjudicated",
)
SUGGESTION_COLUMNS = (
    "code",
    "probability",
    "valence",
    "valence_probability",
    "carries",
    "words",
    "evidence",
    "evidence_against",
)
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class KnownCorpus:
    """The study as far as it may go out, and the attributes that any of its transcripts has, in the order met."""

    gate: Cleared
    attributes: tuple[str, ...]

    def row(self, place: Place) -> tuple[Cell, ...]:
        """Transcript, attributes, turn, speaker, time, start, end and quote of a place."""
        transcript = self.gate.transcripts[place.transcript]
        known = dict(transcript.attributes)
        turn = _turn_at(transcript.turns, place.start)
        return (
            transcript.name,
            *(known.get(attribute, "") for attribute in self.attributes),
            turn.number if turn else None,
            turn.speaker if turn else "",
            _clock(turn.time) if turn else "",
            place.start,
            place.end,
            transcript.text[place.start : place.end],
        )

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of what ``row`` gives; an attribute named like another column gets ``attribute_`` before it."""
        taken = {"transcript", *PLACE_COLUMNS, *DECISION_COLUMNS, *SUGGESTION_COLUMNS}
        return ("transcript", *(f"attribute_{a}" if a in taken else a for a in self.attributes), *PLACE_COLUMNS)


def known_corpus(study: Study) -> KnownCorpus:
    """The study's transcripts as far as they may go out, to put excerpts into rows."""
    gate = cleared(study)
    attributes = dict.fromkeys(key for each in gate.transcripts.values() for key, _ in each.attributes)
    return KnownCorpus(gate, tuple(attributes))


def _turn_at(turns: Sequence[Turn], start: int) -> Turn | None:
    at = bisect_right(turns, start, key=lambda turn: turn.start) - 1
    return turns[at] if at >= 0 and start < turns[at].end else None


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return ""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def codings(study: Study) -> Table:
    """What people have coded: a row a coding, in text order, with the memos on the coding and on the excerpt."""
    return codings_table(study, derived.codings(study), derived.memos(study), derived.verdicts(study))


def codings_table(
    study: Study, coded: Iterable[Coding], memos: Iterable[Memo], verdicts: Iterable[Verdict] = ()
) -> Table:
    """These codings as a table; they, and what was settled about them, may be those of an earlier moment."""
    known = known_corpus(study)
    return Table("codings", (*known.columns, *DECISION_COLUMNS), tuple(_coding_rows(known, coded, memos, verdicts)))


def _coding_rows(
    known: KnownCorpus, coded: Iterable[Coding], memos: Iterable[Memo], verdicts: Iterable[Verdict]
) -> Iterable[tuple[Cell, ...]]:
    settled: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in verdicts:
        settled.setdefault((verdict.place.transcript, verdict.code), []).append(verdict)
    on_excerpt = {(memo.coder, memo.place): memo.text for memo in memos if memo.code is None}
    for coding in sorted(coded, key=lambda c: (c.place, c.code, c.coder)):
        if not known.gate.may_go(coding.place):
            continue
        yield (
            *known.row(coding.place),
            coding.code,
            coding.code_version,
            coding.valence or "",
            coding.coder,
            coding.decided_at,
            known.gate.unsaid.blacked(
                "\n".join(filter(None, (coding.memo, on_excerpt.get((coding.coder, coding.place)))))
            ),
            coding.origin,
            None,
            _settled(coding, settled.get((coding.place.transcript, coding.code), ())),
        )


def _settled(coding: Coding, verdicts: Iterable[Verdict]) -> str:
    """What coders who differed have agreed on about this code there."""
    found = next((each for each in verdicts if same_words(each.place, coding.place)), None)
    return "" if found is None else "applies" if found.applies else "does not apply"


def suggestions(study: Study) -> Table:
    """What the machine proposes and why: a row a suggestion, in text order, likeliest first.

    ``carries`` quotes the stretch that carries the suggestion; what speaks against it stands in a column of its own.
    """
    known = known_corpus(study)
    rows = tuple(
        (*known.row(place), *_reasoned(known, place, found))
        for place, found in _suggested(study)
        if known.gate.may_go(place)
    )
    return Table("suggestions", (*known.columns, *SUGGESTION_COLUMNS), rows)


def _reasoned(known: KnownCorpus, place: Place, found: Suggestion) -> tuple[Cell, ...]:
    start, end = found.carries or (0, 0)
    quote = known.gate.words(place)
    # What it leans on may be other people's excerpts, and examples copied from them.
    unsaid = known.gate.unsaid
    speaking = [unsaid.blacked(each.text) for each in found.evidence if each.kind != "against"]
    against = [unsaid.blacked(each.text) for each in found.evidence if each.kind == "against"]
    words = unsaid.free(found.words) if known.gate.consent.may_quote(place) else ()
    return (
        found.code,
        found.probability,
        found.valence or "",
        found.valence_probability,
        quote[start:end],
        " | ".join(words),
        " | ".join(speaking),
        " | ".join(against),
    )


def _suggested(study: Study) -> list[tuple[Place, Suggestion]]:
    places = {segment.id: segment.place for segment in corpus.segments(study)}
    found = [(places[suggestion.segment], suggestion) for suggestion in machine.suggestions(study)]
    return sorted(found, key=lambda pair: (pair[0], -pair[1].probability, pair[1].code))


def with_suggestions(study: Study) -> Table:
    """The codings, and below them the suggestions nobody has decided on, with no coder and an origin that says so."""
    known = known_corpus(study)
    decided = {(coding.place, coding.code) for coding in derived.codings(study)}
    decided |= {(place, code) for _, place, code in derived.rejections(study)}
    undecided = [
        (*known.row(place), found.code, None, "", "", "", "", "undecided suggestion", found.probability, "")
        for place, found in _suggested(study)
        if (place, found.code) not in decided and known.gate.may_go(place)
    ]
    coded = _coding_rows(known, derived.codings(study), derived.memos(study), derived.verdicts(study))
    return Table("codings", (*known.columns, *DECISION_COLUMNS), (*coded, *undecided))


def scores(study: Study) -> Table:
    """A row a segment and a column a code, with the machine's probability.

    What is not data (the leader's talk, back-channels) has been given no score and carries 0.

    Raises:
        NotYetRun: nothing has been scored.
    """
    ids, codes, probabilities = machine.scores(study)
    if not len(codes):
        raise NotYetRun(folder=str(study.folder))
    row_of = {segment: i for i, segment in enumerate(ids)}
    nothing = (0.0,) * len(codes)
    rows = tuple(
        (
            *(
                segment.place.transcript,
                segment.turn,
                segment.speaker,
                segment.place.start,
                segment.place.end,
                segment.text,
            ),
            *(
                (round(float(p), DECIMALS) for p in probabilities[row_of[segment.id]])
                if segment.id in row_of
                else nothing
            ),
        )
        for segment in cleared(study).segments(corpus.segments(study))
    )
    return Table("scores", ("transcript", "turn", "speaker", "start", "end", "text", *codes), rows)


def segments(study: Study) -> Table:
    """A row a segment: its place, what it is for, and the cluster it belongs to.

    Raises:
        NotYetRun: nothing has been split yet.
    """
    found = corpus.segments(study)
    if not found:
        raise NotYetRun(folder=str(study.folder))
    ids, clustering = machine.clustering(study)
    row_of = {segment: i for i, segment in enumerate(ids)}
    known = known_corpus(study)
    rows = []
    for segment in known.gate.segments(found):
        i = row_of.get(segment.id)
        grouped: tuple[Cell, ...] = ("", None, "")
        if i is not None:
            label, nearest = int(clustering.labels[i]), int(clustering.nearest[i])
            strength = round(float(clustering.strengths[i]), DECIMALS)
            grouped = (label + 1 if label >= 0 else "", strength, nearest + 1 if nearest >= 0 else "")
        rows.append((*known.row(segment.place), segment.use, *grouped))
    return Table("segments", (*known.columns, "use", "cluster", "strength", "nearest_cluster"), tuple(rows))


def themes(study: Study) -> Table:
    """A row an excerpt of each theme that people have named and not dismissed."""
    known = known_corpus(study)
    rows = [
        (theme.name, theme.description, ", ".join(theme.codes), theme.created_by, *known.row(place))
        for theme in sorted(known.gate.themes, key=lambda t: (t.name, t.id))
        if theme.dismissed is None
        for place, _ in theme.members
        if known.gate.may_go(place)
    ]
    return Table("themes", ("theme", "description", "codes", "created_by", *known.columns), tuple(rows))
