"""What is open and what is chosen on the page; what is read once and kept until something changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar, cast

import streamlit as st

from tema import review
from tema.records import Theme
from tema.store import derived, ledger, machine
from tema.store.reads import lookup
from tema.store.study import Study
from tema.ui.desk import Desk, on_click
from tema.ui.links import asked
from tema.views.attributes import Attributes, attributes
from tema.views.themes.changes import Quoted

_Made = TypeVar("_Made")

CHOSEN = "themes-chosen"
SERIAL = "themes-chosen-serial"


def open_cluster(number: int | None) -> None:
    """Show this cluster, or (None) the map and the lists again; the address says so."""
    _open(cluster=number)


def open_theme(theme: str | None) -> None:
    """Show this theme, or (None) the map and the lists again."""
    _open(theme=theme)


def _open(**named: str | int | None) -> None:
    for name in ("theme", "cluster"):
        if named.get(name) is not None:
            st.query_params[name] = str(named[name])
        elif name in st.query_params:
            del st.query_params[name]


def opened_cluster() -> int | None:
    """The cluster that the address names."""
    number = asked("cluster")
    return int(number) if number is not None and number.isdecimal() else None


def opened_theme() -> str | None:
    """The theme that the address names."""
    return asked("theme")


def chosen() -> list[str]:
    """The segments that are chosen, on the map or in a list."""
    found: list[str] = st.session_state.setdefault(CHOSEN, [])
    return found


def choose(segments: Iterable[str]) -> None:
    """Let exactly these be chosen."""
    st.session_state[CHOSEN] = list(dict.fromkeys(segments))
    st.session_state[SERIAL] = serial() + 1
    st.session_state["themes-sample"] = 0


def serial() -> int:
    """Counts the choices, so that the map can tell an old answer from a new one."""
    return int(st.session_state.get(SERIAL, 0))


def standing(study: Study) -> dict[str, Theme]:
    """The themes that have not been dismissed, by id."""
    return {theme.id: theme for theme in derived.themes(study) if theme.dismissed is None}


def quoted(study: Study, segments: Iterable[str]) -> tuple[Quoted, ...]:
    """Segments as themes are made of them: places and quotes. Those that have gone are left out."""
    wanted = tuple(segments)
    found = lookup.segments(study, wanted)
    return tuple((found[name].place, found[name].text) for name in wanted if name in found)


def undo_latest(at: Desk) -> None:
    """Take back the coder's latest act on themes."""
    review.undo(at.study, at.coder, review.THEME_ACTS)
    st.session_state["queue-key"] = None


def do(act: Callable[[], object], *, then: Callable[..., None] | None = None) -> None:
    """Do it and draw the page anew; a mishap is shown then."""
    done = []
    on_click(lambda: done.append(act()))
    if done and then is not None:
        then(done[0])
    st.session_state["queue-key"] = None
    st.rerun()


def kept(at: Desk, name: str, make: Callable[[], _Made], *about: object) -> _Made:
    """What ``make`` gives, made anew only when the study has changed; ``name`` and ``about`` tell things apart."""
    stages = ("split", "group", "map", "suggest", "learnt", "stability")
    marks = tuple(machine.fingerprint(at.study, stage) for stage in stages)
    key = repr((str(at.study.folder), ledger.mark(at.study), marks, name, about))
    return cast(_Made, _kept(key, make))


@st.cache_resource(show_spinner=False, max_entries=64)
def _kept(key: str, _make: Callable[[], object]) -> object:  # noqa: ARG001  (the key says what it is)
    return _make()


def known(at: Desk) -> Attributes:
    """What is known about each dialogue."""
    return kept(at, "attributes", lambda: attributes(at.study))
