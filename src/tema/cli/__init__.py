"""The command line: ``tema new|import|run|review|merge|status|export|codebook|documents|model|demo``.

Every command is a few lines that call one named function. A user's mistake ends with one clear message and exit code 2.
"""

from __future__ import annotations

from tema.cli.commands import main, tema

__all__ = ["main", "tema"]
