"""Out of tema as a project and back: nothing is lost; and projects of others into new and present studies."""

from dataclasses import replace

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from small_codebook import CODEBOOK
from tema.cli.commands import tema
from tema.decisions import decision
from tema.errors import ProjectUnreadable
from tema.exporters import Wish
from tema.exporters.project import project_of
from tema.importers.decode import normalised
from tema.messages import text_for
from tema.pipeline import add_files, create, rules_in_force
from tema.pipeline.projects import Wanted, bring_project, new_study, preview
from tema.pipeline.projects.plan import Present, planned
from tema.pipeline.projects.sources import held as held_sources
from tema.pipeline.projects.ways import counting_words
from tema.pipeline.rules import codebook_in_force
from tema.records import VALENCES, Place
from tema.records.project import (
    Counting,
    Project,
    ProjectCase,
    ProjectCode,
    ProjectCoding,
    ProjectLink,
    ProjectNote,
    ProjectSet,
    ProjectSource,
    ProjectUser,
    ReadProject,
    Selection,
    Variable,
    VariableValue,
)
from tema.refi.write import write_project
from tema.store import corpus, derived, ledger
from tema.store.replay import listed
from tema.store.study import Study

WANTED = Wanted("Importören")


def coded_study(folder, text, acts=()):
    """A study with one dialogue of that text, on which these acts have been done."""
    folder.mkdir(parents=True)
    (folder / "prov.yaml").write_text(CODEBOOK, encoding="utf-8")
    (folder / "dialog å.txt").write_bytes(text.encode())
    study = create(folder / "studie", coder="Prov", codebook=folder / "prov.yaml")
    add_files(study, [folder / "dialog å.txt"])
    rules_in_force(study, "Prov")
    ledger.append(study, acts)
    return study


def written(study, path):
    path.write_bytes(write_project(project_of(study, Wish())[0]).raw)
    return path


def held(study):
    """What must come back: everything but ids and what the importer alone has done."""
    known = corpus.transcripts(study)
    return {
        "codebook": codebook_in_force(study),
        "texts": [(each.name, each.text, each.turns, each.speakers) for each in known],
        "attributes": {each.name: dict(each.attributes) for each in known},
        "roles": {each.name: corpus.roles(study, each.name) for each in known},
        "codings": {
            (c.place, c.quote, c.code, c.coder, c.valence, c.memo, c.decided_at, c.origin == "suggestion")
            for c in derived.codings(study)
        },
        "memos": {(m.place, m.quote, m.code, m.coder, m.text, m.decided_at) for m in derived.memos(study)},
        "flags": {(f.place, f.flag, f.coder) for f in derived.flags(study)},
        "verdicts": {(v.place, v.code, v.applies, v.reason, v.coder, v.decided_at) for v in derived.verdicts(study)},
        "themes": {
            (t.name, t.description, t.members, t.codes, t.created_by, t.created_at) for t in derived.themes(study)
        },
    }


TEXT = """Titel: Prov\r\nKommun: Malmö\r\n\r
Ledare: Hur är det? 😀\r\nBo: Bra 👩‍👩‍👧 e\u0301n dag, cafe\u0301.\r\nAnn: Nej.\r\n"""


def place(study, words):
    (one,) = corpus.transcripts(study)
    start = one.text.index(words)
    return {"place": Place(one.name, start, start + len(words)), "quote": words}


