"""What the machine makes of segments before anybody has decided anything."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Prior:
    """Log-odds of k codes for n segments, with the d features that decisions are learnt on.

    ``logits`` (n, k), columns in the order of ``codes``; ``features`` (n, d), rows of unit length about their mean.
    """

    ids: tuple[str, ...]
    codes: tuple[str, ...]
    logits: NDArray[np.float64]
    features: NDArray[np.float64]
