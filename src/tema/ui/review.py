"""Granska: one excerpt at a time, its suggested codes, the rule of the code beside it, one key for each answer."""

from __future__ import annotations

import streamlit as st

from tema.records import VALENCES, Codebook
from tema.store.waiting import Filters, Order
from tema.ui import answers
from tema.ui.desk import Desk, desk, guarded, on_click, show_mishap
from tema.ui.excerpt import excerpt_html
from tema.ui.html import bar, block, plain, said, strength
from tema.ui.queue import choose_order_and_filters, current_card, left, reopen, reopened
from tema.ui.rule import rule_html
from tema.views.cards import Card, Offer, latest
from tema.views.codebook import codebook_in_force

_DIGITS = 9
"""Other suggestions than these many have no key of their own."""


def page() -> None:
    """Draw the page."""
    at = desk()
    book = codebook_in_force(at.study)
    order, filters = choose_order_and_filters(at, book)
    _judging(at, book, order, filters)


@st.fragment
@guarded
def _judging(at: Desk, book: Codebook, order: Order, filters: Filters) -> None:
    """Everything that changes with a decision; nothing else is drawn again."""
    show_mishap()
    card = current_card(at, order, filters)
    if card is None:
        _all_done(at, filters)
        _latest(at, book)
        return
    words, judgement = st.columns([1.6, 1], gap="large")
    offer = _offer_in_hand(card, order, filters)
    with judgement:
        _judge(at, book, card, offer)
    with words:
        st.html(excerpt_html(at.text, card, left()))
        _own_code(at, book, card, offer)
        _memo(at, card)
        _latest(at, book)


def _all_done(at: Desk, filters: Filters) -> None:
    key = "ui-review-done-filtered" if filters.active else "ui-review-done"
    st.html(said("t-lead", at.text(key), "p"))
    if latest(at.study, at.coder, limit=1):
        st.button(at.text("ui-undo"), key="undo", shortcut="z", on_click=on_click, args=(answers.undo, at))


def _offer_in_hand(card: Card, order: Order, filters: Filters) -> Offer | None:
    """The suggestion that A and X answer: the one pointed at, else the waiting one that brought the excerpt here."""
    chosen = st.session_state.get("offer-in-hand")
    offers = {offer.code: offer for offer in card.offers}
    if chosen in offers:
        return offers[chosen]
    if filters.code in offers:
        return offers[filters.code]
    waiting = card.waiting or card.offers
    if order == "uncertain":
        return min(waiting, key=lambda offer: abs(offer.probability - 0.5), default=None)
    return next(iter(waiting), None)


def _judge(at: Desk, book: Codebook, card: Card, offer: Offer | None) -> None:
    with st.container(key="judgement", border=True, gap="small"):
        st.html(_offer_html(at, book, offer))
        _answer_buttons(at, card, offer)
        st.segmented_control(
            at.text("ui-valence"),
            VALENCES,
            key="valence",
            format_func=lambda value: at.text(f"ui-valence-{value}"),
            width="stretch",
        )
    if offer is not None and offer.evidence:
        st.html(_evidence_html(at, offer))
    _other_offers(at, book, card, offer)
    known = {each.id: each for each in book.codes}
    if offer is not None and offer.code in known:
        st.html(rule_html(at.text, known[offer.code], book, at.language))


def _answer_buttons(at: Desk, card: Card, offer: Offer | None) -> None:
    """The four answers; the same widgets for every excerpt, for new ones would cost a tenth of a second."""
    place = (card.place, card.text)
    code = offer.code if offer else ""
    columns = (*st.columns(2, gap="small"), *st.columns(2, gap="small"))
    rows = (
        ("accept", at.text("ui-accept"), "a", (answers.accept, at, place, code)),
        ("reject", at.text("ui-reject"), "x", (answers.reject, at, place, code)),
        ("skip", at.text("ui-skip"), "s", (answers.skip, at, place)),
        ("undo", at.text("ui-undo"), "z", (answers.undo, at)),
    )
    for column, (key, label, shortcut, args) in zip(columns, rows, strict=True):
        column.button(
            label,
            key=key,
            type="primary" if key == "accept" else "secondary",
            shortcut=shortcut,
            width="stretch",
            disabled=offer is None and key in {"accept", "reject"},
            on_click=on_click,
            args=args,
        )


