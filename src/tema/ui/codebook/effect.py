"""A trial in words and figures: what a wording does to one code."""

from __future__ import annotations

from html import escape

from tema.agreement import Figure
from tema.records import Interval, Reliability
from tema.ui.coders.figures import decimal, figure, percent
from tema.ui.desk import Desk
from tema.ui.dialogues.within import within
from tema.ui.html import block, definitions, said
from tema.views.codebook.trial import CodersIf, Effect, Line


def effect_html(at: Desk, effect: Effect) -> str:
    """The effect in a sentence, what may be expected of it, and the figures before and after."""
    text, one = at.text, effect.trial
    lines = said(
        "k-effect",
        text("trial-sum", comes=len(one.comes), goes=len(one.goes), contradicted=len(one.contradicted)),
        "p",
    )
    if one.still:
        lines += said("t-note", text("trial-still"), "p")
    if one.lessons:
        lines += said("t-note", text("trial-lessons", count=one.lessons), "p")
    if one.forgotten:
        lines += said("t-note", text("trial-forgotten", count=one.forgotten), "p")
    return block("k-trial", lines, definitions(_figures(at, effect)))


def _figures(at: Desk, effect: Effect) -> list[tuple[str, str]]:
    text, one = at.text, effect.trial
    rows = []
    if one.before is not None and one.after is not None and one.before.standing != "unknown":
        rows.append((text("trial-verdict"), _both(at, _standing(at, one.before), _standing(at, one.after))))
        for key, name in (("trial-right", "precision"), ("trial-found", "recall")):
            ranges = (_range(at, getattr(each, name)) for each in (one.before, one.after))
            rows.append((text(key), _both(at, *ranges)))
    elif one.before is not None:
        rows.append((text("trial-verdict"), text("trial-too-little", count=one.before.judged)))
    if any(each.value is not None for each in one.people):
        rows.append((text("trial-people"), _both(at, *(_kappa(at, each) for each in one.people))))
    if effect.coders is not None and effect.coders.of:
        rows.append((text("trial-coders"), _coders(at, effect.coders)))
    return rows


def _both(at: Desk, before: str, after: str) -> str:
    if before == after:
        return at.text("trial-unmoved", now=before)
    return at.text("trial-before-after", before=before, after=after)


def _standing(at: Desk, known: Reliability) -> str:
    return at.text(f"trust-standing-{known.standing}")


def _range(at: Desk, found: Interval | None) -> str:
    if found is None:
        return "–"
    shares = {name: percent(at.text, round(1000 * getattr(found, name)), 1000) for name in ("low", "high")}
    return at.text("trial-range", share=percent(at.text, round(1000 * found.estimate), 1000), **shares)


def _kappa(at: Desk, found: Figure) -> str:
    return figure(at.text, found)


def _coders(at: Desk, coders: CodersIf) -> str:
    reached = len(coders.yes) + len(coders.no)
    if not reached:
        return at.text("trial-coders-none", of=coders.of)
    now, settled = (
        "–" if each.value is None else decimal(at.text, each.value) for each in (coders.now, coders.settled)
    )
    return at.text("trial-coders-if", of=coders.of, reached=reached, now=now, settled=settled)


def line_html(at: Desk, line: Line) -> str:
    """An excerpt, how far it moves, whose decision it is where it is about one, and the way to it."""
    text = at.text
    before, after = (percent(text, round(1000 * each), 1000) for each in (line.before, line.after))
    moves = text("trial-moves", before=before, after=after)
    if line.coder:
        moves = f"{text('trial-gave' if line.applies else 'trial-refused', coder=line.coder)} · {moves}"
    way = within("", escape(text("trial-open")), "review", excerpt=line.segment)
    return block(
        "t-excerpt",
        said("t-quote", line.words, "blockquote"),
        said("t-source", f"{line.speaker} · {line.dialogue} · {moves}"),
        block("t-source", way),
    )
