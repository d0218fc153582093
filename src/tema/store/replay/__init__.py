"""What the decisions amount to: pure functions from decisions to codings, themes, roles, settings and code versions.

Every function takes decisions that count (see ``effective``), in order of seq, and can be given only those of one
place, of the themes that hang together, and so on: the result for the part is the part of the result.
"""

from tema.store.replay.acts import (
    CODING_ACTS,
    DIALOGUE_ACTS,
    PLACE_ACTS,
    THEME_ACTS,
    WRITING_ACTS,
    Subject,
    effective,
    subjects,
    undone,
)
from tema.store.replay.codebook import Adopted, CodeVersion, Wordings, adopted, wording_hash
from tema.store.replay.dialogues import Corrected, corrected, settings
from tema.store.replay.places import Placed, placed
from tema.store.replay.themes import listed, member_of, themes
from tema.store.replay.writing import Writing, writing

__all__ = [
    "CODING_ACTS",
    "DIALOGUE_ACTS",
    "PLACE_ACTS",
    "THEME_ACTS",
    "WRITING_ACTS",
    "Adopted",
    "CodeVersion",
    "Corrected",
    "Placed",
    "Subject",
    "Wordings",
    "Writing",
    "adopted",
    "corrected",
    "effective",
    "listed",
    "member_of",
    "placed",
    "settings",
    "subjects",
    "themes",
    "undone",
    "wording_hash",
    "writing",
]
