"""axe-core on a page of the UI: what would stand in the way of somebody who cannot see, or cannot use a mouse."""

from functools import cache
from importlib.resources import files

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
HARD = {"serious", "critical"}

STREAMLITS_OWN = {}
"""Rules that Streamlit's own frame breaks and our style cannot mend: rule to (part of the element's path, why)."""

RUN = """rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
    ({rule: rule.id, impact: node.impact ?? rule.impact, where: node.target.flat().join(' '),
      html: node.html.slice(0, 160)}))))"""


@cache
def _axe():
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def serious(page):
    """What axe finds serious or critical on the page as it stands, a line each."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(f"() => {{ {_axe()} }}")
    found = page.evaluate(RUN, RULES)
    return sorted(
        f"{each['rule']} ({each['impact']}): {each['where']} {each['html']}"
        for each in found
        if each["impact"] in HARD and STREAMLITS_OWN.get(each["rule"], ("\0",))[0] not in each["where"]
    )
