"""What the review component is given: the study's records as JSON, and every sentence it shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tema.messages import Text
from tema.records import Code, Codebook, Coding, Evidence, Valence
from tema.store import derived
from tema.store.reads import excerpts
from tema.store.study import Study
from tema.ui.desk import Desk
from tema.ui.html import strength
from tema.ui.review.sentences import SENTENCES
from tema.views.blinding import blinding
from tema.views.cards import Card, Done, Offer, TurnShown

Json = dict[str, Any]

HUES = 10
"""How many colours the component has for codes."""

_EACH_CODE = 4
"""Examples from the study sent along for a code: two are shown, and those about the excerpt itself are not."""

_GLANCE = 280
"""Characters of a reason that are shown."""

_SURE = 0.9
"""From this probability a valence is told as very likely."""

DIRECTIONS: Mapping[Valence, tuple[str, str]] = {
    "strengthens": ("review-likely-strengthens", "review-surely-strengthens"),
    "weakens": ("review-likely-weakens", "review-surely-weakens"),
    "both": ("review-likely-both", "review-surely-both"),
}
"""How a suggested valence is told: likely, very likely."""


def sentences(at: Desk, *, has_run: bool = True) -> dict[str, str]:
    """What stands on the page whatever the excerpt, by the component's own names; and the language it is in."""
    told = {name: at.text(key) for name, key in SENTENCES.items()}
    if not has_run:
        told["done-how"] = at.text("review-not-run")
    return {"language": at.language, **told}


def cards_payload(at: Desk, cards: Iterable[Card]) -> tuple[list[Json], dict[str, Json]]:
    """The cards, and the turns around them, each turn once however many cards it stands beside."""
    turns: dict[str, Json] = {}
    audited = blinding(at.study, at.coder).audit_share
    rows = []
    for card in cards:
        for turn in card.turns:
            turns[_turn_key(card, turn)] = _turn(at.text, turn)
        rows.append(_card(at, card, audited))
    return rows, turns


def _card(at: Desk, card: Card, audited: float) -> Json:
    place = card.place
    return {
        "id": place.id,
        "dialogue": place.transcript,
        "at": [place.start, place.end],
        "quote": card.text,
        "where": [place.transcript, *(value for _, value in card.attributes if value)],
        "turn": card.turn,
        "turns": [_turn_key(card, turn) for turn in card.turns],
        "offers": [_offer(at.text, card, offer) for offer in card.offers],
        "codings": [_coding(at.coder, coding) for coding in card.codings],
        "memo": card.memo,
        "flags": sorted(card.flags),
        "restriction": card.restriction or "",
        "around": card.around or "",
        "hidden": card.hidden,
        # The chance with which it was drawn to be judged unseen; it goes into the decisions made here.
        "inclusion": audited if card.hidden == "audit" else 1,
    }


def _turn_key(card: Card, turn: TurnShown) -> str:
    return f"{card.place.transcript}#{turn.number}"


def _turn(text: Text, turn: TurnShown) -> Json:
    role = text("ui-role-leader")
    named = turn.leads and role.casefold() not in turn.speaker.casefold()
    who = f"{turn.speaker} ({role})" if named else turn.speaker
    return {"number": turn.number, "who": who, "leads": turn.leads, "start": turn.start, "text": turn.text}


def _offer(text: Text, card: Card, offer: Offer) -> Json:
    carries = offer.carries
    stretch = card.text[carries.start - card.place.start : carries.end - card.place.start] if carries else ""
    return {
        "code": offer.code,
        "probability": round(offer.probability, 4),
        "figure": strength(text, offer.probability),
        "verdict": offer.verdict,
        "carries": [carries.start, carries.end] if carries else None,
        "stretch": text("review-carries", text=_short(stretch)) if stretch else "",
        "words": text("review-words", words=", ".join(offer.words)) if offer.words else "",
        "why": [_told(text, each) for each in offer.evidence[:2]],
        "against": [_told(text, each) for each in offer.against[:1]],
        "valence": offer.valence,
        "direction": _direction(text, offer),
    }


