"""What a cluster is said to be about."""

from __future__ import annotations

import numpy as np
import pytest

from tema.describe import describe
from tema.records import Cluster, Clustering, Vectors

HEALTH = (
    "Handläggningstiden var ett år och läkaren skrev intyg.",
    "Ja, handläggningstiderna asså, och så ett nytt intyg från läkaren.",
    "Intyget räckte inte, sa läkaren.",
    "Min handläggningstid på Försäkringskassan, alltså.",
    "Då ringde jag Försäkringskassan om intyget.",
    "Sedan ville Försäkringskassan ha läkarens intyg igen.",
)
BUS = (
    "Bussen går aldrig på söndagar.",
    "Sista bussen går klockan sju.",
    "Jag missade bussen till sjukhuset.",
    "Kollektivtrafiken är dålig, bussen ställs in.",
)


def towards(directions: list[int], seed: int = 0) -> Vectors:
    rng = np.random.default_rng(seed)
    rows = np.eye(8)[directions] + rng.normal(scale=0.15, size=(len(directions), 8))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def clustering(labels: list[int], strengths: list[float] | None = None) -> Clustering:
    numbers = np.array(labels, np.int64)
    strong = np.array(strengths if strengths is not None else [1.0] * len(labels), np.float32)
    return Clustering(numbers, strong, numbers.copy(), np.ones(len(labels), np.float32))


def described(texts: tuple[str, ...], labels: list[int], strengths: list[float] | None = None) -> tuple[Cluster, ...]:
    ids = [f"s{number}" for number in range(len(texts))]
    vectors = towards([label % 8 for label in labels])
    return describe(texts, ids, vectors, clustering(labels, strengths), "sv")


@pytest.fixture(scope="module")
def two() -> tuple[Cluster, ...]:
    return described(HEALTH + BUS + ("Jag heter Kim.",), [0] * 6 + [1] * 4 + [-1])


def test_keywords_are_grouped_by_lemma_and_shown_as_people_wrote_them(two: tuple[Cluster, ...]) -> None:
    assert {"intyg", "läkaren", "Försäkringskassan"} <= set(two[0].keywords)
    assert sum(word.lower().startswith("handläggningstid") for word in two[0].keywords) == 1
    assert sum(word.startswith("bus") for word in two[1].keywords) == 1


def test_names_keep_their_capital_and_other_words_lose_that_of_the_sentence(two: tuple[Cluster, ...]) -> None:
    assert "Försäkringskassan" in two[0].keywords
    assert two[1].keywords[0] == "bussen"


def test_fillers_never_become_keywords(two: tuple[Cluster, ...]) -> None:
    assert not {"asså", "alltså", "ja", "jag", "och"} & {word for cluster in two for word in cluster.keywords}


def test_two_words_that_belong_together_are_shown_together() -> None:
    texts = (
        "Det handlar om psykisk ohälsa.",
        "Psykisk ohälsa syns inte.",
        "Och den psykiska ohälsan ökar.",
        "Vi pratar om psykisk ohälsa hemma.",
        *BUS,
    )
    keywords = described(texts, [0] * 4 + [1] * 4)[0].keywords
    assert keywords[0] == "psykisk ohälsa"
    assert "ohälsa" not in keywords
    assert "psykisk" not in keywords


def test_a_cluster_of_small_words_has_no_keywords_and_does_not_fail() -> None:
    assert described(("Ja, precis.", "Mm.", "Ja.", "Nej."), [0] * 4)[0].keywords == ()


def test_members_run_from_strongest_to_weakest() -> None:
    cluster = described(BUS, [0] * 4, [0.2, 0.9, 0.4, 0.7])[0]
    assert cluster.members == ("s1", "s3", "s2", "s0")


def test_those_outside_are_in_no_cluster(two: tuple[Cluster, ...]) -> None:
    assert all("s10" not in cluster.members for cluster in two)


def test_the_first_typical_excerpt_lies_nearest_the_middle_and_none_is_also_diverse() -> None:
    texts = tuple(f"Yttrande nummer {chr(97 + number)}{chr(97 + number)} om bussar" for number in range(20))
    vectors = towards([0] * 20, seed=3)
    others = towards([1] * 20, seed=4)
    ids = [f"s{number}" for number in range(40)]
    labels = [0] * 20 + [1] * 20
    both = np.concatenate([vectors, others])
    cluster = describe(texts + texts, ids, both, clustering(labels), "sv")[0]
    moved = both - both.mean(axis=0)
    moved /= np.linalg.norm(moved, axis=1, keepdims=True)
    middle = moved[:20].mean(axis=0)
    assert cluster.typical[0] == f"s{(moved[:20] @ middle).argmax()}"
    assert len(cluster.typical) == len(cluster.diverse) == 5
    assert not set(cluster.typical) & set(cluster.diverse)


def test_diverse_excerpts_differ_more_from_each_other_than_typical_ones() -> None:
    rng = np.random.default_rng(5)
    rows = np.eye(8)[[0] * 40 + [1] * 40] + rng.normal(scale=0.3, size=(80, 8))
    vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    ids = [str(number) for number in range(80)]
    texts = [f"utdrag {number}" for number in range(80)]
    cluster = describe(texts, ids, vectors, clustering([0] * 40 + [1] * 40), "sv")[0]

    def likeness(chosen: tuple[str, ...]) -> float:
        points = vectors[[int(name) for name in chosen]]
        return float((points @ points.T)[np.triu_indices(len(points), 1)].mean())

    middle = vectors[:40].mean(axis=0)
    others = sorted(set(cluster.members) - set(cluster.typical), key=lambda name: -float(vectors[int(name)] @ middle))
    assert likeness(cluster.diverse) < likeness(cluster.typical)
    assert likeness(cluster.diverse) < likeness(tuple(others[:5]))


def test_the_same_words_said_twice_are_quoted_once() -> None:
    texts = ("Bussen går inte.", "Bussen  går inte.", "Bussen går inte.", "Tåget är sent.", "Tåget är inställt.")
    cluster = described(texts, [0] * 5)[0]
    shown = cluster.typical + cluster.diverse
    assert len({" ".join(texts[int(name[1:])].split()) for name in shown}) == len(shown) == 3


def test_without_clusters_there_is_nothing_to_describe() -> None:
    assert described(BUS, [-1] * 4) == ()
    assert describe([], [], np.zeros((0, 8), np.float32), clustering([]), "sv") == ()
