"""The coded sets of the mapping benchmark, read into one shape.

Where a set has no examples of its own, some of its documents are *donors*: their coded units become the examples of a
codebook (up to five a code, never more than half of what carries it), and all their units are left out of what is
measured. So are units that share a run of eight words with an example.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from labelled import Labelled, faq_swedish, sib, swefaq_questions
from mapping_metrics import Labels, runs
from tema.codebook import read_codebook
from tema.resources import shipped

EXAMPLES = 5
MOST_GIVEN = 0.5
"""Donors bring at most this share of the units."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is coded: a turn, an answer, a sentence; ``before`` is what was said just before it, "" for nothing.

    ``document`` is what intervals are drawn by; ``number`` counts turns of the document from 1 where it is a dialogue.
    """

    text: str
    before: str
    document: str
    speaker: str
    group: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """A code as a codebook writes it."""

    id: str
    name: str
    definition: str
    examples: tuple[str, ...] = ()

    @property
    def described(self) -> str:
        """As tema encodes it."""
        return f"{self.name}: {self.definition}"


@dataclass(frozen=True, slots=True)
class CodedSet:
    """Units and what coders gave them: ``gold`` is (n, k) for each coder; 1, 0, or -1 where nobody was asked.

    ``measured`` (n,) marks the units that are measured on. ``dialogues`` are the files to import, where tema reads the
    set's own; ``shipped`` says that its codebook is the shipped one, else one is written from ``codes``.
    """

    name: str
    language: str
    units: tuple[Unit, ...]
    codes: tuple[Code, ...]
    gold: Mapping[str, Labels]
    measured: NDArray[np.bool_]
    dialogues: tuple[Path, ...] = ()
    shipped: bool = False

    @property
    def truth(self) -> Labels:
        """(n, k): what any of the coders gave."""
        return reduce(np.maximum, self.gold.values())

    @property
    def documents(self) -> list[str]:
        """(n,) the document of each unit."""
        return [unit.document for unit in self.units]


def read_dialogues(data: Path) -> CodedSet:
    """The four dialogues coded by two coders; the codebook is the shipped one, the codes are those they used."""
    folder = data / "dialogues_dev"
    turns = _lines(folder / "turns.jsonl")
    files = {file.stem: file for file in sorted(folder.iterdir()) if file.suffix in {".txt", ".vtt"}}
    groups = {name: _group_of(file) for name, file in files.items()}
    before = {
        (late["file"], late["turn"]): early["text"] for early, late in pairwise(turns) if early["file"] == late["file"]
    }
    units = tuple(
        Unit(row["text"], before.get(at := (row["file"], row["turn"]), ""), at[0], row["speaker"], groups[at[0]], at[1])
        for row in turns
        if not row["is_leader"]
    )
    codings = _lines(folder / "codings.jsonl")
    used = {row["code"] for row in codings}
    codes = tuple(code for code in _shipped_codes() if code.id in used)
    place = {(unit.document, unit.number): i for i, unit in enumerate(units)}
    column = {code.id: k for k, code in enumerate(codes)}
    gold: dict[str, Labels] = {}
    for row in codings:
        given = gold.setdefault(row["coder"], np.zeros((len(units), len(codes)), np.int8))
        given[place[row["file"], row["turn"]], column[row["code"]]] = 1
    measured = np.ones(len(units), np.bool_)
    return CodedSet("dialogues_dev", "sv", units, codes, gold, measured, tuple(files.values()), shipped=True)


def quotes(data: Path) -> list[tuple[str, str, int, str, str]]:
    """What the coders marked in the dialogues: coder, dialogue, turn, the words, the code."""
    rows = _lines(data / "dialogues_dev" / "codings.jsonl")
    return [(row["coder"], row["file"], row["turn"], row["quote"], row["code"]) for row in rows]


def _shipped_codes() -> list[Code]:
    codebook, _ = read_codebook(shipped("codebooks") / "tillit.yaml")
    assert codebook is not None
    return [
        Code(code.id, code.named(codebook.language), code.definition, tuple(one.text for one in code.examples))
        for code in codebook.codes
    ]


def _group_of(dialogue: Path) -> str:
    """The participants' group as the header says it, else what the file's name says after its number."""
    stated = re.search(r"^Målgrupp: *(.+)$", dialogue.read_text(encoding="utf-8"), re.MULTILINE)
    return stated.group(1).strip() if stated else " ".join(dialogue.stem.split("_")[1:])


def read_labelled(name: str, read: Callable[[Path], Labelled]) -> Callable[[Path], CodedSet]:
    """A set of texts with one category each; the categories are known by name only."""

    def read_set(data: Path) -> CodedSet:
        found = read(data / "labelled")
        names = _category_names(found)
        units = tuple(Unit(_plain(text), "", f"d{i:04}", "P", "") for i, text in enumerate(found.texts))
        gold = np.array([[label == category for category in names] for label in found.labels], np.int8)
        codes = tuple(Code(f"c{k:03}", name, name) for k, name in enumerate(names.values()))
        return with_examples(CodedSet(name, found.language, units, codes, {"label": gold}, _all(units)))

    return read_set


def _category_names(found: Labelled) -> dict[str, str]:
    """A category's name in words, by what it is called in the set; a number says nothing, and so is no definition."""
    categories = sorted(set(found.labels))
    return {label: ("Kategori " * label.isdigit()) + re.sub(r"[-_/]+", " ", label) for label in categories}


