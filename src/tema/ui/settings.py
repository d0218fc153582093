"""The Streamlit settings that keep the material on this machine and the clicks quick, and the two palettes.

``.streamlit/config.toml`` holds the same for ``streamlit run app.py`` in a checkout; a test keeps the two alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

ADDRESS = "127.0.0.1"
PREFERRED_PORT = 8501
STUDY_VARIABLE = "TEMA_STUDY"
"""The environment variable through which the folder of the study reaches ``app.py``."""

_PRIVATE: dict[str, Any] = {
    "server.address": ADDRESS,
    "server.headless": True,
    "server.allowedHosts": ["127.0.0.1", "localhost"],
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.xsrfCookieSameSite": "strict",
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "server.maxUploadSize": 50,
    "server.fileWatcherType": "none",
    "server.showEmailPrompt": False,
    "browser.gatherUsageStats": False,
    "browser.serverAddress": ADDRESS,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "runner.magicEnabled": False,
    # A full garbage collection after every rerun held each click back by some 50 ms.
    "runner.postScriptGC": False,
    "logger.hideWelcomeMessage": True,
}

_SHAPE: dict[str, Any] = {
    "theme.baseRadius": "6px",
    "theme.buttonRadius": "6px",
    "theme.headingFontWeights": [600, 600, 600, 600, 600, 600],
    "theme.headingFontSizes": ["1.75rem", "1.3rem", "1.1rem", "1rem", "0.95rem", "0.9rem"],
    "theme.showWidgetBorder": True,
}

# Every pair of text and ground below has a contrast of at least 4.5:1.
_LIGHT: dict[str, Any] = {
    "theme.light.primaryColor": "#1f6173",
    "theme.light.backgroundColor": "#fbfaf7",
    "theme.light.secondaryBackgroundColor": "#f1eee7",
    "theme.light.textColor": "#22262a",
    "theme.light.linkColor": "#1a5566",
    "theme.light.borderColor": "#d9d4c9",
}
_DARK: dict[str, Any] = {
    "theme.dark.primaryColor": "#2f7d92",
    "theme.dark.backgroundColor": "#17191c",
    "theme.dark.secondaryBackgroundColor": "#202428",
    "theme.dark.textColor": "#e7e4dd",
    "theme.dark.linkColor": "#8cc7d6",
    "theme.dark.borderColor": "#3a4046",
}

SETTINGS: Mapping[str, Any] = MappingProxyType(_PRIVATE | _SHAPE | _LIGHT | _DARK)

_ALLOWED = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
CONTENT_SECURITY_POLICY = "; ".join(f"{kind} {sources}" for kind, sources in _ALLOWED.items())
