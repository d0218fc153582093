"""Segments x codes: from the codebook's sentences and what people decided to log-odds, and what is shown of them.

training     training_set: every sentence of a codebook and its bank, with what it says of each code
score        prior_from_sentences: log-odds before anybody has decided anything
learn        learn: the log-odds moved by decisions; curve: how much better they rank for it
propose      what is worth showing; reasons, valence: why, and whether it strengthens or weakens trust
clusters     suggest_clusters: the codes that a group of segments is about, or that none is
"""

from tema.suggest.clusters import suggest_clusters
from tema.suggest.prior import Prior
from tema.suggest.score import prior_from_sentences
from tema.suggest.training import TrainingSet, training_set

__all__ = ["Prior", "TrainingSet", "prior_from_sentences", "suggest_clusters", "training_set"]