def read_world(data: Path) -> CodedSet:
    """Answers of 57 experts; a theme was looked for in answers to some questions only (110 pairs), else it is -1."""
    folder = data / "interviews_en" / "world_after_covid"
    rows = _lines(folder / "coded_answers.jsonl")
    with (folder / "codes.csv").open(encoding="cp1252", newline="") as file:
        heads = next(csv.reader(file))[1:]
    asked: dict[str, set[str]] = {}
    for head in heads:
        theme, _, question = head.rpartition("_")
        asked.setdefault(_theme(theme), set()).add(question.upper())
    book = _themes((folder / "codebook.md").read_text(encoding="utf-8"))
    codes = tuple(Code(f"c{k:03}", theme, book[theme][0], tuple(book[theme][1])) for k, theme in enumerate(asked))
    units = tuple(
        Unit(_plain(row["text"]), _QUESTIONS[row["question"]], row["interviewee"], row["interviewee"], "")
        for row in rows
    )
    gold = np.array(
        [
            [
                (theme in {_theme(code) for code in row["codes"]}) if row["question"] in questions else -1
                for theme, questions in asked.items()
            ]
            for row in rows
        ],
        np.int8,
    )
    return with_examples(CodedSet("world_after_covid", "en", units, codes, {"coders": gold}, _all(units)))


_QUESTIONS = {
    "Q1": "Where do you expect the most significant positive change in response to the pandemic?",
    "Q2": "What kind of wisdom will people need to capitalize on the positive change?",
    "Q3": "Where do you expect the most significant negative change in response to the pandemic?",
    "Q4": "What kind of wisdom will people need to overcome the negative change?",
    "Q5": "What one piece of wisdom is important to make it through the pandemic?",
}
_SAME_THEME = {
    "acknowledge of uncertainty/flexibility": "acknowledge uncertainty/flexibility",
    "perspective taking": "perspective-taking",
    "long term orientation": "long-term orientation",
    "learning from pandemics": "learning from the pandemic(s)",
    "learning from the pandemics": "learning from the pandemic(s)",
    "self-reflection on what is important": "self-reflection on what's important",
    "balance of personal & others interest": "balance of personal and others' interest",
    "bipartisanship and international cooperation": "bipartisanship and political cooperation",
    "career disruptions": "career disruption",
    "exacerbated social inequality": "social inequality",
    "improved care for elders": "improve care for elders",
    "improved work-life balance": "improve work-life balance",
    "increased interest in science": "interest in science",
    "intimate relations": "poor intimate relations",
    "misperception about the world": "misperception of the world",
}
"""The tables and the codebook write some themes differently."""


def _theme(name: str) -> str:
    return _SAME_THEME.get(name.strip().casefold(), name.strip().casefold())


def _themes(codebook: str) -> dict[str, tuple[str, list[str]]]:
    """Definition and example statements of each theme; a theme that stands twice has the examples of both."""
    found: dict[str, tuple[str, list[str]]] = {}
    for part in re.split(r"^### ", codebook, flags=re.MULTILINE)[1:]:
        name, _, rest = part.partition("\n")
        rest = re.split(r"^## ", rest, flags=re.MULTILINE)[0]
        head, *statements = re.split(r"^\s*\* +>", rest, flags=re.MULTILINE)
        stated = re.search(r"Definition:(.*?)(?=\n\*\*|\Z)", head, re.DOTALL)
        said = [_plain(re.split(r"\n\s*\*\*Q", one)[0]) for one in statements]
        definition, earlier = found.get(_theme(name), ("", []))
        found[_theme(name)] = (definition or _plain(stated.group(1) if stated else name), earlier + said)
    return found


