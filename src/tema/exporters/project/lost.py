"""What a project cannot hold, in words: the standard asks that whoever writes one says so (REFI-QDA 1.5, section 7)."""

from __future__ import annotations

from tema.exporters.project.codes import Coded
from tema.exporters.project.material import Material
from tema.records import Message
from tema.store import derived


def lost(material: Material, codes: Coded) -> tuple[Message, ...]:
    """Each thing that stays behind, with how many there are of it; last what always does."""
    study = material.study
    gone = sum(theme.dismissed is not None for theme in material.gate.themes)
    counts = {
        "project-lost-examples": codes.hidden,
        "exchange-lost-guid-twice": codes.twice,
        "project-lost-rejections": len(derived.rejections(study)),
        "project-lost-skips": len(derived.skipped(study)),
        "project-lost-dismissed": gone,
        "project-lost-summaries": len(derived.summaries(study)),
        "project-lost-written": len(derived.written(study)),
        "project-lost-quotes": len(derived.chosen_quotes(study)),
        "project-lost-restrictions": sum(map(len, derived.restrictions(study))),
    }
    found = tuple(Message(key, {"count": count}) for key, count in counts.items() if count)
    return (*found, Message("project-lost-always"), Message("project-told-turns"))
