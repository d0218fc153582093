"""What rooms that compare vectors share."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_NO_LENGTH = 1e-12


def unit(vectors: NDArray[np.floating]) -> NDArray[np.float64]:
    """The vectors (n, dim), or the one (dim,), at unit length; what has no length is left as it is."""
    exact = np.asarray(vectors, np.float64)
    found: NDArray[np.float64] = exact / np.maximum(np.linalg.norm(exact, axis=-1, keepdims=True), _NO_LENGTH)
    return found
