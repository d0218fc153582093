"""Is it worth going on with the queue? One quiet sentence, and what it rests on when it is opened."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from tema.records import Codebook
from tema.stopping import FEWEST, Range, differ, likely
from tema.store.reads.waiting import Order
from tema.ui.desk import Desk, guarded
from tema.ui.html import block, plain, said
from tema.ui.review.queues import Chosen
from tema.views.blinding import blinding
from tema.views.queue import CodeProspect, Expected, Prospect, expected, prospect, unsuggested

_SUGGESTED: tuple[Order, ...] = ("uncertain", "strongest", "theme", "code", "dialogue", "audit")
"""The queues where suggestions are answered."""

_CODES_SHOWN = 12


def worth(at: Desk, book: Codebook, chosen: Chosen) -> None:
    """One quiet sentence on whether going on with the queue is worth it; what it rests on when it is opened."""
    if chosen.order in _SUGGESTED and not blinding(at.study, at.coder).blind:
        _worth(at, book, chosen)


@st.fragment
@guarded
def _worth(at: Desk, book: Codebook, chosen: Chosen) -> None:
    found = prospect(at.study, at.coder, chosen.order, chosen.filters)
    sentence = at.text(f"queue-worth-{found.outlook}", answers=found.answers, needed=FEWEST)
    with st.expander(plain(sentence), key="worth", type="compact", on_change="rerun") as details:
        if details.open:
            missed = _missed(at, chosen) if chosen.order == "audit" else ()
            st.html(_details(at, book, found, expected(at.study, at.coder, chosen.filters), missed))


def _missed(at: Desk, chosen: Chosen) -> tuple[str, ...]:
    """What the audit says of the excerpts that the machine is silent about."""
    text = at.text
    found = unsuggested(at.study, at.coder, chosen.filters)
    told = (text("queue-worth-missed", missed=found.yes, of=found.of),) if found.of else ()
    share = likely(found)
    if share is None:
        return *told, text("queue-worth-missed-few", needed=FEWEST)
    return *told, text("queue-worth-missed-range", low=share[0], high=share[1])


def _details(at: Desk, book: Codebook, found: Prospect, to_come: Expected, missed: Iterable[str]) -> str:
    text = at.text
    lines = [*missed, text("queue-worth-left", left=to_come.left)]
    if to_come.to_come is not None:
        lines.append(text("queue-worth-range", low=to_come.to_come.low, high=to_come.to_come.high))
    elif to_come.left:
        lines.append(text("queue-worth-no-range"))
    now, before, new = found.now, found.before, found.new_codes
    if before.of:
        lines.append(
            text("queue-worth-now", of=now.of, yes=now.yes, before_of=before.of, before_yes=before.yes)
            + " "
            + text("queue-worth-differs" if differ(now, before) else "queue-worth-alike")
        )
    if new.of:
        lines.append(text("queue-worth-new", new=new.yes, of=new.of))
    return block(
        "q-worth",
        *(said("", line, "p") for line in lines),
        _by_code(at, book, to_come.codes) if to_come.codes else "",
        said("t-note", text("queue-worth-how"), "p"),
    )


def _by_code(at: Desk, book: Codebook, codes: tuple[CodeProspect, ...]) -> str:
    text = at.text
    names = {code.id: code.named(at.language) for code in book.codes}
    listed = codes[:_CODES_SHOWN]
    some = any(each.to_come for each in listed)  # a column of "too few" says nothing that is not said above it
    columns = ("code", "yes", "waiting", "likely") if some else ("code", "yes", "waiting")
    heads = (said("", text(f"queue-worth-{head}"), "th") for head in columns)
    rows = (
        block(
            "",
            said("", names.get(each.code, each.code), "td"),
            said("", text("queue-worth-share", yes=each.answered.yes, of=each.answered.of), "td"),
            said("", text("ui-number", number=each.left), "td"),
            said("", _between(at, each.to_come), "td") if some else "",
            element="tr",
        )
        for each in listed
    )
    table = block("q-table", block("", *heads, element="tr"), *rows, element="table")
    more = len(codes) - _CODES_SHOWN
    return table + (said("t-note", text("queue-worth-more", count=more), "p") if more > 0 else "")


def _between(at: Desk, found: Range | None) -> str:
    if found is None:
        return at.text("queue-worth-too-few")
    return at.text("queue-worth-between", low=found.low, high=found.high)
