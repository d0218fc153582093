"""Segments x codes -> probabilities and suggestions, learnt from the codebook's own sentences.

``training_set`` gathers the sentences, ``score`` gives every segment a probability for every code, ``suggest`` and
``suggest_clusters`` pick what is worth showing, with the evidence.
"""

from tema.suggest.propose import suggest, suggest_clusters
from tema.suggest.score import Scores, score
from tema.suggest.training import TrainingSet, training_set

__all__ = ["Scores", "TrainingSet", "score", "suggest", "suggest_clusters", "training_set"]
