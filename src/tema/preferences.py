"""What this machine remembers of who works with a study: the coder's name, and who codes blind.

Kept in the user's own folder and not in the study: a study that is copied to a colleague must not bring a name along.
The pages only ask for help here, so a file that is damaged or cannot be written is no fault: nothing is remembered.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from tema.errors import CannotWrite
from tema.files import write_whole


def remembered_coder(study: Path) -> str | None:
    """The name chosen the last time somebody worked with the study on this machine."""
    name = _of(study).get("coder")
    return name if isinstance(name, str) and name else None


def remember_coder(study: Path, name: str) -> None:
    """Keep the name for the next start."""
    _change(study, {"coder": name})


def codes_blind(study: Path, coder: str) -> bool:
    """Whether the coder has chosen to see neither suggestions nor colleagues' codings."""
    return coder in _blind(study)


def remember_blind(study: Path, coder: str, *, blind: bool) -> None:
    """Keep whether the coder codes blind."""
    others = [name for name in _blind(study) if name != coder]
    _change(study, {"blind": [*others, coder] if blind else others})


def _blind(study: Path) -> list[str]:
    names = _of(study).get("blind")
    return [str(name) for name in names] if isinstance(names, list) else []


def _file() -> Path:
    import platformdirs

    return platformdirs.user_state_path("tema", appauthor=False) / "coders.json"


def _all() -> dict[str, Any]:
    try:
        read = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _of(study: Path) -> dict[str, Any]:
    found = _all().get(str(study.resolve()))
    return found if isinstance(found, dict) else {}


def _change(study: Path, what: dict[str, Any]) -> None:
    known = {**_all(), str(study.resolve()): {**_of(study), **what}}
    file = _file()
    with suppress(OSError, CannotWrite):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True).encode())
