"""A small study for the pages, written through the store: what a run would have made, without running a model."""

import atexit
import hashlib
import shutil
import tempfile
from functools import cache
from pathlib import Path

import numpy as np

from tema.codebook import parse_codebook
from tema.decisions import decision
from tema.pipeline.run import _inputs
from tema.records import (
    Cluster,
    Clustering,
    ClusterSuggestion,
    Evidence,
    Place,
    Segment,
    Speaker,
    Suggestion,
    Transcript,
    Turn,
)
from tema.store import corpus, ledger, machine
from tema.store.study import Study

HOSTILE = (
    "<script>document.title='intagen'</script><img src=x onerror=\"document.title='intagen'\"> "
    "![bild](http://utanfor.example/spion.png) **fetstil** [länk](http://utanfor.example) $x^2$ :red[rött]"
)

BAIT = "![k](http://utanfor.example/k.png) **k** <img src=http://utanfor.example/i.png>"

WORDING = """\
codebook: tillitsprov
name: {sv: Tillit i prov, en: Trust on trial}
language: sv
families:
  - {id: egenskaper, name: {sv: Egenskaper hos den som möter, en: Qualities of those one meets}}
  - {id: villkor, name: {sv: Villkor, en: Conditions}}
documents: {ram: Ramverk för tillit.docx}
codes:
  - id: kompetens
    name: {sv: Kunnighet, en: Competence}
    family: egenskaper
    definition: De som arbetar där kan sin sak och vet vad som gäller.
    inclusion: Talaren bedömer kunskap, skicklighet eller omdöme hos personal eller verksamhet.
    exclusion: Bara snabbhet eller vänlighet; se bemötande.
    examples:
      - {text: "Hon kunde lagen utantill och visste direkt vart jag skulle vända mig.", valence: strengthens}
      - {text: "Handläggaren visste mindre än jag om reglerna.", valence: weakens}
      - {text: "Läkaren såg på en gång vad det var.", valence: strengthens}
    near_misses:
      - {text: "Hon log och hälsade.", code: bemotande}
    neighbours: [bemotande]
    source:
      - {document: ram, lines: 10-18}
  - id: bemotande
    name: {sv: Bemötande, en: Treatment}
    family: egenskaper
    definition: Hur man blir sedd, lyssnad på och tilltalad.
    inclusion: Talaren berättar hur någon mötte henne.
    exclusion: Vad personalen kan eller vet; se kunnighet.
    examples:
      - {text: "Han såg mig i ögonen och lät mig prata till punkt.", valence: strengthens}
      - {text: "Jag var bara ett nummer för dem.", valence: weakens}
    near_misses:
      - {text: "Kön var lång.", code: tillganglighet}
    neighbours: [kompetens]
    source:
      - {document: ram, lines: 20-25}
  - id: lyssnande
    name: {sv: Att bli lyssnad på, en: Being heard}
    family: egenskaper
    parent: bemotande
    definition: Någon tar in det man säger och låter det få följder.
    inclusion: Talaren säger att någon lyssnade eller inte lyssnade.
    exclusion: Bara artighet.
    examples:
      - {text: "De skrev upp vad vi sa och återkom.", valence: strengthens}
    source:
      - {document: ram, lines: 26-30}
  - id: tillganglighet
    name: {sv: Tillgänglighet, en: Accessibility}
    family: villkor
    definition: Går det att nå dem, och i rimlig tid.
    inclusion: Öppettider, köer, avstånd, språk, digitala hinder.
    exclusion: Hur man blir bemött väl framme.
    examples:
      - {text: "Man sitter i telefonkö hela förmiddagen.", valence: weakens}
    near_misses:
      - {text: "De var otrevliga i luren.", code: bemotande}
    source:
      - {document: ram, lines: 31-40}
  - id: rattvisa
    name: {sv: Rättvisa, en: Fairness}
    family: villkor
    definition: Att lika fall behandlas lika.
    inclusion: Talaren jämför hur hon och andra behandlas.
    exclusion: Besvikelse över ett beslut i sig.
    examples:
      - {text: "Alla får vänta lika länge, det känns rätt.", valence: strengthens}
    source:
      - {document: ram, lines: 41-47}
"""

