"""The queue and its limits as the page's address says them, and as they are kept for the coder's next visit.

What is chosen stands in the address, so that it can be copied and sent; an address that is opened is what is chosen.
Without one, the coder goes on where she stopped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress

import streamlit as st

from tema.errors import TemaError
from tema.store import bookmarks
from tema.store.reads.waiting import ORDERS, Filters, Order
from tema.ui.desk import Desk

ATTRIBUTE = "filter-attribute-"
"""The beginning of the key of each attribute's widget."""

_BOOKMARK = "review"
_ASKED = {"code": "filter-code", "dialogue": "filter-transcript", "theme": "filter-theme", "cluster": "filter-cluster"}
"""The names in the address, and the keys of the widgets that they set."""


def take_up(at: Desk) -> None:
    """Let the widgets stand as the address asks; else, at the coder's first visit, as she left them."""
    state = st.session_state
    asked = _asked()
    if asked and asked != state.get("address-asked"):
        _set(asked)
    elif not asked and state.get("address-of") != at.coder:
        kept = bookmarks.kept(at.study, at.coder, _BOOKMARK)
        if kept is not None:
            _set(json.loads(kept))
            state["address-kept"] = (at.coder, kept)
    state["address-of"] = at.coder
    excerpt = st.query_params.get("excerpt")
    if excerpt and excerpt != state.get("address-excerpt"):
        state["review-mode"] = "one"
    state["address-excerpt"] = excerpt


def as_left(at: Desk) -> dict[str, str]:
    """The queue as the coder left it, as parameters of an address.

    Who comes to the page with these finds the address as it should be: it is not written anew, which would put a
    second step between the page and the one that she goes back to.
    """
    state = st.session_state
    if state.get("address-of") == at.coder and state.get("address-asked"):
        return dict(state["address-asked"])
    kept = bookmarks.kept(at.study, at.coder, _BOOKMARK)
    return {str(name): str(value) for name, value in json.loads(kept).items()} if kept else {"queue": ORDERS[0]}


def write_down(at: Desk, order: Order, filters: Filters) -> None:
    """Let the address say what is chosen, and keep it for the next visit."""
    state = st.session_state
    chosen = parameters(order, filters)
    if _asked() != chosen:
        others = {name: value for name, value in st.query_params.to_dict().items() if not _ours(name)}
        st.query_params.from_dict({**others, **chosen})
    state["address-asked"] = chosen
    packed = json.dumps(chosen, ensure_ascii=False, sort_keys=True)
    if (at.coder, packed) != state.get("address-kept"):
        # Where the study cannot be written to, reading in it goes on all the same.
        with suppress(TemaError):
            if bookmarks.kept(at.study, at.coder, _BOOKMARK) != packed:
                bookmarks.keep(at.study, at.coder, _BOOKMARK, packed)
        state["address-kept"] = (at.coder, packed)


def parameters(order: Order, filters: Filters) -> dict[str, str]:
    """The queue as parameters of an address."""
    limits = {
        "code": filters.code,
        "dialogue": filters.transcript,
        "theme": filters.theme,
        "cluster": filters.cluster,
        **{f"attr.{name}": value for name, value in filters.attributes.items()},
        "everything": 1 if filters.everything else None,
    }
    return {"queue": order, **{name: str(value) for name, value in limits.items() if value is not None}}


def clear() -> None:
    """Ask for every excerpt again."""
    for key in list(st.session_state):
        if str(key).startswith("filter-"):
            st.session_state[key] = False if key == "filter-everything" else None


def _asked() -> dict[str, str]:
    return {name: value for name, value in st.query_params.to_dict().items() if _ours(name)}


def _ours(name: str) -> bool:
    return name in {"queue", "everything", *_ASKED} or name.startswith("attr.")


def _set(asked: Mapping[str, str]) -> None:
    """Set the widgets. What the study does not know is let go when they are drawn."""
    clear()
    state = st.session_state
    if asked.get("queue") in ORDERS:
        state["order"] = asked["queue"]
    for name, value in asked.items():
        if name in _ASKED:
            state[_ASKED[name]] = _number(value) if name == "cluster" else value
        elif name.startswith("attr."):
            state[ATTRIBUTE + name.removeprefix("attr.")] = value
    state["filter-everything"] = asked.get("everything") == "1"


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.lstrip("-").isdigit() else None
