"""Which excerpts are reviewed: the row where a queue and its limits are chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from tema.records import Codebook
from tema.store.reads import choices
from tema.store.reads.waiting import ORDERS, Filters, Order
from tema.ui.desk import Desk
from tema.ui.html import plain, said
from tema.ui.review import address
from tema.views.attributes import attribute_name, attribute_values, attributes
from tema.views.blinding import blinding

_EXPLAINED: tuple[Order, ...] = ("audit", "doubtful", "disagreements", "uncoded")
"""The queues whose name does not say what is in them."""

_BLIND: tuple[Order, ...] = ("uncoded", "audit", "doubtful")
"""The queues that give nothing away of what the machine and the colleagues think."""

_Offered = tuple[str, Mapping[Any, str]]
"""What a limit is called, and the values that it can take with their names."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be reviewed: a queue within limits; and whether many at once."""

    order: Order
    filters: Filters
    many: bool = False


def choose(at: Desk, book: Codebook) -> Chosen:
    """Draw the choice of queue and limits, and give what is chosen."""
    text = at.text
    address.take_up(at)
    blind = blinding(at.study, at.coder).blind
    orders = _BLIND if blind else ORDERS
    with st.container(key="choices", horizontal=True, vertical_alignment="center", gap="small"):
        st.title(text("ui-page-review"), width="stretch")
        offered = _offered(at, book, blind=blind)
        filters = _limits(offered, blind=blind)
        many = not blind and _mode(at)
        order = _queue(at, orders, many=many)
        label = text("queue-filters-active", count=filters.active) if filters.active else text("queue-filters")
        with st.popover(label, key="filters"):
            _limit_widgets(at, offered, blind=blind)
        if filters.active:
            st.button(text("queue-filters-clear"), key="filters-clear", type="tertiary", on_click=address.clear)
    if order in _EXPLAINED and not many:
        st.html(said("t-note q-note", text(f"queue-note-{order}"), "p"))
    address.write_down(at, order, filters)
    return Chosen(order, filters, many)


def _mode(at: Desk) -> bool:
    st.session_state.setdefault("review-mode", "one")  # no default beside it: a link to an excerpt sets the mode too
    chosen = st.segmented_control(
        at.text("queue-mode"),
        ("one", "many"),
        required=True,
        key="review-mode",
        format_func=lambda mode: at.text(f"queue-mode-{mode}"),
        label_visibility="collapsed",
        persist_state="session",
    )
    return chosen == "many"


def _queue(at: Desk, orders: tuple[Order, ...], *, many: bool) -> Order:
    if st.session_state.get("order") not in orders:
        st.session_state["order"] = orders[0]
    if many:  # many at once are always of one code, the strongest first
        return st.session_state["order"]  # type: ignore[no-any-return]
    return st.selectbox(
        at.text("queue-which"),
        orders,
        key="order",
        format_func=lambda name: at.text(f"queue-order-{name}"),
        width=215,
        label_visibility="collapsed",
        persist_state="session",
    )


def _offered(at: Desk, book: Codebook, *, blind: bool) -> dict[str, _Offered]:
    """What each limit can be, by the key of its widget. What was asked for and is not among it is let go."""
    text = at.text
    known = attributes(at.study)
    words = choices.cluster_words(at.study).items()
    themes = {id_: " › ".join(path) for id_, path in choices.theme_names(at.study).items()}
    clusters = {no: text("queue-cluster", number=no + 1, words=", ".join(some[:4])) for no, some in words}
    offered: dict[str, _Offered] = {
        "filter-code": (text("queue-filter-code"), {code.id: code.named(at.language) for code in book.codes}),
        "filter-transcript": (text("queue-filter-dialogue"), {name: name for name in known}),
        **{
            f"{address.ATTRIBUTE}{name}": (plain(attribute_name(text, name)), {value: value for value in values})
            for name, values in attribute_values(known).items()
        },
        "filter-theme": (text("queue-filter-theme"), themes),
        "filter-cluster": (text("queue-filter-cluster"), clusters),
    }
    if blind:
        offered = {key: each for key, each in offered.items() if key not in {"filter-code", "filter-cluster"}}
    for key, (_, names) in offered.items():
        if st.session_state.get(key) not in names:
            st.session_state[key] = None
    return offered


def _limits(offered: Mapping[str, _Offered], *, blind: bool) -> Filters:
    """The limits as the widgets stand; they are drawn after the label that counts them."""
    given = {key: st.session_state[key] for key in offered if st.session_state[key] is not None}
    return Filters(
        code=given.get("filter-code"),
        transcript=given.get("filter-transcript"),
        cluster=given.get("filter-cluster"),
        theme=given.get("filter-theme"),
        attributes={
            key.removeprefix(address.ATTRIBUTE): value
            for key, value in given.items()
            if key.startswith(address.ATTRIBUTE)
        },
        everything=not blind and bool(st.session_state.get("filter-everything")),
    )


def _limit_widgets(at: Desk, offered: Mapping[str, _Offered], *, blind: bool) -> None:
    columns = st.columns(2, gap="small")
    for number, (key, (label, names)) in enumerate(offered.items()):
        with columns[number % 2]:
            _choice(label, key, names, at.text("ui-all"))
    if not blind:
        st.checkbox(at.text("queue-filter-everything"), key="filter-everything", persist_state="session")
        st.html(said("t-note", at.text("queue-filter-everything-note")))


def _choice(label: str, key: str, names: Mapping[Any, str], placeholder: str) -> None:
    st.selectbox(
        label,
        list(names),
        index=None,
        key=key,
        format_func=lambda value: names.get(value, str(value)),
        placeholder=placeholder,
        persist_state="session",
    )
