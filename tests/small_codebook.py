"""A codebook of two codes and a dialogue, small enough to run the real model on in a second."""

CODEBOOK = """\
codebook: prov
name: {sv: Provkodbok, en: Trial codebook}
language: sv
families:
  - {id: egenskaper, name: {sv: Egenskaper, en: Qualities}}
codes:
  - id: kompetens
    name: {sv: Kompetens, en: Competence}
    family: egenskaper
    definition: De kan sitt arbete och vet vad de talar om.
    examples:
      - {text: "Hon kunde verkligen sitt jobb och såg direkt vad som var fel.", valence: strengthens}
      - {text: "Läkaren visste precis vad det var för sjukdom.", valence: strengthens}
      - {text: "Handläggaren hade ingen aning om reglerna.", valence: weakens}
  - id: valvilja
    name: {sv: Välvilja, en: Benevolence}
    family: egenskaper
    definition: De vill hjälpa till och bryr sig.
    examples:
      - {text: "Han var så snäll och ville verkligen hjälpa mig.", valence: strengthens}
      - {text: "De brydde sig om hur jag mådde.", valence: strengthens}
      - {text: "Ingen där vill hjälpa en.", valence: weakens}
"""

DIALOGUE = """\
Titel: Prov
Kommun: Halmstad
Målgrupp: Seniorer

Samtalsledare: Välkomna hit allihop. Vill någon börja med att berätta?
Åke: Jag var på vårdcentralen i tisdags. Läkaren visste precis vad det var för fel på knäet, hon kunde sin sak.
Berit: Mm.
Samtalsledare: Hur tänker du om det, Berit?
Berit: Hon i receptionen är så snäll. Hon hjälpte mig med telefonen fast hon inte behövde, och frågade hur jag mådde.
Åke: Bussen gick inte i går. Det regnade hela vägen hem och jag blev genomblöt.
Berit: =Så är det med bussen, den kommer när den kommer.
"""
