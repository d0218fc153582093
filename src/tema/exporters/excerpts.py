"""Coded excerpts to read, by code, theme or dialogue: each with its context, source, coders and memos."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from tema.exporters.coded import Chapter, CodedExcerpt, Given, Reading, excerpts_of, reading
from tema.exporters.form import Made, Make, Wish
from tema.exporters.marked import MarkdownPages
from tema.exporters.odt import OdtPages
from tema.exporters.pages import PagesLike
from tema.exporters.word import Pages, Piece
from tema.exporters.wording import chosen, themes_called
from tema.messages import Language, Text, text_in
from tema.pipeline.rules import codebook_in_force
from tema.records import Code, Coding, Place, Theme
from tema.store.study import Study
from tema.views.themes.tree import below, tree

WAYS = ("code", "theme", "dialogue")
"""What chapters can be, the usual one first."""

_DEEPEST = 4


def _excerpts(begin: Callable[[str, Language, str], PagesLike], study: Study, wish: Wish) -> Made:
    """The coded excerpts as a document; ``size`` counts the different excerpts in it.

    Raises:
        CodebookMissing, CodebookInvalid: there is no codebook to name the codes by.
        UnknownGrouping: ``wish.by`` is none of ``WAYS``.
        NoSuchTheme: there is no theme of the name ``wish.theme``.
    """
    way = chosen(wish.by, ("theme", *WAYS) if wish.theme else WAYS)
    book = codebook_in_force(study)
    read = reading(study, book, wish)
    chapters = tuple(_CHAPTERS[way](read))
    text = text_in(wish.language)
    title = text(f"forms-excerpts-{way}", study=study.folder.resolve().name)
    pages = begin(title, wish.language, text("exchange-page-of"))
    size = len({each.place for chapter in chapters for each in chapter.excerpts})
    pages.title(title, text("forms-excerpts-size", count=size))
    _write(pages, read, chapters, is_named=way != "code")
    return Made(pages.raw(), size, "forms-counted-excerpts")


def by_code(read: Reading) -> Iterator[Chapter]:
    """A chapter a family with a section a code in use, in the codebook's order; last what it no longer has."""
    at: dict[str, list[Place]] = {}
    for place, given in read.coded.items():
        for code_id in given:
            at.setdefault(code_id, []).append(place)
    depths = _depths(read.book.codes)
    for family in read.book.families:
        codes = [code for code in read.book.codes if code.family == family.id and code.id in at]
        if codes:
            told = ((read.text("exchange-definition"), family.definition),) if family.definition else ()
            yield Chapter(1, family.named(read.wish.language), told, is_group=True)
        for code in codes:
            level = min(2 + depths[code.id], _DEEPEST)
            yield Chapter(level, read.names[code.id], _told(read, code), excerpts_of(read, at[code.id], code.id))
    families = {family.id for family in read.book.families}
    known = {code.id for code in read.book.codes if code.family in families}
    strays = sorted(at.keys() - known)
    if strays:
        yield Chapter(1, read.text("forms-no-family"), is_group=True)
    for stray in strays:
        yield Chapter(2, read.names.get(stray, stray), (), excerpts_of(read, at[stray], stray))


def by_theme(read: Reading) -> Iterator[Chapter]:
    """A chapter a theme, those under it below it; last the coded excerpts that stand in none."""
    standing = tree(read.gate.themes)
    wanted = _wanted(read, [theme for _, theme in standing])
    for depth, theme in standing:
        if theme.id in wanted:
            codes = ", ".join(read.names.get(code, code) for code in theme.codes)
            told = ((read.text("forms-description"), theme.description), (read.text("forms-codes"), codes))
            places = (place for place, _ in theme.members)
            yield Chapter(min(1 + depth, _DEEPEST), theme.name, told, excerpts_of(read, places))
    if not read.wish.theme:
        held = {place for _, theme in standing for place, _ in theme.members}
        rest = excerpts_of(read, read.coded.keys() - held)
        if rest:
            yield Chapter(1, read.text("forms-no-theme"), (), rest)


