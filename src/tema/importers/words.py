"""The few words that tell a speaker from prose, in Swedish and English. All lower case."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LEADER_WORDS = _words(
    """
    samtalsledare samtalsledaren dialogledare dialogledaren intervjuare intervjuaren intervjuledare intervjuledaren
    processledare processledaren mötesledare mötesledaren diskussionsledare diskussionsledaren
    fokusgruppsledare fokusgruppsledaren workshopledare workshopledaren programledare programledaren moderator
    moderatorn facilitator facilitatorn interviewer interviewers host intervjuer
    """
)
"""A label with one of these words is the dialogue leader's."""

LEADER_CODES = frozenset({"i", "iv", "int", "il", "sl", "dl", "mod", "m", "fac", "q", "fråga"})
"""Short labels that mean the leader when they are the whole label. IP, R, D, A and Svar are those who answer."""

SPEAKER_WORDS = LEADER_WORDS | _words(
    """
    deltagare deltagaren deltagarna talare talaren speaker participant respondent respondenten informant informanten
    intervjuperson intervjupersonen intervjuad interviewee person kvinna kvinnan man mannen tjej tjejen kille killen
    pojke flicka ungdom förälder mamma pappa elev senior okänd oidentifierad unknown voice röst rösten alla flera
    publiken publik åhörare bisittare observatör observer tolk tolken interpreter handläggare assistent moderatorer
    """
)
"""Words that by themselves make a label a speaker's, also when it stands only once."""

NEVER_SPEAKERS = _words(
    """
    http https mailto ftp www tel telefon fax mail mejl epost e-post e-mail email adress url länk link
    kl klockan tid time datum date obs ps nb ex exempel t.ex dvs osv anm not fotnot note notes notering anteckning
    anteckningar källa källor source sources bilaga bild figur tabell sida sid rubrik avslutningsvis alltså nämligen
    sammanfattningsvis slutligen vidare dessutom slutsats sammanfattning summary bakgrund syfte metod resultat
    ja nej jo mm mhm okej ok hej tack yes no example examples warning important viktigt varning tips tip fakta fact
    första andra tredje först sist ett två tre one two three
    """
)
"""Words that stand before a colon in prose and notes; never a speaker by themselves."""

PROSE_WORDS = _words(
    """
    är var blir blev sa sade säger sagt skrev skriver skrivit tänkte tänker frågade frågar undrar undrade svarade svarar
    lyder lät låter hette heter att som men eller så då jag du han hon den det vi ni dom mig dig oss min mitt mina din
    ditt dina sin sitt sina hennes vår vårt våra era deras detta denna dessa här där inte ska skall skulle kan
    kunde vill ville måste har hade handlar gäller betyder menar menade nu sedan sen ju också bara om när vad hur varför
    därför till för enligt angående några något någon
    is are was were be been said says say asked asks wrote writes thought think that this these those it he she we they
    you my your his her our their but or so then if because when what how why not can could would should must has
    have had means the to for about regarding
    """
)
"""Function words and verbs of saying: what stands before the colon is a sentence, not a name."""

NAME_PARTICLES = _words(
    """
    von van der den de af av la le di da del della dos das du el al bin ibn ten ter
    och and i på från of & + m. d.
    """
)

STAGE_WORDS = _words(
    """
    skratt skrattar skrattande fniss paus pausar tystnad ohörbart ohörbar otydligt otydlig applåder applåd musik suck
    suckar hostar hosta gråter viskar mummel sorl överlappande avbrott avbryter bandet inspelning inspelningen
    laughter laughs laughing laugh pause silence inaudible unclear applause music sigh sighs cough crosstalk crying
    whispers noise background unintelligible
    """
)
"""Stage marks: what happens in the room, in brackets."""
