"""What a decision costs in a real browser: click to the next excerpt painted, and click to saved at the server.

    .venv/bin/python benchmarks/ui.py

The review page of tema beside a plain page (``st.button``, everything in the session) on the same studies, in the same
run, at 1,000, 10,000 and 50,000 excerpts of invented sentences. *Painted* is the second animation frame after the new
excerpt is in the page; *saved* is the server's acknowledgement, which it sends when the decision is on disk. The plain
page saves before it paints. Each click waits until the one before it is saved.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from synthetic import fill
from tema.store import counts
from tema.store.study import Study

TEMA = """
import sys
from pathlib import Path
from tema.ui.launch import launch
launch(Path(sys.argv[1]), open_browser=False, announce=lambda address: print(address, flush=True))
"""

PLAIN = """
import os
from pathlib import Path
import streamlit as st
from tema import review
from tema.store import machine
from tema.store.reads import lookup
from tema.store.study import Study

@st.cache_resource
def opened():
    return Study.open(Path(os.environ["TEMA_STUDY"]))

study = opened()
if "waiting" not in st.session_state:
    suggestions = sorted(machine.suggestions(study), key=lambda each: abs(each.probability - 0.5))
    texts = lookup.segments(study, [each.segment for each in suggestions])
    st.session_state["waiting"] = [(texts[each.segment], each.code) for each in suggestions]

def answer(act):
    segment, code = st.session_state["waiting"].pop(0)
    act(study, "benchmark", (segment.place, segment.text), code)

segment, code = st.session_state["waiting"][0]
st.html(f"<p class='excerpt'>{segment.id} {segment.text}</p>")
st.button(f"Godta {code}", key="accept", on_click=answer, args=(review.accept,))
st.button("Avvisa", key="reject", on_click=answer, args=(review.reject,))
"""

# Times one click in the page's own clock: [painted, saved], both in milliseconds. What is asked about is the excerpt
# and the code together, since an excerpt can have more than one suggestion.
CLICK = """
([button, excerpt, code, saved]) => new Promise((done) => {
  const words = (where) => document.querySelector(where)?.textContent;
  const asked = () => `${words(excerpt)} ${words(code)}`;
  const before = asked();
  let painted = null, kept = null;
  const begun = performance.now();
  const since = () => performance.now() - begun;
  const look = () => {
    if (painted === null && asked() !== before) {
      painted = Infinity;
      requestAnimationFrame(() => requestAnimationFrame(() => { painted = since(); look(); }));
    }
    if (painted !== null && kept === null && (saved === null || document.querySelector(saved))) kept = since();
    if (kept === null || painted === null || painted === Infinity) return;
    watch.disconnect();
    done([painted, saved === null ? painted : kept]);
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  document.querySelector(button).click();
})
"""
IDLE = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 50_000])
    parser.add_argument("--clicks", type=int, default=40)
    asked = parser.parse_args()
    print(
        "| excerpts | page | painted, median ms | p95 | saved, median ms | p95 | of plain, painted | decisions kept |"
    )
    print("|---|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as place:
        found = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for size in asked.sizes:
            original = Path(place) / str(size)
            fill(original, size)
            row(browser, original, size, asked.clicks)
        browser.close()


def row(browser: Browser, original: Path, size: int, clicks: int) -> None:
    """Measure both pages on copies of one study and print the two lines."""
    plain_median = None
    for name in ("plain", "tema"):
        folder = Path(shutil.copytree(original, original.with_name(f"{size}-{name}")))
        with served(name, folder) as address:
            times = measured(browser.new_page(), name, address, clicks)
        with Study.open(folder) as study:
            kept = counts(study).decisions
        painted, saved = ([each[part] for each in times] for part in (0, 1))
        plain_median = plain_median or statistics.median(painted)
        ratio = statistics.median(painted) / plain_median
        figures = " | ".join(
            f"{value:.0f}" for part in (painted, saved) for value in (statistics.median(part), p95(part))
        )
        print(f"| {size:,} | {name} | {figures} | {ratio:.2f} | {kept} of {clicks + WARM} |", flush=True)


WARM = 3
"""Clicks before the timed ones."""


def measured(page: Page, name: str, address: str, clicks: int) -> list[tuple[float, float]]:
    """Accept one suggestion after the other and time each."""
    page.set_default_timeout(60_000)
    if name == "plain":
        page.goto(address)
        parts = [".st-key-accept button", ".excerpt", ".st-key-accept button", None]
    else:
        page.goto(f"{address}/review?lang=sv")
        parts = ["[data-act=accept]", ".tr-own mark", ".tr-offer .tr-title", ".tr-status[data-state=saved]"]
    page.locator(str(parts[0])).wait_for()
    page.wait_for_selector(IDLE)
    times = []
    for _ in range(WARM + clicks):
        times.append(tuple(page.evaluate(CLICK, parts)))
        page.wait_for_selector(IDLE)
    page.close()
    return times[WARM:]


@contextmanager
def served(name: str, folder: Path) -> Iterator[str]:
    """The address of a server of its own for that page; the plain one as ``streamlit run`` starts it."""
    environment = {
        **os.environ,
        "TEMA_STUDY": str(folder),
        "HOME": str(folder),
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
    }
    if name == "tema":
        command = [sys.executable, "-c", TEMA, str(folder)]
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        address = server.stdout.readline().strip()
    else:
        (folder / "plain.py").write_text(PLAIN, encoding="utf-8")
        port = free_port()
        command = [sys.executable, "-m", "streamlit", "run", "plain.py", "--server.headless", "true"]
        command += ["--server.address", "127.0.0.1", "--server.port", str(port)]
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        address = f"http://127.0.0.1:{port}"
        for line in server.stdout:
            if str(port) in line:
                break
    try:
        yield address
    finally:
        server.terminate()
        server.wait(timeout=10)


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def p95(values: list[float]) -> float:
    """The time that nineteen of twenty stay under."""
    return sorted(values)[int(0.95 * (len(values) - 1))]


if __name__ == "__main__":
    main()
