"""Servers of the UI that start at once: everything is imported here, and each server is a fork of this process.

A line of JSON for each wish, and one for each answer: ``["start", study, home, environment]`` gives ``[pid, address]``,
and ``["stop", pid]`` gives whether that server has ended by itself. At the end of the wishes all servers are ended.
"""

import contextlib
import gc
import json
import os
import signal
import sys
import traceback
from pathlib import Path

# What the pages import when they are first drawn.
import pandas as pd  # noqa: F401
import pyarrow as pa  # noqa: F401
import simplemma  # noqa: F401
import uvicorn  # noqa: F401

import tema.ui.main  # noqa: F401
from tema.messages import LANGUAGES, text_in
from tema.ui.launch import launch

PATIENCE = 10
"""Seconds that a server gets to end by itself."""


def main():
    for language in LANGUAGES:
        text_in(language)
    gc.collect()
    gc.freeze()
    running = set()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a server prints is no answer
    for line in sys.stdin:
        wish, *rest = json.loads(line)
        if wish == "start":
            answer = started(*rest)
            running.add(answer[0])
        else:
            answer = stopped(*rest)
            running.discard(*rest)
        print(json.dumps(answer), file=answers, flush=True)
    for pid in running:
        stopped(pid)


def started(study, home, environment):
    """A server for that study, in that folder; its process and its address, empty if it could not start."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        serve(study, home, environment, writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        return [pid, told.readline().strip()]


def serve(study, home, environment, writing):
    """Serve the study until the process is ended; never comes back."""
    try:
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(home)
        with os.fdopen(writing, "w") as telling:
            launch(
                Path(study),
                port=0,
                open_browser=False,
                announce=lambda address: print(address, file=telling, flush=True),
            )
    except Exception:  # noqa: BLE001 - told as the interpreter would, which is never reached here
        traceback.print_exc()
    finally:
        os._exit(0)


def stopped(pid):
    """End a server, by force if it does not go; whether it went by itself."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(pid, signal.SIGKILL))
    signal.alarm(PATIENCE)
    _, status = os.waitpid(pid, 0)
    signal.alarm(0)
    return not (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL)


if __name__ == "__main__":
    main()
