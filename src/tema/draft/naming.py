"""What to call a concept: the words of the text, without what only ties them to the sentence."""

from __future__ import annotations

import re

from tema.draft.words import COUNTS, PRONOUNS, word_set

_LEADING = re.compile(
    r"^(?:(?:att|en|ett|den|det|de|the|a|an|to|så kallade?|s\.k\.|so-called|the so-called|"
    r"our|vår[at]?|sina?|sitt|their|its|som|being perceived as|uppfattad som)\s+)+",
    re.IGNORECASE,
)
_FELT = re.compile(r"^(?:uppfattade?|upplevd[at]?|perceived|experienced)\s+")
"""Only in the middle of a sentence: "Perceived control", with its capital, is a term."""
_ACTOR = re.compile(
    r"^(?:att\s+|that\s+)?(?:den |the )?(?:individen|systemet|personen|människor|man|parten|"
    r"parterna|motparten|organisationen|eleven|"
    r"medarbetare[n]?|myndigheten|deltagar(?:en|na)|den enskilde|individual|person|people|person|"
    r"one|the other|system|parties|employee|employees)\s+"
    r"(?:(?:inte\s+)?(?:är|har|uppfattas som|upplevs som|vidtar|får|känner|upplever|kan|gör|blir|"
    r"visar|is perceived as|are perceived as|"
    r"is|are|has|have|takes?|gets?|feels?|experiences?|shows?|becomes?)\s+)",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"^(?:individens|personens|människors|den enskildes|the (?:individual|person)[’']s|people[’']s|one[’']s)\s+",
    re.IGNORECASE,
)
_ABSENT = re.compile(r"^(?:avsaknad(?:en)? av|frånvaro(?:n)? av|(?:the )?absence of|freedom from)\s+", re.IGNORECASE)
_DECISION = re.compile(
    r"^(?:ett |the |a )?(?:beslut(?:et)?|decision)\s+(?:om )?(?:att ta|att|to take|to)\s+(?:ett |en |a |an |the )?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:,\s|\s+(?:om att|som|vilket|vilka|där|när|eftersom|så att|genom att|för att (?:slippa|"
    r"kunna|få)|utan att|såsom|till exempel|t\.ex\.|"
    r"that|which|who|where|when|because|so that|such as|for example|e\.g\.)\s).*$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_CITATION = re.compile(r"\s?[(\[][^()\[\]]{0,90}\d{4}[^()\[\]]{0,90}[)\]]|\s*\[\d+(?:[,–-]\s?\d+)*\]")
_COUNT = re.compile(
    rf"^(?:de |the )?{COUNTS}\s+(?:olika\s+|different\s+|main\s+|key\s+|central[at]?\s+)?", re.IGNORECASE
)
_PHRASE = re.compile(
    r"(.{12,})\s(?:mot|till|för|från|av|med|på|i|vid|hos|against|to|for|from|of|with|on|in|at|by)\s.*$", re.IGNORECASE
)
_SHORT = 5
_MOST = 300
_LONGEST = 7

ADJECTIVE = re.compile(
    r"(?:(?<!k)ell|al|isk|lig|dig|tig|nig|rig|mig|sig|vig|gig|[^d]ad|iv|är|bar|sam|ös|ant|"
    r"ent|ifik|bunden|lös|full|fus|stark|svag|hög|låg|dold|ren|ten|rd|nd|pt|kt|lt"
    r"|ic|ous|ful|less|ive|able|ible|ary|ory|ed|ar|en|se|ct)$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?:het|ning|skap|else|tion|sion|itet|dom|ness|ity|ment|ance|ence|ship|ing|ism|cy|ure|age|"
    r"kraft|hjälp|respekt|kontakt|förakt|ansvar|stöd|likhet|tillit|[ip]val|samtal|antal|avtal|"
    r"uttal|portal|oval|usal|rial|kapital|"
    r"ritual|signal|ideal|samtal|språk|rymd|stånd|skada)$",
    re.IGNORECASE,
)


_QUALITIES = word_set(
    "open closed hidden outer inner broad narrow deep shallow short long free tight loose thick thin hard soft quiet",
    "loud chosen early late direct mild whole öppen öppet yttre inre bred djup kort lång fri tät gles tyst sen tidig",
)
"""Short words that are qualities, whatever their endings."""


def plain(text: str) -> str:
    """The words without references, quotation marks, and marks at the ends."""
    text = _CITATION.sub("", text)
    return " ".join(text.replace("”", "").replace("“", "").replace('"', "").replace("*", "").split()).strip(
        " .,;:!–—-="
    )


NUMBERED = re.compile(
    r"^(?:stage|steg|step|fas|phase|nivå|level|del|part|princip|principle|tema|theme|hinder|barrier|dimension|typ|type)"
    r"\s+\d{1,2}\s*[:.–-]\s*",
    re.IGNORECASE,
)
"""What numbers a concept in words: "Stage 1: "."""


def named(text: str) -> str:
    """The name for an item or term: a phrase, beginning with a capital, without what only ties it to its sentence."""
    text = plain(NUMBERED.sub("", text[:_MOST]))
    whole = text
    inside = _BRACKETS.search(text)
    if inside and len(inside.group(1).split()) > 1 and text[inside.end() :].strip():
        text = f"{inside.group(1)}{text[inside.end() :]}"  # "Information (valid grounds) for distrust"
    else:
        text = _BRACKETS.sub("", text)
    for pattern in (_ACTOR, _OWNER, _DECISION, _LEADING, _FELT, _LEADING, _ABSENT):
        text = pattern.sub("", text)
    if len(text.split()) > _SHORT or "," in text:
        text = _TAIL.sub("", text) or text
    while len(text.split()) >= _LONGEST and (cut := _PHRASE.match(text)):
        text = cut.group(1)
    text = plain(_LEADING.sub("", text)) or plain(whole)
    return text[:1].upper() + text[1:]


def is_name(name: str) -> bool:
    """Whether it can be the name of a concept: a short phrase of words."""
    words = name.split()
    letters = sum(character.isalpha() for character in name)
    return (
        0 < len(words) <= _LONGEST
        and letters >= max(3, 0.75 * len(name.replace(" ", "")))
        and not name.endswith("?")
        and words[0].lower() not in PRONOUNS
        and len(name) <= 80  # noqa: PLR2004 - what fits on a line
    )


def adjective(word: str) -> bool:
    """Whether a single word is rather a quality than a thing ("vertikal"), as far as its ending tells."""
    known = word.lower() in _QUALITIES
    return " " not in word and (known or (bool(ADJECTIVE.search(word)) and not _NOUN.search(word)))


def with_head(name: str, head: str) -> str:
    """The kind of what it is a kind of: "Vertikal" among forms of trust is "Vertikal tillit"."""
    return f"{name} {head}" if head and adjective(name) and head.lower() not in name.lower() else name


def shared_head(one: str | None, two: str | None) -> tuple[str | None, str | None]:
    """The noun of the second given to the first, where that is only a quality: "subjective" and "objective burden"."""
    words = two.split() if two else []
    bare = one is not None and len(words) == 2 and adjective(one) and adjective(words[0])  # noqa: PLR2004
    return (f"{one} {words[1]}" if bare else one), two


_BOTH = re.compile(
    r"^(?P<one>[^\W\d_]+)\s(?:och|eller|respektive|samt|and|or|vs\.?|kontra|versus)\s(?P<two>[^\W\d_]+\s[^\W\d_]+)$"
)


def halves(name: str) -> tuple[str, ...]:
    """The two kinds that a name holds: "Latent och akut sårbarhet"; else the name itself."""
    found = _BOTH.match(name)
    one, two = shared_head(found.group("one"), found.group("two")) if found else (None, None)
    if one is None or two is None or " " not in one:
        return (name,)
    return one, two[:1].upper() + two[1:]


def title(text: str) -> str:
    """What a heading or lead-in names its family: no colon, no "är" that waits for the list."""
    text = re.sub(
        r"(?:\s+(?:är|are|is|kan vara|can be|uppfattas|följande|the following))?\s*:?\s*$",
        "",
        text.strip(),
        flags=re.IGNORECASE,
    )
    text = plain(re.sub(r"^\d+(?:\.\d+)*[.)]?\s+", "", text))
    text = text.lower() if text.isupper() else text
    return text[:1].upper() + text[1:]


def uncounted(text: str) -> str:
    """A heading without the number before it: "Fyra olika former av tillit" is about forms of trust."""
    cut = _COUNT.sub("", text)
    return cut[:1].upper() + cut[1:]