@pytest.fixture
def source(tmp_path):
    """A study in which everything that a project can hold has been done."""
    study = coded_study(tmp_path / "från", TEXT)
    bra, nej = place(study, "Bra 👩‍👩‍👧 én dag"), place(study, "Nej.")
    overlapping = place(study, "dag, café")
    ledger.append(
        study,
        [
            decision("Anna", "accept", **bra, code="kompetens", valence="both"),
            decision("Anna", "code", **bra, code="valvilja", valence="weakens"),
            decision("Bo Ek", "code", **bra, code="kompetens"),
            decision("Bo Ek", "code", **overlapping, code="kompetens"),
            decision("Anna", "memo", **bra, code="kompetens", values={"text": "Två\nrader <&> 😀"}),
            decision("Anna", "memo", **nej, values={"text": "Bara utdraget"}),
            decision("Bo Ek", "memo", **nej, code="valvilja", values={"text": "Om en kod som jag inte satt"}),
            decision("Anna", "flag", **nej, values={"flag": "exemplar", "on": True}),
            decision("Bo Ek", "adjudicate", **bra, code="valvilja", values={"applies": False, "reason": "Nej\nju"}),
            decision("Bo Ek", "adjudicate", **bra, code="kompetens", values={"applies": True, "reason": ""}),
            decision("Anna", "set_attribute", values=attribute("Kommun", "Lund")),
            decision("Anna", "set_attribute", values=attribute("Grupp", "Äldre")),
            decision("Anna", "set_attribute", values=attribute("Titel", "")),
            decision("Anna", "set_speaker", values={"transcript": "dialog å.txt", "turn": 3, "speaker": "Bosse"}),
            decision("Anna", "set_role", values={"transcript": "dialog å.txt", "speaker": "Bo", "role": "leader"}),
            decision("Bo Ek", "create_theme", theme="t1", values=theme("Vardag", [bra, nej])),
            decision("Anna", "create_theme", theme="t2", values=theme("Inom", [overlapping])),
            decision("Anna", "map_theme", theme="t1", values={"codes": ["valvilja"]}),
            decision("Anna", "nest_theme", theme="t2", values={"parent": "t1"}),
        ],
    )
    yield study
    study.close()


def attribute(name, value):
    return {"transcript": "dialog å.txt", "name": name, "value": value}


def theme(name, members):
    return {"name": name, "description": f"Om {name}", "members": listed((m["place"], m["quote"]) for m in members)}


def test_a_study_comes_back_from_a_project_as_it_was(source, tmp_path):
    study, _ = new_study(tmp_path / "ny", written(source, tmp_path / "p.qdpx"), WANTED)

    with study:
        assert held(study) == held(source)
        parents = {t.name: t.parent for t in derived.themes(study)}
        (vardag,) = (t.id for t in derived.themes(study) if t.name == "Vardag")
        assert parents == {"Vardag": None, "Inom": vardag}


def test_bringing_a_study_back_into_itself_changes_nothing(source, tmp_path):
    before = held(source)
    brought = bring_project(source, written(source, tmp_path / "p.qdpx"), WANTED)

    assert brought.stored == 0
    assert held(source) == before


def test_the_same_file_twice_stores_nothing_the_second_time(source, tmp_path):
    file = written(source, tmp_path / "p.qdpx")
    study, _ = new_study(tmp_path / "ny", file, WANTED)

    with study:
        assert bring_project(study, file, WANTED).stored == 0


def test_what_a_coder_has_taken_away_since_does_not_come_back(source, tmp_path):
    file = written(source, tmp_path / "p.qdpx")
    coding = next(c for c in derived.codings(source) if c.coder == "Anna" and c.code == "valvilja")
    ledger.append(source, [decision("Anna", "uncode", place=coding.place, quote=coding.quote, code=coding.code)])
    before = held(source)

    brought = bring_project(source, file, WANTED)

    assert brought.stored == 0
    assert held(source) == before
    assert "project-in-taken-away" in {each.key for each in brought.preview.told}


def test_codings_that_the_file_lacks_stay_and_are_told(source, tmp_path):
    file = written(source, tmp_path / "p.qdpx")
    ledger.append(source, [decision("Anna", "code", **place(source, "Nej."), code="kompetens")])

    brought = bring_project(source, file, WANTED)

    assert brought.stored == 0
    assert brought.preview.only_here == 1


