"""The rule of a code: what it means, when it applies and when not, with examples."""

from __future__ import annotations

from tema.messages import Text
from tema.records import Code, Codebook, Source
from tema.ui.html import block, definitions, said


def rule_html(text: Text, code: Code, book: Codebook, language: str, *, whole: bool = False) -> str:
    """The rule beside an excerpt (two examples, one near miss) or, as a ``whole``, everything the codebook says."""
    names = {each.id: each.named(language) for each in book.codes}
    examples = code.examples if whole else code.examples[:2]
    misses = code.near_misses if whole else code.near_misses[:1]
    parts = [
        said("t-label", text("ui-rule")) if not whole else "",
        definitions(
            (
                (text("ui-rule-definition"), code.definition),
                (text("ui-rule-inclusion"), code.inclusion),
                (text("ui-rule-exclusion"), code.exclusion),
            )
        ),
        _list(text("ui-rule-examples"), [f"{each.text} ({text(f'ui-valence-{each.valence}')})" for each in examples]),
        _list(
            text("ui-rule-misses"),
            [
                f"{each.text} → {names.get(each.code, each.code) if each.code else text('ui-rule-no-code')}"
                for each in misses
            ],
        ),
    ]
    if whole:
        documents = book.documents
        parts += [
            _list(text("ui-rule-neighbours"), [names.get(each, each) for each in code.neighbours]),
            _list(
                text("ui-rule-source"),
                [_source(text, each, documents.get(each.document, each.document)) for each in code.source],
            ),
        ]
    return block("t-rule", *parts)


def _source(text: Text, source: Source, document: str) -> str:
    first, last = str(source.first_line), str(source.last_line)
    where = (
        text("ui-rule-line", document=document, line=first)
        if first == last
        else text("ui-rule-lines", document=document, first=first, last=last)
    )
    page = f" · {text('drafting-page', page=source.page)}" if source.page else ""
    return f"{where}{page}: {source.quote}" if source.quote else f"{where}{page}"


def _list(heading: str, rows: list[str]) -> str:
    if not rows:
        return ""
    return said("t-term", heading) + block("t-list", *(said("", row, "li") for row in rows), element="ul")
