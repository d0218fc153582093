"""Projects that are broken, or made to do harm, are refused with what is wrong and how it is mended."""

import io
import os
import stat
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refi_files import BOOK, TALK, coding, guid, nvivo_windows, packed, project, selection
from tema.messages import LANGUAGES, text_in
from tema.refi import archive
from tema.refi.read import read_project

MARKS = selection(guid("s"), (0, 9), coding("Väntan", 1), name="Moderator")
OF = f'guid="{guid("source")}" name="Samtal" plainTextPath="internal://a.txt"'
QDE = project(f"{BOOK}<Sources><TextSource {OF}>{MARKS}</TextSource></Sources>")
GOOD = {"project.qde": QDE, "sources/a.txt": TALK}


def read(tmp_path, raw, name="prov.qdpx"):
    path = tmp_path / name
    path.write_bytes(raw)
    return read_project(path)


def refusal(tmp_path, raw, name="prov.qdpx"):
    """The key and the values of the one problem; both sentences can be shown and name what they should."""
    found, problems = read(tmp_path, raw, name)
    assert found is None
    (only,) = problems
    assert only.file == name
    for language in LANGUAGES:
        text = text_in(language)
        assert text(only.mend)
        assert str(only.what.values.get("member", "")) in text(only.what)
    return only.what.key.removeprefix("project-read-"), dict(only.what.values)


def with_member(name, contents=b"x", attributes=0, flag=0):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for each, text in GOOD.items():
            made.writestr(each, text)
        member = zipfile.ZipInfo("MEMBER" if "\0" in name else name)
        member.filename = name
        member.external_attr = attributes
        made.writestr(member, contents, zipfile.ZIP_DEFLATED)
    raw = bytearray(out.getvalue())
    if flag:
        at = raw.rindex(b"PK\x01\x02")
        raw[at + 8] |= flag
    return bytes(raw)


@pytest.mark.parametrize(
    "name",
    ["../ut.txt", "sources/../../ut.txt", "/etc/ut.txt", "C:\\ut.txt", "sources\\..\\..\\ut.txt", "\\\\dator\\ut"],
)
def test_a_path_out_of_the_project_is_refused(tmp_path, name):
    key, values = refusal(tmp_path, with_member(name))

    assert (key, values["member"]) == ("path", name)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["prov.qdpx"]


def test_a_link_in_the_archive_is_refused(tmp_path):
    key, values = refusal(tmp_path, with_member("sources/b.txt", b"/etc/passwd", (stat.S_IFLNK | 0o777) << 16))

    assert (key, values["member"]) == ("link", "sources/b.txt")


def test_an_encrypted_project_is_refused(tmp_path):
    assert refusal(tmp_path, with_member("sources/b.txt", flag=1))[0] == "encrypted"


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    key, values = refusal(tmp_path, with_member("sources/b.txt", b" " * 40_000_000))

    assert (key, values["member"]) == ("bomb", "sources/b.txt")


