"""Everything derived follows from the source files and the ledger, decision by decision or all at once."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store_parts import (
    ASA,
    NAME,
    PLACES,
    SECOND_CODE,
    TRANSCRIPT,
    act,
    codebook,
    copied,
    filled,
    member,
    segments,
    tables,
    theme,
)
from tema.errors import TemaError
from tema.records import Code, Example, NearMiss, Source
from tema.store import corpus, derived, ledger, replay, schema, upkeep

CODERS = st.sampled_from(["Åsa", "Bo"])
CODES = st.sampled_from(["lyssna", "svara"])
THEMES = st.sampled_from(["t0", "t1", "t2", "t3"])
RESTRICTIONS = st.sampled_from(["", "not_quoted", "withdrawn"])


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    with filled(tmp_path_factory.mktemp("template")) as study:
        yield study


@st.composite
def decisions(draw, number, kinds):
    """A decision of one of the kinds that might be made at this point; the ledger refuses some of them."""
    kind = draw(st.sampled_from(kinds))
    coder, place = draw(CODERS), draw(st.sampled_from(PLACES))
    if kind == "undo":
        return act("undo", undoes=f"n{draw(st.integers(0, max(0, number - 1)))}", coder=coder, id=f"n{number}")
    return ELSEWHERE[kind](draw, coder, f"n{number}") if kind in ELSEWHERE else PLACED[kind](draw, coder, place, number)


def on_code(name):
    return lambda draw, coder, place, number: act(
        name,
        place,
        draw(CODES),
        coder=coder,
        id=f"n{number}",
        valence=draw(st.sampled_from([None, "strengthens", "both"])),
    )


def on_theme(kind, /, **values):
    return lambda draw, coder, id_: act(
        kind, theme=draw(THEMES), coder=coder, id=id_, **{key: draw(value) for key, value in values.items()}
    )


PLACED = {
    "accept": on_code("accept"),
    "code": on_code("code"),
    "reject": on_code("reject"),
    "uncode": on_code("uncode"),
    "skip": lambda _, coder, place, number: act("skip", place, coder=coder, id=f"n{number}"),
    "memo": lambda draw, coder, place, number: act(
        "memo",
        place,
        draw(st.none() | CODES),
        coder=coder,
        id=f"n{number}",
        text=draw(st.sampled_from(["", "not", "annan"])),
    ),
    "flag": lambda draw, coder, place, number: act(
        "flag",
        place,
        coder=coder,
        id=f"n{number}",
        flag=draw(st.sampled_from(["exemplar", "doubtful"])),
        on=draw(st.booleans()),
    ),
    "adjudicate": lambda draw, coder, place, number: act(
        "adjudicate", place, draw(CODES), coder=coder, id=f"n{number}", applies=draw(st.booleans()), reason="enade"
    ),
    "restrict": lambda draw, coder, place, number: act(
        "restrict", place, coder=coder, id=f"n{number}", restriction=draw(RESTRICTIONS), reason=""
    ),
}
MEMBERS = st.lists(st.sampled_from(PLACES), max_size=2).map(lambda places: [member(place) for place in places])
ELSEWHERE = {
    "create_theme": lambda draw, coder, id_: theme(
        draw(THEMES), *draw(st.lists(st.sampled_from(PLACES))), coder=coder, id=id_
    ),
    "rename_theme": on_theme("rename_theme", name=st.sampled_from("xy"), description=st.just("")),
    "merge_theme": on_theme("merge_theme", others=st.lists(THEMES, min_size=1, max_size=2)),
    "dismiss_theme": on_theme("dismiss_theme", reason=st.sampled_from(["", "tunt"])),
    "map_theme": on_theme("map_theme", codes=st.lists(CODES, max_size=3)),
    "add_to_theme": on_theme("add_to_theme", members=MEMBERS),
    "take_from_theme": on_theme("take_from_theme", members=MEMBERS),
    "nest_theme": on_theme("nest_theme", parent=st.just("") | THEMES),
    "move_code": lambda draw, coder, id_: act(
        "move_code",
        None,
        draw(CODES),
        coder=coder,
        id=id_,
        reason="lika",
        **{"from": draw(CODES)},
        **draw(st.sampled_from([{}, {"places": [member(PLACES[1])]}])),
    ),
    "set_attribute": lambda draw, coder, id_: act(
        "set_attribute", transcript=NAME, name="Kommun", value=draw(st.sampled_from(["", "Hylte"])), coder=coder, id=id_
    ),
    "set_speaker": lambda draw, coder, id_: act(
        "set_speaker", transcript=NAME, turn=2, speaker=draw(st.sampled_from(["Bo", "Eva"])), coder=coder, id=id_
    ),
    "rename_speaker": lambda draw, coder, id_: act(
        "rename_speaker",
        transcript=NAME,
        speaker="Bo",
        name=draw(st.sampled_from(["Bo", "Bosse"])),
        coder=coder,
        id=id_,
    ),
    "set_role": lambda draw, coder, id_: act(
        "set_role",
        transcript=NAME,
        speaker="Bo",
        role=draw(st.sampled_from(["leader", "participant"])),
        coder=coder,
        id=id_,
    ),
    "restrict_dialogue": lambda draw, coder, id_: act(
        "restrict_dialogue",
        transcript=NAME,
        speaker=draw(st.sampled_from(["", "Bo", "Bosse"])),
        restriction=draw(RESTRICTIONS),
        reason="",
        coder=coder,
        id=id_,
    ),
    "write": lambda draw, coder, id_: act(
        "write",
        part=draw(st.sampled_from(["title", "theme t0"])),
        text=draw(st.sampled_from("xy")),
        coder=coder,
        id=id_,
    ),
    "choose_quotes": on_theme("choose_quotes", use=st.sampled_from(["report", "handout"]), quotes=MEMBERS),
    "summarise": lambda draw, coder, id_: act(
        "summarise",
        None,
        draw(CODES),
        coder=coder,
        id=id_,
        by="dialogue",
        case=NAME,
        text=draw(st.sampled_from(["", "De väntar."])),
        excerpts=draw(MEMBERS),
    ),
    "set_setting": lambda draw, coder, id_: act(
        "set_setting", key="language", value=draw(st.sampled_from(["sv", "en"])), coder=coder, id=id_
    ),
    "adopt_codebook": lambda draw, _coder, _id: draw(
        st.sampled_from([codebook(more=SECOND_CODE), codebook("De hör.", SECOND_CODE), codebook()])
    ),
}


@st.composite
def sequences(draw):
    """Calls of append, each with one or a few decisions."""
    # Sequences about one thing only reach further into it than the mixed ones do.
    themes = [kind for kind in ELSEWHERE if kind.endswith("theme")]
    others = [kind for kind in ELSEWHERE if kind not in themes]
    placed = [*PLACED, "move_code"]
    kinds = [*draw(st.sampled_from([placed, themes, others, [*PLACED, *ELSEWHERE]])), "undo", "undo"]
    made = []
    if "merge_theme" in kinds:
        made = [theme(f"t{number}", place, id=f"n{number}") for number, place in enumerate(PLACES)]
    made += [draw(decisions(number, kinds)) for number in range(len(made), draw(st.integers(5, 20)))]
    calls, rest = [], made
    while rest:
        size = draw(st.integers(1, 4))
        calls.append(rest[:size])
        rest = rest[size:]
    return calls


@given(calls=sequences(), many=st.sampled_from([0, upkeep.MANY_PLACES]))
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_any_sequence_of_decisions_leaves_the_same_rows_as_a_rebuild(template, calls, many):
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(upkeep, "MANY_PLACES", many)
        with copied(template, Path(folder) / "s") as study:
            for call in calls:
                try:
                    ledger.append(study, call)
                except (TemaError, ValueError):
                    for decision in call:
                        try_one(study, decision)
            kept = tables(study)
            assert kept["undone"] == [(id_,) for id_ in sorted(replay.undone(ledger.decisions(study)))]
            derived.rebuild(study)
            assert tables(study) == kept


def try_one(study, decision):
    try:
        ledger.append(study, [decision])
    except (TemaError, ValueError):
        return


def test_with_every_derived_row_deleted_the_sources_and_the_ledger_bring_all_back(template, tmp_path):
    with copied(template, tmp_path / "s") as study:
        ledger.append(
            study,
            [
                codebook(),
                *(act("accept", place, "lyssna", valence="weakens") for place in PLACES),
                act("memo", ASA, "lyssna", text="not"),
                theme("t", *PLACES),
                theme("u", ASA),
                act("merge_theme", theme="t", others=["u"]),
                act("map_theme", theme="t", codes=["lyssna"]),
                act("set_role", transcript=NAME, speaker="Bo", role="leader"),
                act("set_setting", key="language", value="sv"),
                act("reject", ASA, "lyssna", coder="Bo"),
                act("skip", ASA, coder="Bo"),
            ],
        )
        before = (derived.codings(study), derived.themes(study), corpus.roles(study, NAME), tables(study))
        with study.writing() as connection:
            for table in reversed(schema.metadata.sorted_tables):
                if table is not schema.decision:
                    connection.execute(table.delete())
        assert (derived.codings(study), derived.themes(study), corpus.transcripts(study)) == ((), (), ())
        corpus.save_transcripts(study, [TRANSCRIPT])
        corpus.save_segments(study, NAME, segments())
        derived.rebuild(study)
        assert (derived.codings(study), derived.themes(study), corpus.roles(study, NAME), tables(study)) == before


def test_a_decision_outlives_the_loss_of_its_segment_and_its_transcript(template, tmp_path):
    with copied(template, tmp_path / "s") as study:
        ledger.append(study, [act("code", ASA, "lyssna"), theme("t", ASA)])
        before = (derived.codings(study), derived.themes(study))
        corpus.save_transcripts(study, [])
        derived.rebuild(study)
        assert (derived.codings(study), derived.themes(study)) == before


# Replay by itself: no database.


def versions(*codebooks):
    """The versions in force and all versions after adopting codebooks that are given as {code: wording}."""
    made = {f"d{number}": wording for number, wording in enumerate(codebooks)}
    adoptions = [act("adopt_codebook", id=id_, file="", sha256="", text="") for id_ in made]
    adopted = replay.adopted(adoptions, lambda decision: tuple(made[decision.id].items()))
    return dict(adopted.in_force), [(each.code, each.version, each.decision) for each in adopted.versions]


def test_a_version_is_counted_for_each_change_of_wording_also_back_to_an_earlier_one():
    in_force, all_versions = versions({"a": "x", "b": "x"}, {"b": "x", "a": "y"}, {"a": "x", "b": "x"})
    assert in_force == {"a": 3, "b": 1}
    assert all_versions == [("a", 1, "d0"), ("b", 1, "d0"), ("a", 2, "d1"), ("a", 3, "d2")]


def test_a_code_that_comes_back_goes_on_from_the_version_it_had():
    assert versions({"a": "x"}, {"b": "x"}, {"a": "x", "b": "x"})[0] == {"a": 1, "b": 1}
    assert versions({"a": "x"}, {"b": "x"}, {"a": "y"})[0] == {"a": 2}


CODE = Code(
    id="a",
    name={"sv": "Lyssna", "en": "Listen"},
    family="f",
    parent=None,
    definition="De lyssnar på oss.",
    inclusion="",
    exclusion="",
    examples=(Example("De hör.", "strengthens"),),
    near_misses=(NearMiss("De ser.", None),),
    neighbours=(),
    source=(),
)


@pytest.mark.parametrize(
    "change",
    [
        {"name": {"sv": "Höra", "en": "Listen"}},
        {"definition": "De hör på oss."},
        {"inclusion": "x"},
        {"exclusion": "x"},
        {"examples": (Example("De hör.", "weakens"),)},
        {"near_misses": (NearMiss("De ser.", "b"),)},
    ],
)
def test_what_a_coder_reads_is_the_wording(change):
    assert replay.wording_hash(changed(**change)) != replay.wording_hash(CODE)


@pytest.mark.parametrize(
    "change",
    [
        {"definition": "De lyssnar\n  på oss. "},
        {"name": {"en": "Listen", "sv": "Lyssna"}},
        {"family": "g", "parent": "b", "neighbours": ("b",)},
        {"source": (Source("d", 1, 2),)},
    ],
)
def test_where_a_code_stands_and_how_its_file_is_wrapped_is_not(change):
    assert replay.wording_hash(changed(**change)) == replay.wording_hash(CODE)


def changed(**change):
    from dataclasses import replace

    return replace(CODE, **change)
