"""From the machine's scores to probabilities that hold, and to what may be said of them.

``sample`` weighs the excerpts that people judged unseen so that they stand for the whole study, ``curves`` makes
probabilities of scores, ``error`` says how far they are off, ``intervals`` how sure a share is, ``threshold`` from
which probability on suggestions may be taken unread, ``standing`` puts it together, code by code. Arrays in, arrays and
records out.
"""

from tema.calibration.curves import IDENTITY, Curve, cross_fitted, fit_curves, probabilities
from tema.calibration.standing import Judged, reliability

__all__ = [
    "IDENTITY",
    "Curve",
    "Judged",
    "cross_fitted",
    "fit_curves",
    "probabilities",
    "reliability",
]
