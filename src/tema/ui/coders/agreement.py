"""How far coders agree, code by code, with what the figures can and cannot say."""

from __future__ import annotations

import streamlit as st

from tema.agreement import FEW
from tema.ui.coders.figures import figure, in_words, percent
from tema.ui.coders.names import CodeNames, code_names
from tema.ui.desk import Desk
from tema.ui.html import block, said
from tema.views.coders import CodeAgreement, CodeAlpha, PairAgreement, alphas, pair_agreement, pairs
from tema.views.judged import judged_by_several


def agreement(at: Desk) -> None:
    """Draw the part."""
    text = at.text
    known = pairs(at.study)
    if not known:
        st.html(said("t-lead", text("coders-nothing-common"), "p"))
        return
    with st.container(key="coders-pair-row", horizontal=True, vertical_alignment="bottom", gap="medium"):
        pair = st.selectbox(
            text("coders-pair"),
            [(first, second) for first, second, _ in known],
            key="coders-pair",
            format_func=lambda pair: text("coders-pair-of", first=pair[0], second=pair[1]),
            width=360,
        )
        unseen = st.toggle(text("coders-unseen-only"), key="coders-unseen")
    names = code_names(at)
    found = pair_agreement(at.study, *pair, unseen_only=unseen)
    table = _pair_table(at, names, found) if found.codes else ""
    st.html(_told(at, found, unseen_only=unseen) + table)
    several = max(len(each.said) for each in judged_by_several(at.study))
    if several > 2 or len(known) > 1:  # noqa: PLR2004  (more than a pair)
        st.html(
            said("t-heading c-next", text("coders-alpha"), "h2")
            + said("t-note", text("coders-alpha-is"), "p")
            + _alpha_table(at, names, alphas(at.study))
        )
    with st.expander(text("coders-how"), key="coders-how"):
        st.html("".join(said("c-line", text(f"coders-how-{part}"), "p") for part in _HOW))


_HOW = ("unit", "kappa", "alpha", "interval", "rare", "machine", "sources")


def _told(at: Desk, found: PairAgreement, *, unseen_only: bool) -> str:
    text = at.text
    if not found.n:
        return said("t-lead", text("coders-no-unseen"), "p")
    same = round((found.same.value or 0) * found.n)
    lines = [
        said(
            "t-lead",
            text(
                "coders-agree",
                first=found.first,
                second=found.second,
                n=found.n,
                same=same,
                share=percent(text, same, found.n),
            ),
            "p",
        )
    ]
    if found.n < FEW:
        lines.append(said("t-warn c-warn", text("coders-few", few=FEW), "p"))
    elif not unseen_only and found.unseen < found.n:
        lines.append(said("t-note", text("coders-seen", seen=found.n - found.unseen, n=found.n), "p"))
    return "".join(lines)


def _pair_table(at: Desk, names: CodeNames, found: PairAgreement) -> str:
    text = at.text
    headings = (
        text("coders-col-code"),
        text("coders-col-both"),
        text("coders-col-only", coder=found.first),
        text("coders-col-only", coder=found.second),
        text("coders-col-neither"),
        text("coders-col-same"),
        text("coders-col-kappa"),
        text("coders-col-says"),
    )
    return _table(headings, [_pair_row(at, names, row) for row in found.codes])


def _pair_row(at: Desk, names: CodeNames, row: CodeAgreement) -> str:
    counts, text = row.counts, at.text
    return block(
        "",
        said("c-name", names.of(row.code), "th"),
        *(said("c-number", str(count), "td") for count in (counts.both, counts.first, counts.second, counts.neither)),
        said("c-number", percent(text, counts.both + counts.neither, counts.n), "td"),
        said("c-number c-figure", figure(text, row.kappa), "td"),
        said("c-says", in_words(text, row.kappa, counts.n, counts.seldom), "td"),
        element="tr",
    )


def _alpha_table(at: Desk, names: CodeNames, rows: tuple[CodeAlpha, ...]) -> str:
    text = at.text
    columns = ("code", "excerpts", "given", "alpha", "says")
    return _table(
        [text(f"coders-col-{column}") for column in columns],
        [
            block(
                "",
                said("c-name", names.of(row.code), "th"),
                said("c-number", str(row.n), "td"),
                said("c-number", str(row.given), "td"),
                said("c-number c-figure", figure(text, row.alpha), "td"),
                said("c-says", in_words(text, row.alpha, row.n, row.seldom), "td"),
                element="tr",
            )
            for row in rows
        ],
    )


def _table(headings: tuple[str, ...] | list[str], rows: list[str]) -> str:
    head = block("", *(said("", heading, "th") for heading in headings), element="tr")
    return block("c-table", block("", head, element="thead"), block("", *rows, element="tbody"), element="table")
