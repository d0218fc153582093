"""What several tests need: a study small enough to run the real model on in a second."""

import shutil
from pathlib import Path

import pytest

from small_codebook import CODEBOOK, DIALOGUE

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture
def shared():
    """The material beside the project; a test that needs it is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the material in ../shared")
    return SHARED


@pytest.fixture
def codebook_file(tmp_path):
    file = tmp_path / "prov.yaml"
    file.write_text(CODEBOOK, encoding="utf-8")
    return file


@pytest.fixture
def dialogue_file(tmp_path):
    file = tmp_path / "prov.txt"
    file.write_text(DIALOGUE, encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def ran_folder(tmp_path_factory):
    """The folder of a study with one dialogue of seven turns, run once with the real model and coded by nobody."""
    from tema.pipeline import add_files, create, run

    place = tmp_path_factory.mktemp("ran")
    (place / "prov.yaml").write_text(CODEBOOK, encoding="utf-8")
    (place / "prov.txt").write_text(DIALOGUE, encoding="utf-8")
    with create(place / "studie", coder="Prov", codebook=place / "prov.yaml") as made:
        add_files(made, [place / "prov.txt"])
        run(made, coder="Prov")
    return place / "studie"


@pytest.fixture
def study(tmp_path, ran_folder):
    """A copy of the study that was run, for one test to change as it likes."""
    from tema.store.study import Study

    shutil.copytree(ran_folder, tmp_path / "studie")
    with Study.open(tmp_path / "studie") as copy:
        yield copy


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The small study of the pages, which the UI opens."""
    import streamlit as st

    from tema.ui.settings import STUDY_VARIABLE
    from ui_study import copy_ui_study

    folder = tmp_path / "Tillitsstudien"
    copy_ui_study(folder).close()
    monkeypatch.setenv(STUDY_VARIABLE, str(folder))
    yield folder
    st.cache_resource.clear()
