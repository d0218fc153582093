"""A small draft made by hand, with the text that it cites."""

from tema.records import Cited, Concept, ConceptFamily, Draft, SetAside

TEXT = """\
Att trivas i skolan

Trygghet: att veta vad som
väntar och att någon finns till-
hands.

• Delaktighet
• Inflytande
• Otrygghet

Ålder och kön har betydelse.
"""
DOCUMENT = "rapport"


def cited(words, page=2):
    """The place of the words in the text."""
    start = TEXT.index(words)
    end = start + len(words)
    return Cited(DOCUMENT, start, end, words, TEXT.count("\n", 0, start) + 1, TEXT.count("\n", 0, end - 1) + 1, page)


DEFINED = cited("att veta vad som\nväntar och att någon finns till-\nhands.")
TRYGGHET = Concept(
    id="trygghet",
    name="Trygghet",
    family="trivsel",
    sources=(
        cited("Trygghet: att veta vad som\nväntar och att någon finns till-\nhands."),
        cited("Otrygghet", page=None),
    ),
    sure=0.85,
    why=("Definieras på rad 3.",),
    definition=DEFINED,
    exclusion="Inte otrygghet.",
    neighbours=("otrygghet",),
    also=("säkerhet", "en: colon"),
)
DELAKTIGHET = Concept("delaktighet", "Delaktighet", "trivsel", (cited("Delaktighet"),), 0.7, ("Står i en lista.",))
INFLYTANDE = Concept("inflytande", "Inflytande", "trivsel", (cited("Inflytande"),), 0.6, (), parent="delaktighet")
OTRYGGHET = Concept("otrygghet", "Otrygghet", "", (cited("Otrygghet"),), 0.4, ("Står i en lista.",))
DRAFT = Draft(
    id="utkast",
    language="sv",
    documents=((DOCUMENT, "Rapport: skolan.pdf"),),
    families=(ConceptFamily("trivsel", "Att trivas i skolan", cited("Att trivas i skolan")),),
    concepts=(TRYGGHET, DELAKTIGHET, INFLYTANDE, OTRYGGHET),
    set_aside=(SetAside("Ålder", "background", (cited("Ålder och kön har betydelse."),), ("Står om vem någon är.",)),),
)


def act(what, number, coder="Eva", **said):
    """A line of the journal."""
    return {"id": str(number), "at": "2026-01-01T00:00:00.000+00:00", "coder": coder, "act": what, **said}


def acts(*told):
    """Lines of the journal from ``(what, {said})``."""
    return [act(what, number, **said) for number, (what, said) in enumerate(told)]
