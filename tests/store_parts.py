"""A small study for the tests of the store: one dialogue, its segments, and an easy way to write a decision."""

import itertools
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tema.records import Decision, Place, Segment, Speaker, Transcript, Turn
from tema.store import Study, corpus

NAME = "möte.txt"
TEXT = "Ledare: Hur är det här? 🙂\nÅsa: De lyssnar på oss.\nBo: Ingen ringer upp.\n"
SPOKEN = ("Hur är det här? 🙂", "De lyssnar på oss.", "Ingen ringer upp.")
LEADER, ASA, BO = PLACES = tuple(Place(NAME, TEXT.index(words), TEXT.index(words) + len(words)) for words in SPOKEN)
TRANSCRIPT = Transcript(
    name=NAME,
    text=TEXT,
    turns=(
        Turn(1, "Ledare", LEADER.start, LEADER.end),
        Turn(2, "Åsa", ASA.start, ASA.end, 3.5),
        Turn(3, "Bo", BO.start, BO.end, 8.25),
    ),
    speakers=(
        Speaker("Ledare", "leader", 1, 4, 1.0),
        Speaker("Åsa", "participant", 1, 4, 0.0),
        Speaker("Bo", "participant", 1, 3, 0.1),
    ),
    attributes=(("Kommun", "Halmstad"), ("Grupp", "seniorer")),
    sha256="aa",
)
AT = "2026-11-21T10:00:00+00:00"

CODEBOOK = """\
codebook: prov
name: {{sv: Prov}}
language: sv
families:
  - {{id: f, name: {{sv: F}}}}
codes:
  - id: lyssna
    name: {{sv: Lyssna}}
    family: f
    definition: {definition}
    examples:
      - {{text: "De lyssnar på oss.", valence: strengthens}}
"""
SECOND_CODE = """\
  - id: svara
    name: {sv: Svara}
    family: f
    definition: De ringer upp.
    examples:
      - {text: "Ingen ringer upp.", valence: weakens}
"""


def quote(place: Place) -> str:
    return TEXT[place.start : place.end]


def segments() -> list[Segment]:
    speakers = ("Ledare", "Åsa", "Bo")
    uses = ("context", "data", "data")
    return [
        Segment(place, number, speaker, quote(place), use)
        for number, (place, speaker, use) in enumerate(zip(PLACES, speakers, uses, strict=True), start=1)
    ]


_numbers = itertools.count()


def act(kind: str, place: Place | None = None, code: str | None = None, /, *, coder: str = "Åsa", **rest) -> Decision:
    """A decision with a fresh id; keywords that are no field of Decision are its values."""
    fields = {
        key: rest.pop(key) for key in ("id", "at", "valence", "code", "theme", "undoes", "code_version") if key in rest
    }
    words = None if place is None else rest.pop("quote", quote(place))
    return Decision(
        **{"id": f"d{next(_numbers)}", "at": AT, "code": code, **fields},
        coder=coder,
        act=kind,
        place=place,
        quote=words,
        values=rest,
    )


def member(place: Place) -> dict[str, str | int]:
    return {"transcript": place.transcript, "start": place.start, "end": place.end, "quote": quote(place)}


def theme(id_: str, *places: Place, **rest) -> Decision:
    members = [member(place) for place in places]
    return act("create_theme", theme=id_, name=id_, description="", members=members, **rest)


def codebook(definition: str = "De lyssnar.", more: str = "", **values: object) -> Decision:
    text = CODEBOOK.format(definition=definition) + more
    return act("adopt_codebook", file="prov.yaml", sha256="s", text=text, **values)


def filled(folder: Path) -> Study:
    """A new study that holds the dialogue and its segments."""
    study = Study.create(folder)
    corpus.save_transcripts(study, [TRANSCRIPT])
    corpus.save_segments(study, NAME, segments())
    return study


def copied(study: Study, folder: Path) -> Study:
    """The same study in another folder, without running the migrations anew."""
    folder.mkdir()
    with study.reading() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint")
    shutil.copyfile(study.path, folder / study.path.name)
    copy = Study.open(folder)
    with copy.engine.connect() as connection:
        # These studies need not survive a power cut, and the tests make thousands of decisions.
        connection.connection.execute("PRAGMA synchronous = OFF")
    return copy


def tables(study: Study) -> dict[str, list[tuple]]:
    """Every row that replay has made, by table, sorted."""
    from tema.store import schema

    with closing(sqlite3.connect(study.path)) as connection:
        return {
            table.name: sorted(connection.execute(f"SELECT * FROM {table.name}"), key=repr)  # noqa: S608 - own names
            for table in schema.DERIVED
        }