SAID = (
    ("kompetens", "Läkaren på vårdcentralen visste precis vad det var och skrev rätt medicin direkt."),
    (
        "kompetens",
        "Handläggaren hade inte läst på, jag fick förklara reglerna för henne. Då tappar man tron på dem.",
    ),
    ("kompetens", "Läraren kunde verkligen sitt ämne, det märktes på hur hon svarade på frågor."),
    (
        "bemotande",
        "I receptionen tittade de inte ens upp när jag kom. Man kände sig som ett ärende i en hög.",
    ),
    ("bemotande", "Polisen som kom var lugn och pratade med min son som med en vuxen."),
    ("bemotande", "Hon på biblioteket hälsar alltid och minns vad man heter."),
    ("lyssnande", "Vi sa samma sak tre gånger på mötet, men det stod inget om det i protokollet sen."),
    ("lyssnande", "Kommunens tjänsteman ringde tillbaka och hade faktiskt ändrat förslaget efter det vi sa."),
    ("tillganglighet", "Man får sitta i telefonkö i en timme, och sen kopplas man fel."),
    ("tillganglighet", "Sista bussen går halv sju, så jag kan inte gå på kvällsmötena fast jag vill."),
    ("tillganglighet", "Allt ska göras med e-legitimation. Min mamma har ingen, så hon får inte ens boka tid."),
    ("rattvisa", "Grannen fick bygglov på två veckor och vi har väntat ett år. Det ska ju vara samma regler."),
)
GROUPS = (("Halmstad", "Seniorer"), ("Laholm", "Unga"), ("Hylte", "Föräldranätverk"), ("Falkenberg", "Unga"))
CODES = ("kompetens", "bemotande", "lyssnande", "tillganglighet", "rattvisa")


def copy_ui_study(folder):
    """A copy of the small study: making a database takes a second, copying one does not."""
    shutil.copytree(_original(), folder)
    return Study.open(folder)


@cache
def _original():
    folder = Path(tempfile.mkdtemp()) / "studie"
    atexit.register(shutil.rmtree, folder.parent, ignore_errors=True)
    write_ui_study(folder).close()
    return folder


def write_ui_study(folder, *, hostile=False, wording=WORDING, times=1, opening=None):
    """A study with four dialogues (``times`` over), five clusters and suggestions.

    With ``hostile`` one excerpt attacks the page; ``opening`` is what the first participant of the first dialogue says.
    """
    study = Study.create(folder)
    (study.codebooks_folder / "tillitsprov.yaml").write_text(wording, encoding="utf-8")
    transcripts, segments = [], []
    opening = HOSTILE if hostile else opening
    for number, (town, group) in enumerate(GROUPS * times):
        town = BAIT if hostile and number == 0 else town  # noqa: PLW2901  (the attack replaces the name)
        transcript, inside = _dialogue(f"dialog-{number + 1}.txt", town, group, number, None if number else opening)
        transcripts.append(transcript)
        segments += inside
    corpus.save_transcripts(study, transcripts)
    for transcript in transcripts:
        corpus.save_segments(study, transcript.name, [s for s in segments if s.place.transcript == transcript.name])
    _save_run(study, [segment for segment in segments if segment.use == "data"], bait=(BAIT,) if hostile else ())
    sha256 = hashlib.sha256(wording.encode()).hexdigest()
    values = {"file": "tillitsprov.yaml", "sha256": sha256, "text": wording}
    ledger.append(study, [decision("prov", "adopt_codebook", values=values)])
    machine.set_fingerprint(study, "suggest", "prov")
    machine.set_fingerprint(study, "inputs", _inputs(study))
    return study