PIECES = st.sampled_from(
    ["å", "e\u0301", "😀", "👩‍👩‍👧", " ", "\r\n", "\r\n\r\nBo: ", "a", "ord", "\u0323", "क्षि", "\t", "ﬀ", "."]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=60).map(lambda pieces: "Bo: början " + "".join(pieces) + " slut.\r\n")
WHO = st.sampled_from(["Anna", "Bo Ek", "Çilla 😀"])
MEMOS = st.one_of(st.just(""), st.text("a å\n😀<&>\"'", min_size=1).map(str.strip))


@st.composite
def marked(draw):
    """A text, and what several coders have put on overlapping stretches of it."""
    text = draw(TEXTS)
    stored = normalised(text)
    ends = (
        st.tuples(st.integers(0, len(stored)), st.integers(0, len(stored))).map(sorted).filter(lambda at: at[0] < at[1])
    )
    codes, valences = st.sampled_from(["kompetens", "valvilja"]), st.sampled_from([None, *VALENCES])
    marks = draw(st.lists(st.tuples(ends, WHO, codes, valences, MEMOS, st.booleans()), min_size=1, max_size=12))
    return text, stored, marks


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(drawn=marked())
def test_whatever_is_coded_comes_back_where_it_was(tmp_path_factory, drawn):
    text, stored, marks = drawn
    folder = tmp_path_factory.mktemp("p")
    acts = []
    for (start, end), coder, code, valence, memo, taken in marks:
        about = {"place": Place("dialog å.txt", start, end), "quote": stored[start:end], "code": code}
        acts.append(decision(coder, "accept" if taken else "code", **about, valence=valence))
        acts.append(decision(coder, "memo", **about, values={"text": memo}))

    with coded_study(folder / "från", text, acts) as before:
        back, _ = new_study(folder / "ny", written(before, folder / "p.qdpx"), WANTED)
        with back:
            assert held(back) == held(before)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(drawn=marked())
def test_every_place_of_a_project_becomes_the_same_words_in_the_study(tmp_path_factory, drawn):
    text, stored, marks = drawn
    selections = tuple(
        Selection(
            guid(1000 + n), *at, stored[slice(*at)], codings=(ProjectCoding(guid(2000 + n), guid(11), guid(n % 3)),)
        )
        for n, (at, *_) in enumerate(marks)
    )
    users = tuple(ProjectUser(guid(n), f"K{n}") for n in range(3))
    source = ProjectSource(guid(40), "samtal", text, selections, raw=text.encode())
    read = ReadProject(foreign(users=users, sources=(source,)), (), Counting(), doubtful=False, selections=0, told=())
    source = replace(source, text=stored)
    read = replace(read, project=replace(read.project, sources=(source,)))

    plan = planned(tmp_path_factory.getbasetemp() / "p.qdpx", read, Present(), WANTED)

    expected = {(stored[start:end], start, end, f"K{n % 3}") for n, ((start, end), *_) in enumerate(marks)}
    assert {(d.quote, d.place.start, d.place.end, d.coder) for d in plan.decisions} == expected


# -- projects of others ------------------------------------------------------------------------------------------------

OTHER = "Anna: Hej på dig.\nBo: Hej själv, sa hon.\n"


def guid(number):
    return f"00000000-0000-4000-8000-{number:012}"


def foreign(**more):
    """A project as another program could write it: a code in a folder, a text, a coder and one coding."""
    coding = ProjectCoding(guid(30), guid(11), guid(1), "2024-05-01T10:00:00+02:00")
    selection = Selection(guid(20), 6, 17, "Hej på dig.", guid(1), codings=(coding,))
    usual = {
        "name": "Studie",
        "origin": "Annat Program 1",
        "users": (ProjectUser(guid(1), "Kim"), ProjectUser(guid(2), "Kim", "K2")),
        "codes": (ProjectCode(guid(10), "Mapp", False, below=(ProjectCode(guid(11), "Hälsning"),)),),
        "sources": (ProjectSource(guid(40), "a/b: samtal", OTHER, (selection,)),),
    }
    return Project(**{**usual, **more})