def read_games(data: Path) -> CodedSet:
    """Why players saw a game as art: spans with 31 codes; a unit is a sentence, and carries what half of it carries."""
    folder = data / "coded" / "games_as_art"
    with (folder / "bopp_test_code_descriptions.csv").open(encoding="utf-8", newline="") as file:
        described = {row["code"]: row["description"] for row in csv.DictReader(file)}
    with (folder / "bopp_test_coded_texts.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["coded_text"] for row in csv.DictReader(file)]
    column = {code: k for k, code in enumerate(described)}
    units, rows = [], []
    for number, marked in enumerate(texts):
        text, spans = _unmarked(marked)
        before = ""
        for found in re.finditer(r"[^\s][^.!?\n]*(?:[.!?]+|\n|$)", text):
            sentence = _plain(found.group())
            if len(sentence.split()) < 3:
                continue
            row = np.zeros(len(column), np.int8)
            for start, end, code in spans:
                shared = min(end, found.end()) - max(start, found.start())
                row[column[code]] |= 2 * shared >= min(end - start, found.end() - found.start())
            units.append(Unit(sentence, before, f"t{number:03}", f"P{len(units) % 2}", ""))
            rows.append(row)
            before = sentence
    codes = tuple(Code(f"c{k:03}", code, text) for k, (code, text) in enumerate(described.items()))
    found_set = CodedSet("games_as_art", "en", tuple(units), codes, {"coders": np.stack(rows)}, _all(units))
    return with_examples(found_set)


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """``**span**<sup>one; two</sup>`` as plain text, with the place and code of each span."""
    text, spans, last = "", [], 0
    for found in re.finditer(r"\*\*(.+?)\*\*<sup>(.+?)</sup>", marked, re.DOTALL):
        text += marked[last : found.start()]
        spans += [(len(text), len(text) + len(found[1]), code.strip()) for code in found[2].split(";")]
        text += found[1]
        last = found.end()
    return text + marked[last:], spans


def with_examples(coded: CodedSet, wanted: int = EXAMPLES) -> CodedSet:
    """The set with up to ``wanted`` examples a code from donors, and these left out of what is measured.

    Statements that the codebook itself quotes come first, if the quoted answer is a donor's.
    """
    donors = _donors(coded.truth, coded.documents, wanted)
    given = np.array([unit.document in donors for unit in coded.units])
    rows = np.flatnonzero(given)
    of_donors = set().union(*(runs(coded.units[row].text) for row in rows))
    codes = []
    for k, code in enumerate(coded.codes):
        quoted = [text for text in code.examples if runs(text) and runs(text) & of_donors]
        carried = [coded.units[row].text for row in rows if coded.truth[row, k] == 1]
        codes.append(replace(code, examples=tuple(dict.fromkeys([*quoted, *carried]))[:wanted]))
    told = set().union(*(runs(text) for code in codes for text in (*code.examples, code.definition)))
    measured = np.array([not own and not runs(unit.text) & told for own, unit in zip(given, coded.units, strict=True)])
    return replace(coded, codes=tuple(codes), measured=measured)


def _donors(truth: Labels, documents: Sequence[str], wanted: int) -> set[str]:
    """Documents that between them hold the examples: next, always the one that gives most for its length."""
    names = list(dict.fromkeys(documents))
    at = {name: np.flatnonzero(np.asarray(documents) == name) for name in names}
    holds = np.stack([(truth[at[name]] == 1).sum(axis=0) for name in names])
    sizes = np.array([len(at[name]) for name in names])
    missing = np.minimum(wanted, holds.sum(axis=0) // 2)
    left, chosen = MOST_GIVEN * len(documents), set()
    while True:
        gain = np.minimum(holds, np.maximum(missing, 0)).sum(axis=1) / sizes
        gain[[i for i, name in enumerate(names) if name in chosen or sizes[i] > left]] = 0
        best = int(gain.argmax())
        if gain[best] <= 0:
            return chosen
        chosen.add(names[best])
        missing, left = missing - holds[best], left - sizes[best]


def _all(units: Sequence[Unit]) -> NDArray[np.bool_]:
    return np.ones(len(units), np.bool_)


def _plain(text: str) -> str:
    """On one line, without the codebook's own escapes."""
    return " ".join(text.replace("\\'", "'").replace("\\", "").split())


def _lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


SETS: Mapping[str, Callable[[Path], CodedSet]] = {
    "dialogues_dev": read_dialogues,
    "swefaq_dev": read_labelled("swefaq_dev", swefaq_questions),
    "sib200_sv_train": read_labelled("sib200_sv_train", sib),
    "zaragoza_faq": read_labelled("zaragoza_faq", faq_swedish),
    "world_after_covid": read_world,
    "games_as_art": read_games,
}