def _dialogue(name, town, group, number, opening):
    spoken = [("Samtalsledare", "Välkomna hit. Kan någon berätta om ett möte med en myndighet, bra eller dåligt?")]
    for index, (_, words) in enumerate(SAID):
        if (index + number) % 4 == 3:
            spoken.append(("Samtalsledare", "Vad var det som gjorde att det blev så?"))
        spoken.append(
            (("Åke", "Berit", "Chidi")[(index + number) % 3], words if number == 0 else f"{words} Så är det i {town}.")
        )
    if opening:
        spoken.insert(1, ("Åke", opening))
    text, turns, segments = "", [], []
    for position, (speaker, words) in enumerate(spoken, start=1):
        text += f"{speaker}: "
        start = len(text)
        text += words
        turns.append(Turn(position, speaker, start, len(text)))
        use = "context" if speaker == "Samtalsledare" else "data"
        segments.append(Segment(Place(name, start, len(text)), position, speaker, words, use))
        text += "\n\n"
    speakers = tuple(
        Speaker(
            label,
            "leader" if label == "Samtalsledare" else "participant",
            sum(t.speaker == label for t in turns),
            sum(len(words.split()) for who, words in spoken if who == label),
            0.9 if label == "Samtalsledare" else 0.1,
        )
        for label in ("Samtalsledare", "Åke", "Berit", "Chidi")
    )
    attributes = (("kommun", town), ("grupp", group))
    return Transcript(
        name, text, tuple(turns), speakers, attributes, hashlib.sha256(text.encode()).hexdigest()
    ), segments


def _code_of(segment):
    return next((code for code, words in SAID if segment.text.startswith(words)), None)


def _save_run(study, segments, bait):
    ids = [segment.id for segment in segments]
    labels = np.array([CODES.index(code) if (code := _code_of(s)) and code != "rattvisa" else -1 for s in segments])
    strengths = np.where(labels >= 0, 0.8, 0.0).astype(np.float32)
    nearest = np.where(labels >= 0, labels, 1)
    closeness = np.where(labels >= 0, 0.6, 0.2).astype(np.float32)
    clusters, proposals = [], []
    words = (
        ("läkare", "handläggare", "regler"),
        ("receptionen", "hälsar", "människa"),
        ("möte", "protokoll", "förslag"),
        ("telefonkö", "buss", "e-legitimation"),
    )
    for number in range(4):
        members = tuple(name for name, label in zip(ids, labels, strict=True) if label == number)
        clusters.append(Cluster(number, members, (*words[number], *bait), members[:3], members[-2:]))
        evidence = (Evidence("definition", "Att möta människor.", 0.5),)
        proposals.append(ClusterSuggestion(number, CODES[number], 0.71, evidence, members[:2]))
    machine.save_clusters(study, ids, Clustering(labels, strengths, nearest, closeness), clusters)
    suggestions = []
    probabilities = np.full((len(ids), len(CODES)), 0.05, dtype=np.float32)
    for row, segment in enumerate(segments):
        first = CODES.index(_code_of(segment) or "bemotande")
        second = (first + 1) % len(CODES)
        probabilities[row, first] = 0.5 + (row % 9) / 20
        probabilities[row, second] = 0.3
        for column, kind in ((first, "example"), (second, "definition")):
            if column == first or row % 3 == 0:
                evidence = (Evidence(kind, "Hon kunde lagen utantill.", 0.4),)
                suggestions.append(Suggestion(segment.id, CODES[column], float(probabilities[row, column]), evidence))
    machine.save_scores(study, ids, CODES, probabilities)
    machine.save_suggestions(study, suggestions)
    machine.save_cluster_suggestions(study, proposals)


def check_wording():
    """The codebook of this study is one that tema accepts."""
    return parse_codebook(WORDING, "tillitsprov.yaml")