def file_of(project, path):
    path.write_bytes(write_project(project).raw)
    return path


def test_another_programs_project_becomes_a_study(tmp_path):
    study, _ = new_study(tmp_path / "ny", file_of(foreign(), tmp_path / "p.qdpx"), WANTED)

    with study:
        (coding,) = derived.codings(study)
        book = codebook_in_force(study)
    assert (coding.quote, coding.coder, coding.origin) == ("Hej på dig.", "Kim", "file")
    assert coding.decided_at == "2024-05-01T08:00:00.000+00:00"
    assert coding.place.transcript == "a-b- samtal.txt"
    assert [(each.named("sv"), each.guid) for each in book.codes] == [("Hälsning", guid(11))]
    assert [each.name["sv"] for each in book.families] == ["Mapp"]


def test_two_sources_of_one_name_and_one_without_become_three_dialogues(tmp_path):
    names = ("Samtal.docx", "samtal.pdf", "", "CON", "../../etc/passwd", ".gömd", "README")
    sources = tuple(ProjectSource(guid(40 + n), name, f"{OTHER}{n}") for n, name in enumerate(names))
    study, _ = new_study(tmp_path / "ny", file_of(foreign(sources=sources), tmp_path / "p.qdpx"), WANTED)

    with study:
        assert sorted(each.text[-1] for each in corpus.transcripts(study)) == ["0", "1", "2", "3", "4", "5", "6"]
        assert all(file.parent == study.transcripts_folder for file in study.transcripts_folder.rglob("*"))


def test_two_users_of_one_name_stay_two_coders(tmp_path):
    (text,) = foreign().sources
    codings = (ProjectCoding(guid(30), guid(11), guid(1)), ProjectCoding(guid(31), guid(11), guid(2)))
    text = replace(text, selections=(replace(text.selections[0], user="", codings=codings),))
    study, _ = new_study(tmp_path / "ny", file_of(foreign(sources=(text,)), tmp_path / "p.qdpx"), WANTED)

    with study:
        assert {each.coder for each in derived.codings(study)} == {"Kim", "Kim (K2)"}


def test_annotations_links_groups_and_cases_come_along(tmp_path):
    (text,) = foreign().sources
    bare = Selection(guid(21), 22, 25, user=guid(2), description="Bara en anteckning")
    linked = Selection(guid(22), 22, 33, user=guid(1))
    text = replace(
        text, selections=(*text.selections, bare, linked), codings=(ProjectCoding(guid(32), guid(11), guid(1)),)
    )
    project = foreign(
        sources=(text,),
        notes=(ProjectNote(guid(50), "Ann", "Med länk", guid(2)), ProjectNote(guid(51), "Ensam", "Står ensam")),
        links=(ProjectLink(guid(60), "", "Associative", guid(50), guid(22)),),
        variables=(Variable(guid(70), "Ort"),),
        cases=(ProjectCase(guid(80), "Fall", values=(VariableValue(guid(70), "Ystad"),), sources=(guid(40),)),),
        sets=(ProjectSet(guid(90), "Norr", sources=(guid(40),)), ProjectSet(guid(91), "Hälsningar", codes=(guid(11),))),
    )
    study, brought = new_study(tmp_path / "ny", file_of(project, tmp_path / "p.qdpx"), WANTED)

    with study:
        (dialogue,) = corpus.transcripts(study)
        assert {(m.quote, m.text, m.coder) for m in derived.memos(study)} == {
            ("Hej", "Bara en anteckning", "Kim (K2)"),
            ("Hej själv, ", "Med länk", "Kim (K2)"),
        }
        assert dict(dialogue.attributes) == {"Ort": "Ystad", "Dokumentgrupp": "Norr"}
        assert dialogue.text in {each.quote for each in derived.codings(study)}
        assert [(each.name, each.codes) for each in derived.themes(study)] == [("Hälsningar", ("halsning",))]
    told = {each.key: each.values for each in brought.preview.told}
    assert told["project-in-notes-left"]["names"] == "Ensam"


