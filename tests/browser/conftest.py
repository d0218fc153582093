"""The real UI in a real browser: one server and one small study for each test, and no way out of the machine."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from ui_study import write_ui_study

START = """
import sys
from pathlib import Path
from tema.ui.launch import launch
launch(Path(sys.argv[1]), port=0, open_browser=False, announce=lambda address: print(address, flush=True))
"""
NURSERY = Path(__file__).parent / "nursery.py"
IDLE = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"


def chromium():
    """Where the browser is; without one the tests are skipped, or fail where TEMA_REQUIRE_BROWSER is set."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        if os.environ.get("TEMA_REQUIRE_BROWSER"):
            pytest.fail("no Chromium on this machine, and TEMA_REQUIRE_BROWSER is set")
        pytest.skip("no Chromium on this machine")
    return found


@pytest.fixture(scope="session")
def browser():
    path = chromium()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def original(tmp_path_factory):
    """The hostile study, written once."""
    folder = tmp_path_factory.mktemp("original") / "Tillitsstudien"
    write_ui_study(folder, hostile=True).close()
    return folder


def environment(home):
    """What a server or the command line is to find around it: a person, a language, and a home without settings."""
    return {**os.environ, "HOME": str(home), "TEMA_LANGUAGE": "sv", "USER": "eva", "LOGNAME": "eva"}


@pytest.fixture(scope="session")
def served():
    """``with served(folder, home) as address``: a server for that study, in a folder without settings.

    It does what ``tema review`` does, but is a fork of a process that has imported everything already: a server on its
    own needs seconds for that, and nearly every test has one. Each gets a port of its own: two that start at once would
    both find the usual one free.
    """
    nursery = subprocess.Popen(
        [sys.executable, "-P", str(NURSERY)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )

    def asked(*wish):
        print(json.dumps(wish), file=nursery.stdin, flush=True)
        return json.loads(nursery.stdout.readline())

    @contextmanager
    def serving(folder, home):
        pid, address = asked("start", str(folder), str(home), environment(home))
        yield address
        assert asked("stop", pid)

    yield serving
    nursery.stdin.close()
    nursery.wait(timeout=60)
    nursery.stdout.close()


@contextmanager
def served_alone(folder, home):
    """The same in a process of its own, which begins from nothing as a person's does."""
    server = subprocess.Popen(
        [sys.executable, "-c", START, str(folder)], cwd=home, env=environment(home), stdout=subprocess.PIPE, text=True
    )
    yield server.stdout.readline().strip()
    server.terminate()
    server.wait(timeout=10)
    server.stdout.close()


@pytest.fixture
def folder(original, tmp_path):
    return Path(shutil.copytree(original, tmp_path / "Tillitsstudien"))


@pytest.fixture
def visit(browser, served, folder, tmp_path):
    """``with visit() as ui``: a study of its own to work in."""
    with served(folder, tmp_path) as address:
        yield visits(browser, address)


@pytest.fixture(scope="session")
def look(browser, served, tmp_path_factory):
    """``with look() as ui``: a peaceful study to look at, the same for all who decide nothing in it.

    For the pictures in docs/images ``TEMA_SCREENSHOTS`` names the folder of a study to show instead.
    """
    folder = tmp_path_factory.mktemp("look")
    study = folder / "Tillitsstudien"
    if os.environ.get("TEMA_SCREENSHOTS"):
        shutil.copytree(os.environ["TEMA_SCREENSHOTS"], study)
    else:
        write_ui_study(study).close()
    with served(study, folder) as address:
        yield visits(browser, address)


class Visit:
    """A page of the UI that notes every request out of the machine and every fault, and waits until all is drawn."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        self.outside = []
        self.faults = []

    def guard(self):
        self.page.context.route("**/*", self._stop_at_the_door)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.faults.append(dialog.message), dialog.dismiss()))
        return self

    def _stop_at_the_door(self, route):
        url = route.request.url
        if url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.outside.append(url)
            route.abort()

    def open(self, path="", language="sv"):
        self.page.goto(f"{self.address}/{path}?lang={language}")
        self.page.locator("[data-testid=stMainBlockContainer] h1").first.wait_for()
        return self.idle()

    def go(self, name):
        """Follow the link to a page and wait until it is drawn."""
        self.page.get_by_role("link", name=name).click()
        self.page.get_by_role("heading", name="Tillitsstudien" if name == "Översikt" else name, exact=True).wait_for()
        return self.idle()

    def done(self, what):
        """Wait until the newest decision in the list of the latest ones is this, and is stored."""
        expect(self.page.locator(".tr-latest li").first).to_contain_text(what)
        return self.saved()

    def saved(self):
        """Wait until the server has stored everything that was decided on the review page."""
        expect(self.page.locator(".tr-status")).to_have_attribute("data-state", "saved")
        return self

    def do(self, name):
        """Press a button of the review page by its own name."""
        self.page.locator(f".tr [data-act={name}]").click()
        return self

    @property
    def excerpt(self):
        """The excerpt under review."""
        return self.page.locator(".tr-own mark")

    def idle(self):
        """Wait until nothing is being drawn. An act that has only just been sent may not have begun: see ``done``."""
        self.page.wait_for_selector(IDLE)
        return self

    def key(self, name):
        return self.page.locator(f".st-key-{name}")

    def press(self, name):
        """Press the button of that key."""
        self.key(name).locator("button").first.click()
        return self

    def review(self):
        """Open the review page and wait for its first excerpt: from then on it hears the keys."""
        self.open("review").excerpt.first.wait_for(timeout=30_000)
        return self.idle()


def visits(browser, address):
    """The function that opens the UI in a browser of its own; fails on anything from outside or broken."""

    @contextmanager
    def visiting(**options):
        context = browser.new_context(
            viewport={"width": 1280, "height": 900}, locale="sv-SE", reduced_motion="reduce", **options
        )
        context.set_default_timeout(30_000)
        guest = Visit(context.new_page(), address).guard()
        try:
            yield guest
            assert guest.outside == []
            assert guest.faults == []
        finally:
            context.close()

    return visiting
