"""How third parties are loaded: without output, without network, with threads that do not fight over the machine."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
}


@contextmanager
def quiet() -> Iterator[None]:
    """Load a model without notices, progress bars and network; every setting is as before afterwards."""
    logger = logging.getLogger("sentence_transformers")
    level = logger.level
    with warnings.catch_warnings(), _environment(_OFFLINE), few_threads():
        # Deprecations inside the libraries, and remarks on how a model was saved: nothing an analyst can mend.
        warnings.simplefilter("ignore")
        from transformers.utils import logging as notices

        verbosity, bars = notices.get_verbosity(), notices.is_progress_bar_enabled()
        notices.set_verbosity(logging.ERROR)
        _show_bars(notices, False)
        logger.setLevel(logging.ERROR)
        try:
            yield
        finally:
            logger.setLevel(level)
            notices.set_verbosity(verbosity)
            _show_bars(notices, bars)


def _show_bars(notices: Any, shown: bool) -> None:
    (notices.enable_progress_bar if shown else notices.disable_progress_bar)()


@contextmanager
def few_threads() -> Iterator[None]:
    """Let a library that starts threads see one a physical core, and let waiting threads sleep instead of spinning.

    Hyper-threads only get in each other's way, and on a machine that does other things as well a spinning thread costs
    more than it saves: up to twice the speed was measured. What the user has set in the environment goes before.
    """
    wanted = {"OMP_NUM_THREADS": str(_physical_cores()), "OMP_WAIT_POLICY": "passive"}
    with _environment({key: value for key, value in wanted.items() if key not in os.environ}):
        yield


def _physical_cores() -> int:
    from joblib import cpu_count  # type: ignore[import-untyped]

    with warnings.catch_warnings():
        # Where the system does not tell, joblib says so and counts all cores.
        warnings.simplefilter("ignore")
        return int(cpu_count(only_physical_cores=True))


@contextmanager
def _environment(settings: Mapping[str, str]) -> Iterator[None]:
    before = {key: os.environ.get(key) for key in settings}
    os.environ.update(settings)
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value
