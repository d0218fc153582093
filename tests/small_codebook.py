"""A codebook of two codes, small enough to run the real model on in a second."""

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