def test_a_present_study_gets_what_it_lacks_and_keeps_its_codebooks_words(source, tmp_path):
    before = held(source)
    file = source.codebooks_folder / "prov.yaml"
    words = file.read_text(encoding="utf-8")

    seen = preview(file_of(foreign(), tmp_path / "p.qdpx"), source, WANTED)
    assert held(source) == before
    assert (seen.codes.new, seen.sources.new, seen.codings.new) == (1, 1, 1)
    bring_project(source, tmp_path / "p.qdpx", WANTED)

    after = held(source)
    assert after["codings"] > before["codings"]
    assert {"kompetens", "valvilja", "halsning"} == {each.id for each in codebook_in_force(source).codes}
    assert set(words.splitlines()) <= set(file.read_text(encoding="utf-8").splitlines())
    assert bring_project(source, tmp_path / "p.qdpx", WANTED).stored == 0


def test_a_bare_selection_and_a_dialogue_of_the_same_name_are_told(source, tmp_path):
    bare = Selection(guid(21), 0, 4, user=guid(1))
    other = foreign(sources=(ProjectSource(guid(40), "dialog å", OTHER, (bare,)),))
    told = preview(file_of(other, tmp_path / "p.qdpx"), source, WANTED).told

    found = {each.key: each.values for each in told}
    assert found["project-in-bare"] == {"count": 1}
    assert found["project-in-other-text"] == {"name": "dialog å", "new": "dialog å 2.txt"}


@pytest.mark.parametrize(("line", "words"), [(1, "radbyten räknas som ett"), (2, "radbyten räknas som två")])
def test_a_way_of_counting_is_told_as_it_is(line, words):
    assert words in text_for("sv")(counting_words(Counting(line_end=line)))


def test_a_moved_border_is_a_new_coding_and_told(source, tmp_path):
    bring_project(source, file_of(foreign(), tmp_path / "p.qdpx"), WANTED)
    (text,) = foreign().sources
    text = replace(text, selections=(replace(text.selections[0], end=9),))

    brought = bring_project(source, file_of(foreign(sources=(text,)), tmp_path / "p.qdpx"), WANTED)

    assert brought.preview.codings.new == 1
    assert {"Hej", "Hej på dig."} <= {each.quote for each in derived.codings(source)}
    assert {"project-in-moved", "project-in-only-here"} <= {each.key for each in brought.preview.told}


def test_a_coder_can_be_called_something_else(tmp_path):
    wanted = Wanted("Importören", renamed={"Kim": "Kim Berg"})
    study, _ = new_study(tmp_path / "ny", file_of(foreign(), tmp_path / "p.qdpx"), wanted)

    with study:
        assert {each.coder for each in derived.codings(study)} == {"Kim Berg"}


def test_nothing_is_left_of_a_study_that_could_not_be_made(tmp_path, monkeypatch):
    def fails(*_):
        raise OSError("full")

    monkeypatch.setattr("tema.pipeline.projects.bring.ledger.append", fails)
    with pytest.raises(OSError, match="full"):
        new_study(tmp_path / "ny", file_of(foreign(), tmp_path / "p.qdpx"), WANTED)

    assert {each.name for each in tmp_path.iterdir()} == {"p.qdpx"}


def test_a_present_study_is_as_it_was_when_nothing_could_be_stored(source, tmp_path, monkeypatch):
    before, files = held(source), sorted(source.folder.rglob("*.*"))

    def fails(*_):
        raise OSError("full")

    monkeypatch.setattr("tema.pipeline.projects.bring.ledger.append", fails)
    with pytest.raises(OSError, match="full"):
        bring_project(source, file_of(foreign(), tmp_path / "p.qdpx"), WANTED)

    assert held(source) == before
    assert sorted(source.folder.rglob("*.*")) == files


