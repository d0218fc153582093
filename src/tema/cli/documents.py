"""``tema documents``: read the documents that a codebook is built from, and rank them by what one asks."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tema.cli.screening import draw, mark, rank, undo
from tema.cli.telling import say, show_problems
from tema.errors import DocumentsMissing, DocumentsUnreadable

if TYPE_CHECKING:
    from tema.records.documents import Document


@click.group(help=say("cli-documents"))
def documents() -> None:
    """Commands on documents hang on this."""


for _command in (rank, mark, draw, undo):
    documents.add_command(_command)


@documents.command("text", help=say("cli-documents-text"))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--blocks", is_flag=True, help=say("cli-documents-text-blocks"))
def text(files: tuple[Path, ...], blocks: bool) -> None:
    """Print the text edition of documents with line numbers."""
    from tema.documents import read_documents

    found, problems = read_documents(files)
    if not found and not problems:
        raise DocumentsMissing(folder=", ".join(map(str, files)))
    if not found:
        raise DocumentsUnreadable(problems)
    show_problems(problems)
    for document in found:
        _print_edition(document, with_blocks=blocks)


def _print_edition(document: Document, *, with_blocks: bool) -> None:
    """Every line with its number; before the first line of a page which one it is."""
    lines = document.text.removesuffix("\n").split("\n")
    title = say("cli-documents-text-title", name=document.name, pages=document.pages or 0, lines=len(lines))
    click.echo(click.style(title, bold=True))
    taken, pages = _by_line(document)
    page = None
    for number, line in enumerate(lines, start=1):
        if pages.get(number, page) != page:
            page = pages[number]
            click.echo(f"--- {say('cli-documents-text-page', page=page)} ---")
        what = f"{taken.get(number, ''):<14}" if with_blocks else ""
        click.echo(f"{number:>6}  {what}{line}")
    click.echo()


def _by_line(document: Document) -> tuple[dict[int, str], dict[int, int]]:
    """For the lines that begin a block, what it was taken for and the page it stands on."""
    taken: dict[int, str] = {}
    pages: dict[int, int] = {}
    breaks = [at for at, sign in enumerate(document.text) if sign == "\n"]
    for block in document.blocks:
        first = bisect_left(breaks, block.start) + 1
        level = f" {block.level}" if block.level else ""
        taken[first] = f"{say(f'cli-documents-block-{block.kind}')}{level}"
        if block.page is not None:
            pages.setdefault(first, block.page)
    return taken, pages