def _offer_html(at: Desk, book: Codebook, offer: Offer | None) -> str:
    if offer is None:
        return block("t-offer", said("t-label", at.text("ui-no-offer")), said("t-note", at.text("ui-no-offer-hint")))
    return block(
        "t-offer",
        said("t-label", at.text(f"ui-verdict-{offer.verdict}")),
        said("t-title", code_name(book, offer.code, at.language)),
        bar(offer.probability, strength(at.text, offer.probability), at.text("ui-strength")),
        said("t-note", at.text("ui-strength-note")),
    )


def _evidence_html(at: Desk, offer: Offer) -> str:
    return "".join(
        said("t-note t-evidence", at.text(f"ui-evidence-{each.kind}", text=each.text)) for each in offer.evidence[:2]
    )


def _other_offers(at: Desk, book: Codebook, card: Card, offer: Offer | None) -> None:
    others = [each for each in card.offers if offer is None or each.code != offer.code]
    if not others:
        return
    with st.container(key="other-offers", gap=None):
        st.html(said("t-label", at.text("ui-other-offers")))
        for number, each in enumerate(others, start=1):
            mark = {"waiting": "", "accepted": "✓ ", "rejected": "✕ "}[each.verdict]
            st.button(
                plain(f"{mark}{code_name(book, each.code, at.language)} · {strength(at.text, each.probability)}"),
                key=f"offer-{number}",
                type="tertiary",
                shortcut=str(number) if number <= _DIGITS else None,
                on_click=answers.point_at,
                args=(each.code,),
            )


def _own_code(at: Desk, book: Codebook, card: Card, offer: Offer | None) -> None:
    text = at.text
    names = {code.id: code_name(book, code.id, at.language) for code in book.codes}
    place = (card.place, card.text)
    for number, coding in enumerate(card.codings):
        with st.container(key=f"coding-{number}", horizontal=True, vertical_alignment="center", gap="small"):
            valence = text(f"ui-valence-{coding.valence}") if coding.valence else ""
            st.html(said("t-coded", " · ".join(filter(None, (f"✓ {names.get(coding.code, coding.code)}", valence)))))
            st.button(
                text("ui-uncode"),
                key=f"uncode-{number}",
                type="tertiary",
                on_click=on_click,
                args=(answers.uncode, at, place, coding.code),
            )
    with st.container(key="own-code", horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.selectbox(
            text("ui-own-code"),
            list(names),
            index=None,
            format_func=names.__getitem__,
            key="own-code-choice",
            placeholder=text("ui-own-code-placeholder"),
        )
        st.button(
            text("ui-code-instead"),
            key="code-instead",
            disabled=chosen is None or offer is None,
            on_click=on_click,
            args=(answers.code, at, place, offer.code if offer else None),
        )
        st.button(
            text("ui-code-too"),
            key="code-too",
            disabled=chosen is None,
            on_click=on_click,
            args=(answers.code, at, place, None),
        )


def _memo(at: Desk, card: Card) -> None:
    if st.session_state.get("memo-of") != card.place.id:
        st.session_state["memo-of"] = card.place.id
        st.session_state["memo"] = card.memo
    st.text_area(
        at.text("ui-memo"),
        key="memo",
        height=80,
        placeholder=at.text("ui-memo-placeholder"),
        on_change=on_click,
        args=(answers.save_memo, at, (card.place, card.text)),
    )


def _latest(at: Desk, book: Codebook) -> None:
    done = latest(at.study, at.coder)
    if reopened():
        st.button(at.text("ui-back-to-queue"), key="back-to-queue", on_click=reopen, args=(None,))
    if not done:
        return
    with st.expander(at.text("ui-latest"), key="latest"):
        for number, each in enumerate(done):
            name = code_name(book, each.decision.code, at.language) if each.decision.code else ""
            what = at.text(f"ui-did-{each.decision.act}")
            quote = (each.decision.quote or "")[:70]
            st.button(
                plain(" · ".join(filter(None, (what, name, quote)))),
                key=f"latest-{number}",
                type="tertiary",
                disabled=each.segment is None,
                on_click=reopen,
                args=(each.segment,),
            )


def code_name(book: Codebook, code: str, language: str) -> str:
    """The code's name, or its id where the codebook no longer has it."""
    return next((each.named(language) for each in book.codes if each.id == code), code)