def by_dialogue(read: Reading) -> Iterator[Chapter]:
    """A chapter a dialogue with all that is coded in it, in the order of the text."""
    at: dict[str, list[Place]] = {}
    for place in read.coded:
        at.setdefault(place.transcript, []).append(place)
    for name in sorted(at):
        values = " · ".join(value for _, value in read.known.get(name, ()) if value)
        yield Chapter(1, name, ((read.text("forms-attributes"), values),), excerpts_of(read, at[name]))


_CHAPTERS: Mapping[str, Callable[[Reading], Iterator[Chapter]]] = {
    "code": by_code,
    "theme": by_theme,
    "dialogue": by_dialogue,
}


def _depths(codes: Iterable[Code]) -> dict[str, int]:
    """How many codes stand over each."""
    parent = {code.id: code.parent for code in codes}
    depths = {}
    for code, directly in parent.items():
        above, seen = directly, {code}
        while above in parent and above not in seen:
            seen.add(above)
            above = parent[above]
        depths[code] = len(seen) - 1
    return depths


def _told(read: Reading, code: Code) -> tuple[tuple[str, str], ...]:
    parts = (("definition", code.definition), ("inclusion", code.inclusion), ("exclusion", code.exclusion))
    told = [(read.text(f"exchange-{name}"), words) for name, words in parts]
    return (*told, (read.text("exchange-retired"), code.retired or ""))


def _wanted(read: Reading, standing: list[Theme]) -> set[str]:
    asked = read.wish.theme
    if not asked:
        return {theme.id for theme in standing}
    return {id_ for theme in themes_called(standing, asked) for id_ in below(standing, theme.id)}


def _write(pages: PagesLike, read: Reading, chapters: tuple[Chapter, ...], *, is_named: bool) -> None:
    """Introduction, contents and chapters; ``is_named``: each excerpt says by what codes it is coded."""
    text = read.text
    pages.paragraph(text("forms-how-to-read") if chapters else text("forms-nothing-coded"))
    if not chapters:
        return
    pages.contents()
    pages.table(
        (text("forms-chapter"), text("forms-excerpts"), text("forms-dialogues")),
        [(each.name, str(len(each.excerpts)), str(each.dialogues)) for each in chapters if not each.is_group],
        (110, 25, 25),
    )
    for chapter in chapters:
        if chapter.level == 1:
            pages.page_break()
        _chapter(pages, read, chapter, is_named=is_named)


def _chapter(pages: PagesLike, read: Reading, chapter: Chapter, *, is_named: bool) -> None:
    pages.heading(chapter.level, chapter.name)
    for label, words in chapter.told:
        if words:
            pages.paragraph((Piece(f"{label}: ", bold=True), Piece(words)))
    if chapter.is_group:
        return
    size = read.text("forms-excerpts-in", excerpts=len(chapter.excerpts), dialogues=chapter.dialogues)
    pages.paragraph(size, "Small")
    for excerpt in chapter.excerpts:
        around = Piece(excerpt.before, grey=True), Piece(excerpt.after, grey=True)
        pages.quote(
            (around[0], Piece(excerpt.words, bold=True), around[1]), _below(read.text, excerpt, is_named=is_named)
        )


def _below(text: Text, excerpt: CodedExcerpt, *, is_named: bool) -> tuple[Piece, ...]:
    """What stands under an excerpt: source, who gave which code, memos; a line each."""
    lines = [Piece(excerpt.source)]
    lines += [Piece(f"\n{_given(text, given, is_named=is_named)}") for given in excerpt.given]
    noted = [(coding.coder, coding.memo) for given in excerpt.given for coding in given.codings if coding.memo]
    noted += [(memo.coder, memo.text) for memo in excerpt.memos]
    lines += [Piece(f"\n{text('forms-memo', coder=coder)} {words}", italic=True) for coder, words in noted]
    return tuple(lines)


def _given(text: Text, given: Given, *, is_named: bool) -> str:
    who = ", ".join(_coder(text, coding) for coding in given.codings)
    return f"{given.name}: {who}" if is_named else text("forms-coded-by", who=who)


def _coder(text: Text, coding: Coding) -> str:
    return f"{coding.coder} ({text(f'ui-valence-{coding.valence}').lower()})" if coding.valence else coding.coder


EXCERPTS: Mapping[str, Make] = {
    ".docx": partial(_excerpts, Pages),
    ".odt": partial(_excerpts, OdtPages),
    ".md": partial(_excerpts, MarkdownPages),
}
