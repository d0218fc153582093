"""Start the review UI on this machine only: bound to 127.0.0.1, nothing fetched from outside."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tema.errors import PortTaken
from tema.resources import shipped
from tema.ui.settings import ADDRESS, CONTENT_SECURITY_POLICY, PREFERRED_PORT, SETTINGS, STUDY_VARIABLE

_Asgi = Callable[..., Awaitable[None]]

_HEADERS = [
    (b"content-security-policy", CONTENT_SECURITY_POLICY.encode("ascii")),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
]


def launch(
    study: Path, *, port: int | None = None, open_browser: bool = True, announce: Callable[[str], None] | None = None
) -> None:
    """Serve the UI of the study in the folder ``study`` until the process is interrupted.

    ``announce`` is called once with the address, when the server is about to answer. Without a ``port`` 8501 is taken,
    or any free one if that is in use; with 0 any free one. Nothing is printed here.

    Raises:
        PortTaken: the ``port`` asked for is in use.
    """
    import streamlit as st
    from starlette.middleware import Middleware

    from tema.ui.main import unexpected

    # Last of all: between looking for a free port and taking it another server may come.
    chosen = _free_port(port)
    address = f"http://{ADDRESS}:{chosen}"
    os.environ[STUDY_VARIABLE] = str(study.resolve())

    @asynccontextmanager
    async def lifespan(_app: st.App) -> AsyncIterator[None]:
        _settle()
        if announce is not None:
            announce(address)
        if open_browser:
            _open(address)
        yield

    script = shipped("app.py").resolve()
    app = st.App(script, lifespan=lifespan, middleware=[Middleware(_private)], on_script_error=unexpected)
    app.run(config={**SETTINGS, "server.port": chosen})


def _private(app: _Asgi) -> _Asgi:
    """ASGI middleware: the headers that keep the browser from fetching anything from elsewhere."""

    async def answer(scope: MutableMapping[str, Any], receive: _Asgi, send: _Asgi) -> None:
        async def send_private(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", []), *_HEADERS]}
            await send(message)

        await app(scope, receive, send_private)

    return answer


def _settle() -> None:
    """Spare everything that the pages have imported by now from every later garbage collection."""
    gc.collect()
    gc.freeze()


def _free_port(wanted: int | None) -> int:
    for port in (PREFERRED_PORT, 0) if wanted is None else (wanted,):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            if os.name != "nt":  # there the option would let two servers share a port
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((ADDRESS, port))
            except (OSError, OverflowError):
                continue
            return int(probe.getsockname()[1])
    raise PortTaken(port=wanted)


def _open(address: str) -> None:
    import threading
    import webbrowser

    # A browser that starts slowly must not hold the server back.
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