def test_a_file_that_is_no_project_says_why(tmp_path):
    (tmp_path / "p.qdpx").write_bytes(b"inte ett projekt")

    with pytest.raises(ProjectUnreadable) as refused:
        new_study(tmp_path / "ny", tmp_path / "p.qdpx", WANTED)

    assert refused.value.problems
    assert not (tmp_path / "ny").exists()


def test_a_text_in_another_unicode_form_moves_its_places_along():
    given = "Bo: cafe\u0301 och cafe\u0301 igen.\n"
    start = given.index("igen")
    source = ProjectSource(guid(40), "samtal", given, (Selection(guid(20), start, start + 4),), raw=given.encode())

    found, _, _ = held_sources("p.qdpx", [source], ((), ()), {})

    at = found[guid(40)].place(start, start + 4)
    assert found[guid(40)].quote(at) == "igen"


def test_a_text_that_would_be_read_otherwise_is_refused_and_not_shifted():
    given = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nBo: Hej\n"
    source = ProjectSource(guid(40), "samtal", given, raw=given.encode())

    found, problems, _ = held_sources("p.qdpx", [source], ((), ()), {})

    assert found == {}
    assert [each.what.key for each in problems] == ["project-in-source-differs"]


# -- the command -------------------------------------------------------------------------------------------------------


def run(*words):
    return CliRunner().invoke(tema, [str(word) for word in words])


def test_the_command_makes_a_study_and_then_says_that_it_has_everything(tmp_path):
    quotes = (selected(20, 0, 17), selected(21, 18, 38))
    file = file_of(foreign(sources=(replace(foreign().sources[0], selections=quotes),)), tmp_path / "p.qdpx")

    seen = run("import-project", file, tmp_path / "ny", "--look")
    assert (seen.exit_code, (tmp_path / "ny").exists()) == (0, False)
    first = run("import-project", file, tmp_path / "ny", "--counting", "code-point,crlf1", "--coder", "Kim=Kim Berg")
    again = run("import", tmp_path / "ny", file)

    assert (first.exit_code, again.exit_code) == (0, 0), (first.output, again.output)
    assert "2 kodningar" in first.output
    assert "redan allt" in again.output
    with Study.open(tmp_path / "ny") as study:
        assert {each.coder for each in derived.codings(study)} == {"Kim Berg"}


def selected(number, start, end):
    coding = ProjectCoding(guid(number + 10), guid(11), guid(1))
    return Selection(guid(number), start, end, OTHER[start:end], guid(1), codings=(coding,))


def test_a_doubtful_reading_is_shown_and_not_guessed(tmp_path):
    text = "Anna: 😀😀 hej på dig. Bo kom\nBo: Nej tack du.\n"
    coding = ProjectCoding(guid(30), guid(11), guid(1))
    source = ProjectSource(guid(40), "samtal", text, (Selection(guid(20), 9, 12, codings=(coding,)),))
    file = file_of(foreign(sources=(source,)), tmp_path / "p.qdpx")

    asked = run("import-project", file, tmp_path / "ny")
    assert (asked.exit_code, (tmp_path / "ny").exists()) == (2, False)
    assert "»hej«" in asked.output
    assert "--counting" in asked.output
    settled = run("import-project", file, tmp_path / "ny", "--counting", "code-point,inclusive")
    best = run("import-project", file, tmp_path / "bäst", "--counting", "best")

    assert (settled.exit_code, best.exit_code) == (0, 0)
    assert "--counting best" in asked.output
    with Study.open(tmp_path / "ny") as study, Study.open(tmp_path / "bäst") as unasked:
        assert [each.quote for each in derived.codings(study)] == ["hej "]
        assert [each.quote for each in derived.codings(unasked)] == ["hej"]
