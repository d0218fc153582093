"""``tema documents``: read the documents that a codebook is built from, and rank them by what one asks."""

from __future__ import annotations

import click

from tema.cli.telling import say


@click.group(help=say("cli-documents"))
def documents() -> None:
    """Commands on documents hang on this."""