def test_a_bomb_that_lies_about_its_size_is_stopped_while_it_unpacks(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_PROJECT", 100_000)
    big = QDE.replace("</Project>", "<!--" + " " * 200_000 + "--></Project>").encode()
    raw = bytearray(packed({"project.qde": big}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", raw, raw.index(mark) + at, 5_000)

    assert refusal(tmp_path, bytes(raw))[0] in {"large", "broken"}
    assert refusal(tmp_path, packed({"project.qde": big}))[0] == "large"


def test_a_member_of_two_gigabytes_is_refused_by_what_it_says(tmp_path):
    raw = bytearray(with_member("sources/film.mp4"))
    struct.pack_into("<L", raw, raw.rindex(b"PK\x01\x02") + 24, 2**31)
    struct.pack_into("<L", raw, raw.rindex(b"PK\x01\x02") + 20, 2**31)

    assert refusal(tmp_path, bytes(raw)) == ("large", {"member": "sources/film.mp4", "most": 2147})


def test_texts_together_may_not_fill_the_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_TEXTS", len(TALK.encode()) + 10)
    more = OF.replace("a.txt", "b.txt").replace(guid("source"), guid("other"))
    inner = QDE.replace("</Sources>", f"<TextSource {more}/></Sources>")
    found, problems = read(tmp_path, packed({"project.qde": inner, "sources/a.txt": TALK, "sources/b.txt": TALK}))

    assert [each.name for each in found.project.sources] == ["Samtal"]
    assert [each.what.key for each in problems] == ["project-read-large"]


def test_more_members_than_any_project_has_are_refused_before_they_are_listed(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 10)
    raw = packed({**GOOD, **{f"sources/{n}.txt": "x" for n in range(20)}})

    assert refusal(tmp_path, raw)[0] == "members"
    cut = bytearray(raw)
    struct.pack_into("<HH", cut, cut.rindex(b"PK\x05\x06") + 8, 2, 2)  # a list that says that it is short
    assert refusal(tmp_path, bytes(cut))[0] == "members"


@pytest.mark.parametrize(
    "evil",
    [
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project>&x;</Project>',
        '<!DOCTYPE a SYSTEM "http://example.org/x.dtd"><Project/>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(tmp_path, evil, encoding):
    raw = ('<?xml version="1.0"?>' + evil).encode(encoding)

    assert refusal(tmp_path, packed({"project.qde": raw}))[0] == "entities"


def test_xml_without_a_bottom_is_refused(tmp_path):
    deep = "<Code name='a'>" * 20_000

    assert refusal(tmp_path, packed({"project.qde": f"<Project>{deep}"}))[0] == "xml"


def test_the_same_name_twice_is_refused(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate"):
        raw = with_member("sources/a.txt")

    assert refusal(tmp_path, raw) == ("twice", {"member": "sources/a.txt"})


def test_names_that_differ_in_case_are_two_files(tmp_path):
    found, problems = read(tmp_path, packed({**GOOD, "sources/A.TXT": "En annan text"}))
    assert problems == ()
    assert found.project.sources[0].text == TALK

    found, problems = read(tmp_path, packed({"project.qde": QDE, "sources/A.txt": TALK, "sources/A.TXT": "En annan"}))
    assert [each.what.key for each in problems] == ["project-read-alike"]
    assert found.project.sources == ()


def test_one_project_is_found_wherever_it_lies_and_two_are_refused(tmp_path):
    assert read(tmp_path, packed({"Studie/min.QDE": QDE, "Studie/Sources/A.txt": TALK, "__MACOSX/._min.qde": "x"}))[0]
    assert refusal(tmp_path, packed({"a.qde": QDE, "b.qde": QDE}))[0] == "several"
    assert refusal(tmp_path, packed({"sources/a.txt": TALK}))[0] == "no-project"


def test_what_is_no_project_is_refused_by_what_it_is(tmp_path):
    assert refusal(tmp_path, packed({"a.qde": "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'/>"}))[0] == "codebook"
    assert refusal(tmp_path, packed({"a.qde": "<html/>"}))[0] == "no-project"
    assert refusal(tmp_path, b"")[0] == "no-project"
    assert refusal(tmp_path, b"PK\x03\x04 nothing more")[0] == "broken"
    assert read_project(tmp_path / "borta.qdpx")[1][0].what.key == "project-read-unreadable"


def test_a_text_that_is_broken_leaves_the_rest_readable(tmp_path):
    raw = bytearray(packed({"sources/a.txt": os.urandom(500), "project.qde": QDE}))
    raw[60] ^= 0xFF
    found, problems = read(tmp_path, bytes(raw))

    assert [each.name for each in found.project.codes] == ["Väntan"]
    assert [each.what.values["member"] for each in problems] == ["sources/a.txt"]


def test_archives_and_recordings_inside_are_never_opened(tmp_path):
    inside = {"sources/inre.qdpx": b"PK\x03\x04" + b"i" * 99, "sources/film.mp4": b"f" * 99, "sources/x.pdf": b"p" * 99}
    out = io.BytesIO(packed(GOOD))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_STORED) as made:
        for name, contents in inside.items():
            made.writestr(name, contents)
    raw = out.getvalue()
    for letter in (b"i", b"f", b"p"):  # whoever opens them finds them broken
        raw = raw.replace(letter * 99, letter * 98 + b"!")

    assert read(tmp_path, raw)[1] == ()


def test_a_link_beside_a_bare_project_is_not_followed_out_of_its_folder(tmp_path):
    secret = tmp_path / "hemligt.txt"
    secret.write_text("hemligt", encoding="utf-8")
    folder = tmp_path / "projekt"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "a.txt").symlink_to(secret)
    found, problems = read(folder, QDE.encode(), "p.qde")

    assert [each.what.key for each in problems] == ["project-read-path"]
    assert found.project.sources == ()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_changed_in_a_file_there_is_an_answer_and_no_crash(tmp_path, data):
    """Bytes of the archive, or of the XML before it is packed, are exchanged; nothing is ever raised."""
    whole = data.draw(st.booleans())
    raw = bytearray(nvivo_windows().raw if whole else QDE.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    found, problems = read(
        tmp_path, bytes(raw) if whole else packed({"project.qde": bytes(raw), "sources/a.txt": TALK})
    )

    assert found is not None or problems
    assert all(text_in("sv")(each.what) and text_in("sv")(each.mend) for each in problems)