def _told(text: Text, evidence: Evidence) -> str:
    return text(f"ui-evidence-{evidence.kind}", text=_short(evidence.text))


def _short(words: str) -> str:
    """The words on one line, cut off between two of them where they are more than can be read at a glance."""
    line = " ".join(words.split())
    return line if len(line) <= _GLANCE else f"{line[:_GLANCE].rsplit(' ', 1)[0]} …"


def _direction(text: Text, offer: Offer) -> str:
    """What the machine takes the valence to be, and how sure it is, in words."""
    if offer.valence is None:
        return ""
    likely, surely = DIRECTIONS[offer.valence]
    return text(surely if (offer.valence_probability or 0.0) >= _SURE else likely)


def _coding(coder: str, coding: Coding) -> Json:
    mine = coding.coder == coder
    return {
        "code": coding.code,
        "at": [coding.place.start, coding.place.end],
        "valence": coding.valence,
        "coder": "" if mine else coding.coder,
        # Only what one can change oneself must be sent back with its words.
        **({"quote": coding.quote} if mine else {}),
    }


def latest_payload(latest: Iterable[Done]) -> list[Json]:
    """The latest acts, for the list of what can be opened again."""
    return [_done(done) for done in latest]


def _done(done: Done) -> Json:
    one = done.decision
    # What was refused unseen is told as it was said: that nothing was to be coded.
    unseen = one.act == "reject" and bool(one.values.get("hidden"))
    return {
        "id": one.id,
        "act": "none" if unseen or one.values.get("nothing") else one.act,
        "code": None if unseen else one.code,
        "quote": (one.quote or "")[:90],
        "segment": done.segment,
        "flag": str(one.values.get("flag", "")),
        "restriction": str(one.values.get("restriction", "")),
        "before": None,
    }


def book_version(at: Desk, book: Codebook, *, blind: bool) -> str:
    """Changes when the codebook, the language or what the coder may see of it does."""
    told = (derived.code_versions(at.study), [code.id for code in book.in_use], at.language, at.coder, blind)
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def book_payload(at: Desk, book: Codebook, version: str, *, blind: bool) -> Json:
    """The codes with their rules, and examples from the study; a coder who codes blind sees only her own."""
    standing = excerpts.standing_examples(at.study, each_code=_EACH_CODE, coder=at.coder if blind else None)
    families = {family.id: family.named(at.language) for family in book.families}
    names = {code.id: code.named(at.language) for code in book.codes}
    codes = {
        code.id: {
            "name": names[code.id],
            "family": families.get(code.family, code.family),
            "hue": number % HUES,
            **_rule(at.text, code, names),
            "accepted": [_accepted(each) for each in standing.get(code.id, ())],
        }
        for number, code in enumerate(book.codes)
    }
    return {"version": version, "order": [code.id for code in book.in_use], "codes": codes}


def _rule(text: Text, code: Code, names: Mapping[str, str]) -> Json:
    return {
        "definition": code.definition,
        "inclusion": code.inclusion,
        "exclusion": code.exclusion,
        "examples": [{"text": each.text, "note": text(f"ui-valence-{each.valence}")} for each in code.examples[:4]],
        "misses": [
            {
                "text": each.text,
                "note": f"→ {names.get(each.code, each.code) if each.code else text('ui-rule-no-code')}",
            }
            for each in code.near_misses[:1]
        ],
    }


def _accepted(coding: Coding) -> Json:
    place = coding.place
    return {"text": coding.quote, "note": place.transcript, "at": [place.transcript, place.start, place.end]}


def study_name(study: Study) -> str:
    """Tells the logs of different studies apart in the browser, without saying where they lie."""
    return _name_of(study.folder)


@cache
def _name_of(folder: Path) -> str:
    return hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
