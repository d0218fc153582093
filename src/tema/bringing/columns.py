"""Which column of a table of codings is which, by its heading."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_NAMES: dict[str, str] = {
    "transcript": """transcript dialogue dialog dialogue_id dialog_id transcript_id filename file_name file document
        document_name doc source source_name interview media_title text_name case_file
        transkript transkription samtal fil filnamn dokument dokumentnamn källa intervju""",
    "turn": "turn turn_number turn_nr replik repliknummer replik_nr tur yttrande_nr",
    "speaker": "speaker speaker_name talare deltagare participant",
    "start": "start start_offset start_position startposition pos0 start_char char_start begin_char från_tecken",
    "end": "end end_offset end_position endposition pos1 end_char char_end slut slutposition till_tecken",
    "quote": """quote coded_text quotation quotation_content excerpt excerpt_copy highlight segment coded_segment
        coded passage snippet citat utdrag kodat_utdrag kodad_text textavsnitt avsnitt segment_text content text
        innehåll""",
    "code": """code codes code_name codename code_names codes_applied codes_applied_combined coding tag tags label
        labels category_code human_code human_codes kod koder kodnamn kodning etikett etiketter tagg taggar""",
    "valence": "valence direction sentiment polarity valens riktning tecken",
    "memo": "memo memos comment comments note notes coded_memo anteckning anteckningar kommentar kommentarer",
    "coder": """coder coder_name coded_by created_by user user_name username author owner annotator creator rater
        kodare användare kodad_av skapad_av analytiker författare""",
    "moment": """decided_at date created creation_date created_at modified timestamp_coded
        datum skapad skapelsedatum kodad tidpunkt_kodad""",
    "origin": "origin",
}
_NAMED = {name: (key, rank) for key, names in _NAMES.items() for rank, name in enumerate(names.split())}
_NUMBERED = re.compile(r"(?:code|tag|label|kod|tagg|etikett)_?\d{1,2}")


@dataclass(frozen=True, slots=True)
class Columns:
    """Positions of the columns; ``codes`` may be several (Code 1, Code 2), the others are None where they lack."""

    codes: tuple[int, ...]
    transcript: int | None = None
    turn: int | None = None
    speaker: int | None = None
    start: int | None = None
    end: int | None = None
    quote: int | None = None
    valence: int | None = None
    memo: int | None = None
    coder: int | None = None
    moment: int | None = None
    origin: int | None = None


def recognised(row: Sequence[str]) -> Columns | None:
    """The columns that a heading row names; None without one for codes and one for what is coded.

    What is coded is a quote, or a turn or position in a transcript that is named. Of several headings that mean the
    same the plainer one holds: a quote is rather in *quote* than in *text*.
    """
    names = [heading(cell) for cell in row]
    best: dict[str, tuple[int, int]] = {}
    for at, name in enumerate(names):
        key, rank = _NAMED.get(name, ("", 0))
        if key and (key not in best or rank < best[key][0]):
            best[key] = (rank, at)
    at_of = {key: at for key, (_, at) in best.items()}
    first = at_of.pop("code", None)
    numbered = [at for at, name in enumerate(names) if _NUMBERED.fullmatch(name)]
    codes = tuple(dict.fromkeys([*([first] if first is not None else []), *numbered]))
    placed = "transcript" in at_of and ("turn" in at_of or {"start", "end"} <= at_of.keys())
    return Columns(codes, **at_of) if codes and ("quote" in at_of or placed) else None


def heading(cell: str) -> str:
    """A heading as it is compared: NFC, lower case, words joined by ``_``."""
    plain = unicodedata.normalize("NFC", cell).strip("\ufeff \t\xa0*:").casefold()
    return "_".join(plain.replace("-", " ").replace("(s)", "s").replace("_", " ").replace(".", " ").split())
