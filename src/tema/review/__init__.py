"""What a coder does, as decisions: every act appends to the ledger and can be undone.

An act that is made of several decisions (code something else *instead of* the suggestion, name a cluster *and* put it
into a theme) is appended in one transaction; its decisions share ``values["act"]`` and are undone together.
"""

from tema.review.acting import Quoted, append_act
from tema.review.codes import move_code
from tema.review.consent import restrict, restrict_dialogue
from tema.review.dialogues import rename_speaker, set_attribute, set_role, set_speaker
from tema.review.excerpts import accept, adjudicate, code, flag, memo, reject, skip, uncode
from tema.review.reporting import choose_quotes, summarise, write
from tema.review.themes import (
    add_to_theme,
    dismiss,
    exchange_excerpts,
    map_theme,
    merge_themes,
    move_excerpts,
    name_theme,
    nest_theme,
    rename_theme,
    set_aside,
    split_theme,
    take_from_theme,
)
from tema.review.undoing import JUDGEMENTS, UNDOABLE, redo_act, undo, undo_act, undo_back_to
from tema.store.replay import THEME_ACTS

__all__ = [
    "JUDGEMENTS",
    "THEME_ACTS",
    "UNDOABLE",
    "Quoted",
    "accept",
    "add_to_theme",
    "adjudicate",
    "append_act",
    "choose_quotes",
    "code",
    "dismiss",
    "exchange_excerpts",
    "flag",
    "map_theme",
    "memo",
    "merge_themes",
    "move_code",
    "move_excerpts",
    "name_theme",
    "nest_theme",
    "redo_act",
    "reject",
    "rename_speaker",
    "rename_theme",
    "restrict",
    "restrict_dialogue",
    "set_aside",
    "set_attribute",
    "set_role",
    "set_speaker",
    "skip",
    "split_theme",
    "summarise",
    "take_from_theme",
    "uncode",
    "undo",
    "undo_act",
    "undo_back_to",
    "write",
]
