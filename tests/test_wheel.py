"""tema installed from a wheel, far from the checkout: everything it ships with is found."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """A folder that holds tema as a wheel installs it, without its dependencies."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place / "dist"), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = (place / "dist").glob("tema-*.whl")
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(place / "lib"),
    ]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    return place / "lib"


def outside(installed, tmp_path, code):
    """Run Python code in an empty folder with the installed tema before anything else on the path."""
    env = {**os.environ, "PYTHONPATH": str(installed), "TEMA_LANGUAGE": "sv"}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=True).stdout


def test_a_new_study_gets_the_shipped_codebook_and_bank(installed, tmp_path):
    code = """
import tema.cli, sys
print(tema.__file__)
sys.argv = ["tema", "new", "studie"]
tema.cli.main()
"""
    out = outside(installed, tmp_path, code)

    assert str(installed) in out
    assert {f.name for f in (tmp_path / "studie" / "codebooks").iterdir()} == {"tillit.yaml", "tillit.bank.jsonl"}


def test_the_demo_dialogues_and_the_ui_come_along(installed, tmp_path):
    code = """
from tema.resources import shipped
print(len(list(shipped("transcripts").glob("[0-9]*"))))
print(shipped("app.py").read_text())
import tema.ui
from importlib.resources import files
room = files("tema.ui")
print([(room / name).is_file() for name in ("styles/base.css", "frame.js", "review/component.css", "review/js/log.js")])
"""
    lines = outside(installed, tmp_path, code).splitlines()

    assert lines[0] == "12"
    assert any("tema.ui" in line for line in lines)
    assert lines[-1] == "[True, True, True, True]"
