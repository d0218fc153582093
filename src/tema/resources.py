"""Where the files that ship with tema lie: at the top of a checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The path of a shipped file or folder: ``app.py``, ``codebooks`` or ``transcripts``.

    Raises:
        FileNotFoundError: neither the installed package nor a checkout holds it.
    """
    for root in (_PACKAGE / "shipped", _PACKAGE.parent.parent):
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(name)
