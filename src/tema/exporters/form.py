"""What can be wished of an export, and what comes of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from tema.exchange.packed import EPOCH
from tema.messages import Language
from tema.records import EMPTY, Message
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is wanted; a form leaves alone what does not concern it.

    ``suggestions_too``: with the machine's suggestions that nobody has decided on. ``shared``: meant for others than
    the analysts, so that small cells are hidden; None: as is usual for the form. ``by``: what rows or chapters are, as
    *dialogue*, *code*, *theme* or an attribute's name; "" for the form's own choice. ``theme``: the name of one theme
    only, "" for all. ``language``: of the words in the file that are not the analysts' own. ``file``: the name that
    the file will have, for what refers to it from beside, "" where it is not known.
    """

    suggestions_too: bool = False
    shared: bool | None = None
    by: str = ""
    theme: str = ""
    language: Language = "sv"
    file: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A file's contents. ``size`` counts what is in it, as ``counted`` says (a key of the messages).

    ``beside`` are files that belong to it, by what follows the file's stem in their name ("-labels.csv"). ``told`` says
    what was left out or could not be carried over.
    """

    raw: bytes
    size: int
    counted: str = "export-counted-rows"
    beside: Mapping[str, bytes] = field(default_factory=lambda: EMPTY)
    told: tuple[Message, ...] = ()


Make = Callable[[Study, Wish], Made]
"""Makes a file of a study.

Raises ``TemaError`` where the study is not ready for it (see each).
"""


def packed(name: str, made: Made) -> tuple[str, bytes]:
    """The one file to hand over, with its name: what was made or, where more belongs to it, all of it in an archive."""
    if not made.beside:
        return name, made.raw
    stem, out = PurePath(name).stem, io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for each, raw in {name: made.raw, **{f"{stem}{ending}": raw for ending, raw in made.beside.items()}}.items():
            archive.writestr(zipfile.ZipInfo(each, EPOCH), raw, zipfile.ZIP_DEFLATED)
    return f"{stem}.zip", out.getvalue()
