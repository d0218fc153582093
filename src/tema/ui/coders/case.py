"""One thing that coders differ about: the words, what each said, the rule of the code, and the verdict."""

from __future__ import annotations

from html import escape

import streamlit as st

from tema import review
from tema.records import Coding, Memo
from tema.store.reads import lookup
from tema.ui.coders.figures import day, when
from tema.ui.coders.names import CodeNames
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, said
from tema.ui.links import go
from tema.ui.rule import rule_html
from tema.views.adjudication import Dispute, memos_at
from tema.views.judged import Said

_BESIDE = 400


def case(at: Desk, names: CodeNames, shown: Dispute) -> None:
    """Draw the case."""
    text = at.text
    st.html(
        said("t-label c-code-label", text("coders-applies-question"))
        + said("t-title c-code", names.of(shown.code), "h2")
        + _words(at, shown)
    )
    notes = memos_at(at.study, shown.place)
    if shown.said:
        sides = sorted(shown.said, key=lambda each: not each.gives(shown.code))
        st.html(block("c-sides", *(_side(at, names, shown, each, notes) for each in sides)))
    if shown.verdict is None:
        _verdict_form(at, shown)
    else:
        _verdict(at, shown)
    _ways(at, names, shown)
    code = names.code(shown.code)
    if code is not None and names.book is not None:
        st.html(rule_html(text, code, names.book, at.language))
    else:
        st.html(said("t-note", text("coders-code-gone"), "p"))


def _words(at: Desk, shown: Dispute) -> str:
    where = said("t-where", shown.place.transcript)
    segment = lookup.segments(at.study, [shown.segment]).get(shown.segment) if shown.segment else None
    if segment is None:
        return where + said("t-quote c-quote", shown.quote, "blockquote")
    around = lookup.around(at.study, segment, before=1, after=1)
    turn, words = around.own
    lead, rest = words[: segment.place.start - turn.start], words[segment.place.end - turn.start :]
    own = block(
        "t-turn t-own",
        said("t-who", segment.speaker, "span"),
        said("t-around", lead[-_BESIDE:], "span"),
        f"<mark>{escape(segment.text)}</mark>",
        said("t-around", rest[:_BESIDE], "span"),
        element="p",
    )
    beside = [
        block("t-turn t-around", said("t-who", each.speaker, "span"), escape(_cut(spoken)), element="p")
        for each, spoken in (*around.before, *around.after)
    ]
    return where + "".join((*beside[: len(around.before)], own, *beside[len(around.before) :]))


def _cut(words: str) -> str:
    return words if len(words) <= _BESIDE else f"{words[:_BESIDE].rpartition(' ')[0]} …"


def _side(at: Desk, names: CodeNames, shown: Dispute, mine: Said, notes: tuple[Memo, ...]) -> str:
    """What one coder said: of this code first, then what else she gave the place, and her notes."""
    text = at.text
    gives = mine.gives(shown.code)
    own = [each for each in mine.codings if each.code == shown.code]
    others = [each for each in mine.codings if each.code != shown.code]
    written = [
        said("c-memo", note.text, "blockquote")
        for note in notes
        if note.coder == mine.coder and note.code in _about(shown)
    ]
    parts = [
        said("c-who", mine.coder),
        said("c-how c-yes" if gives else "c-how c-no", text(f"coders-said-{mine.how(shown.code)}")),
        *(_coding(at, shown, each, text("coders-this-code")) for each in own),
        said("t-label", text("coders-gave-too" if gives else "coders-gave-instead")) if others else "",
        *(_coding(at, shown, each, names.of(each.code)) for each in others),
        said("t-label", text("coders-notes")) if written else "",
        *written,
        said("t-note", text("coders-unseen-here"), "p") if mine.unseen else "",
    ]
    return block("c-side", *parts)


def _about(shown: Dispute) -> tuple[str | None, ...]:
    return None, shown.code


def _coding(at: Desk, shown: Dispute, coding: Coding, name: str) -> str:
    text = at.text
    told = [
        text(f"ui-valence-{coding.valence}") if coding.valence else "",
        text(f"coders-from-{coding.origin}"),
        day(at.language, coding.decided_at),
    ]
    part = said("c-part", text("coders-passage", quote=coding.quote)) if coding.place != shown.place else ""
    return block("c-coding", said("c-coding-name", name), said("t-note", " · ".join(filter(None, told))), part)


def _verdict_form(at: Desk, shown: Dispute) -> None:
    text = at.text
    with st.container(key="coders-verdict-form", border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            st.text_input(
                text("coders-reason"),
                key="coders-reason",
                placeholder=text("coders-reason-placeholder"),
                max_chars=2000,
                width="stretch",
            )
            for applies, key in ((True, "coders-applies"), (False, "coders-applies-not")):
                st.button(text(key), key=key, on_click=on_click, args=(_settle, at, shown, applies))
        st.html(said("t-note", text("coders-verdict-is"), "p"))


def _settle(at: Desk, shown: Dispute, applies: bool) -> None:
    reason = st.session_state.get("coders-reason") or ""
    decided = review.adjudicate(
        at.study, at.coder, (shown.place, shown.quote), shown.code, applies=applies, reason=reason
    )
    st.session_state["coders-settled"] = decided[0].id
    st.session_state["coders-reason"] = ""


def _verdict(at: Desk, shown: Dispute) -> None:
    verdict, text = shown.verdict, at.text
    if verdict is None:
        return
    with st.container(key="coders-verdict", border=True, gap="small"):
        st.html(
            said("t-label", text("coders-verdict"))
            + said("t-title", text("coders-applies" if verdict.applies else "coders-applies-not"))
            + (said("c-memo", verdict.reason, "blockquote") if verdict.reason else "")
            + said("t-note", text("coders-verdict-by", coder=verdict.coder, when=when(at.language, verdict.decided_at)))
        )
        st.button(
            text("coders-verdict-undo"), key="coders-verdict-undo", on_click=on_click, args=(_undo, at, verdict.id)
        )


def _undo(at: Desk, verdict: str) -> None:
    review.undo_act(at.study, at.coder, verdict)
    st.session_state.pop("coders-settled", None)


def _ways(at: Desk, names: CodeNames, shown: Dispute) -> None:
    """On to the dialogue, or to the rule that should be mended."""
    text = at.text
    with st.container(key="coders-ways", horizontal=True, gap="small"):
        if shown.segment and st.button(text("coders-to-dialogue"), key="coders-to-dialogue", type="tertiary"):
            turn = lookup.segments(at.study, [shown.segment])[shown.segment].turn
            go("dialogues", dialogue=shown.place.transcript, turn=turn)
        if names.code(shown.code) and st.button(text("coders-to-rule"), key="coders-to-rule", type="tertiary"):
            go("codebook", code=shown.code)


def just_settled(at: Desk, names: CodeNames, done: tuple[Dispute, ...]) -> None:
    """What was settled a moment ago, with the way back and the way on to the codebook."""
    text = at.text
    last = st.session_state.get("coders-settled")
    found = next((each for each in done if each.verdict and each.verdict.id == last), None)
    if found is None or found.verdict is None:
        return
    key = "coders-just-applies" if found.verdict.applies else "coders-just-applies-not"
    with st.container(key="coders-just", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(said("c-just", text(key, code=names.of(found.code))), width="stretch")
        st.button(
            text("coders-undo"), key="coders-just-undo", type="tertiary", on_click=on_click, args=(_undo, at, last)
        )
        if names.code(found.code) and st.button(text("coders-just-rule"), key="coders-just-rule", type="tertiary"):
            go("codebook", code=found.code)
