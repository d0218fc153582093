"""A place in a document as the page shows it."""

from __future__ import annotations

from html import escape

from tema.messages import Text
from tema.ui.html import block, said
from tema.views.drafting import Quote


def quote_html(text: Text, quote: Quote, *, bare: bool = False) -> str:
    """A quote in its surroundings (``bare``: without), with where it stands."""
    before, after = ("", "") if bare else (quote.before, quote.after)
    around = (
        f'<span class="d-around">{escape(before)}</span><mark>{escape(quote.text)}</mark>'
        f'<span class="d-around">{escape(after)}</span>'
    )
    lines = (
        text("ui-rule-line", document=quote.document, line=str(quote.first_line))
        if quote.first_line == quote.last_line
        else text("ui-rule-lines", document=quote.document, first=str(quote.first_line), last=str(quote.last_line))
    )
    where = [lines, text("drafting-page", page=quote.page) if quote.page else ""]
    where += [text("drafting-is-definition") if quote.is_definition else ""]
    return block(
        "t-excerpt",
        block("t-quote d-quote", around, element="blockquote") if quote.text else "",
        said("t-source", " · ".join(each for each in where if each)),
    )
