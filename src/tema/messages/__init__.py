"""The message catalogues: every sentence a person sees, in Swedish and English, as Fluent files.

A catalogue is one folder per language of ``.ftl`` files; a key lives in one file only. Fluent gives plurals and named
values without a compile step, and the files can be read and mended by a translator.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from fluent.runtime import FluentBundle, FluentResource

from tema.records import Message

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Text = Callable[..., str]
"""``text(key, **values)`` or ``text(message)``: the sentence in one language."""


def preferred_language() -> Language:
    """The language asked for by ``TEMA_LANGUAGE`` or by an English locale; Swedish otherwise."""
    asked = (os.environ.get("TEMA_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or "").lower()
    return "en" if asked.startswith("en") else "sv"


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    folder = files("tema.messages") / language
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def text_for(language: str) -> Text:
    """The function for a codebook in ``language``: English where there is no catalogue for that."""
    return text_in(next((known for known in LANGUAGES if known == language), "en"))


def text_in(language: Language) -> Text:
    """The function that gives a message's sentence in ``language``.

    Raises:
        KeyError: the key is in no catalogue file, or a value that the sentence names is missing.
    """
    bundle = _bundle(language)

    def text(message: str | Message, **values: Any) -> str:
        asked = message if isinstance(message, Message) else Message(message, values)
        pattern = bundle.get_message(asked.key).value
        if pattern is None:
            raise KeyError(asked.key)
        sentence, faults = bundle.format_pattern(pattern, dict(asked.values))
        if faults:
            raise KeyError(f"{asked.key}: {faults}")
        return str(sentence)

    return text
