"""Codes for clusters and themes: which fit, that none does, and how a new code is begun from there."""

import numpy as np
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema import review
from tema.messages import text_in
from tema.records import Cluster, Evidence
from tema.store import corpus, derived, machine, maps
from tema.store.study import Study
from tema.suggest import clusters as method
from tema.suggest.clusters import answered, occurrence, says_something, suggest_clusters
from tema.views.themes.clusters import cluster_page
from tema.views.themes.fitting import theme_codes, unfit_clusters
from themes_study import with_vectors

SV = text_in("sv")


# Which codes fit ------------------------------------------------------------------------------------------------

N = 400
IDS = tuple(f"s{row}" for row in range(N))
DIALOGUES = np.repeat(np.arange(20), 20).tolist()
MEMBERS = np.random.default_rng(5).permutation(N)[:20]
CLUSTER = Cluster(3, tuple(IDS[row] for row in MEMBERS), (), (), ())


def thought(**shares):
    """Probabilities of .02, but .9 for so large a share of the members; ``everywhere`` is a code that all carry."""
    found = np.full((N, len(shares)), 0.02)
    for k, (name, share) in enumerate(shares.items()):
        found[MEMBERS[: round(share * len(MEMBERS))], k] = 0.9
        if name == "everywhere":
            found[:, k] = 0.5
    return found


def answer(probabilities, codes, **more):
    (found,) = suggest_clusters(IDS, codes, probabilities, DIALOGUES, [CLUSTER], **more)
    return found


def test_the_codes_that_members_carry_fit_with_how_many_who_and_why():
    asked = []

    def why(rows, code):
        asked.append((sorted(rows), code))
        return (Evidence("definition", "om", 0.5),)

    found = answer(thought(less=0.5, more=0.75, nothing=0.0), ("less", "more", "nothing"), evidence=why)

    assert [(each.cluster, each.code, each.probability) for each in found.fitting] == [
        (3, "more", pytest.approx(0.68)),
        (3, "less", pytest.approx(0.46)),
    ]
    assert set(found.fitting[0].segments) <= {IDS[row] for row in MEMBERS[:15]}
    assert len(found.fitting[0].segments) == 3
    assert asked == [(sorted(MEMBERS), 1), (sorted(MEMBERS), 0)]
    assert found.fitting[0].evidence == (Evidence("definition", "om", 0.5),)


def test_that_none_fits_is_an_answer_too():
    found = answer(thought(rare=0.05, everywhere=0.0, nothing=0.0), ("rare", "everywhere", "nothing"))

    assert (found.cluster, found.fitting, found.none_fits) == (3, (), True)


def test_a_code_that_few_members_carry_is_not_what_a_cluster_is_about_however_certain():
    found = occurrence(thought(rare=0.05), DIALOGUES, [MEMBERS])

    assert found.chance[0, 0] < 0.05
    assert found.members[0, 0] < method.LEAST_SHARE
    assert not found.fits[0, 0]


def test_at_most_five_codes_are_shown():
    codes = tuple("abcdefg")

    assert len(answer(thought(**dict.fromkeys(codes, 0.9)), codes).fitting) == 5


def test_what_people_say_of_a_member_counts_instead_of_the_probability():
    probabilities = thought(given=0.0, refused=0.9)
    half = MEMBERS[:10]
    rows, ones = np.concatenate([half, MEMBERS]), np.ones(10, bool)
    said = answered((N, 2), rows, np.repeat([0, 1], [10, 20]), np.concatenate([ones, np.zeros(20, bool)]))

    (only,) = answer(probabilities, ("given", "refused"), said=said).fitting

    assert (only.code, only.probability) == ("given", pytest.approx(0.51))
    assert set(only.segments) <= {IDS[row] for row in half}


def test_coders_who_differ_count_by_their_share():
    said = answered((2, 2), np.array([0, 0, 0]), np.array([1, 1, 1]), np.array([True, True, False]))

    assert said[0, 1] == pytest.approx(2 / 3)
    assert np.isnan(said[[0, 1, 1], [0, 0, 1]]).all()


def test_dialogues_may_lie_mixed_as_long_as_each_is_in_its_order():
    values, mixed = thought(a=0.3), np.argsort(np.tile(np.arange(20), 20), kind="stable")
    groups = [np.flatnonzero(np.isin(mixed, MEMBERS))]
    found = occurrence(values[mixed], [DIALOGUES[row] for row in mixed], groups)

    assert found.chance == pytest.approx(_in_met_order(values, mixed))


def _in_met_order(values, mixed):
    met = list(dict.fromkeys(DIALOGUES[row] for row in mixed))
    order = np.concatenate([np.flatnonzero(np.array(DIALOGUES) == name) for name in met])
    names = [DIALOGUES[row] for row in order]
    return occurrence(values[order], names, [np.flatnonzero(np.isin(order, MEMBERS))]).chance


def test_the_same_questions_in_the_same_order_in_every_dialogue_hide_no_code():
    """A ring turned by whole dialogues would lay every answer to the third question on another such answer."""
    third = np.arange(60 * 5) % 5 == 2
    chance = np.random.default_rng(0)
    values = chance.random((300, 20))
    values[:, 0] = np.where(third & (chance.random(300) < 0.5), 0.8, 0.05)
    found = occurrence(values, np.repeat(np.arange(60), 5).tolist(), [np.flatnonzero(third)])

    assert np.flatnonzero(found.fits[0]).tolist() == [0]


@pytest.mark.parametrize("n", [0, 1, 2, 3])
def test_a_handful_of_segments_an_empty_group_and_one_that_holds_all_are_no_fault(n):
    everything, nothing = np.arange(n), np.array([], np.int64)
    found = occurrence(np.linspace(0, 1, n)[:, None], ["a"] * n, [everything, nothing])

    assert found.chance.tolist() == [[1.0], [1.0]]
    assert suggest_clusters(IDS[:n], ("a",), np.ones((n, 1)), ["a"] * n, [CLUSTER]) == () or n
    assert suggest_clusters(IDS[:n], (), np.ones((n, 0)), ["a"] * n, []) == ()


def test_the_spread_of_the_turns_is_that_of_turns_made_one_by_one():
    values, inside = thought(a=0.3), np.zeros((1, N))
    inside[0, MEMBERS] = 1.0
    (order, *_) = orders = method._laid_elsewhere(np.arange(0, N, 20), N)
    centred = values[:, 0] - values[:, 0].mean()
    by_hand = np.std([np.roll(inside[0, each], step) @ centred for each in orders for step in range(N)])
    spectra = [np.fft.rfft(inside[:, each] - inside.mean()) for each in orders]

    assert sorted(order) == list(range(N))
    assert method._spread(spectra, np.fft.rfft(centred)[None], N)[0, 0] == pytest.approx(by_hand)


def talk(chance, dialogues, length, share):
    """(n,) whether an excerpt is about something: it goes on for a while, and more in some dialogues than in others."""
    found = []
    for _ in range(dialogues):
        here = 1 / (1 + np.exp(-np.log(share / (1 - share)) - chance.standard_normal()))
        about = False
        for _ in range(length):
            about = about if chance.random() < 0.7 else chance.random() < here
            found.append(about)
    return np.array(found)


def made_up_study(chance):
    """Clusters and codes that have nothing to do with one another, but for three clusters about a code each."""
    dialogues, length, codes, groups, real = 30, 30, 12, 8, 3
    found = np.array([talk(chance, dialogues, length, 0.07) for _ in range(groups)])
    members = [np.flatnonzero(found[at] & ~found[:at].any(axis=0)) for at in range(groups)]
    carried = np.stack([talk(chance, dialogues, length, 0.07) for _ in range(codes)], axis=1)
    for at in range(real):
        carried[members[at][chance.random(len(members[at])) < 0.5], at] = True
    probabilities = np.where(carried, chance.uniform(0.3, 0.9, carried.shape), chance.uniform(0, 0.1, carried.shape))
    true = np.zeros((groups, codes), bool)
    true[range(real), range(real)] = True
    return probabilities, np.repeat(np.arange(dialogues), length).tolist(), members, true


def test_no_more_than_one_in_twenty_codes_is_there_by_chance_although_excerpts_are_no_independent_draws():
    from scipy import stats

    chance, wrong, fooled, seen = np.random.default_rng(0), [], [], []
    for _ in range(40):
        values, dialogues, members, true = made_up_study(chance)
        found = occurrence(values, dialogues, members).chance <= method.MOST_CHANCE
        pairs = [(values[rows], np.delete(values, rows, axis=0)) for rows in members]
        naive = np.array([stats.ttest_ind(inside, out, alternative="greater").pvalue for inside, out in pairs])
        one_by_one = stats.false_discovery_control(naive, axis=None).reshape(naive.shape) <= method.MOST_CHANCE
        wrong.append((found & ~true).sum() / max(found.sum(), 1))
        fooled.append((one_by_one & ~true).sum() / max(one_by_one.sum(), 1))
        seen.append((found & true).sum() / true.sum())

    assert np.mean(wrong) <= method.MOST_CHANCE + 0.02  # what forty studies can tell
    assert np.mean(seen) > 0.8
    assert np.mean(fooled) > 0.3


def test_two_reckonings_give_the_same_bytes():
    values, dialogues, members, _ = made_up_study(np.random.default_rng(1))
    first, second = (occurrence(values, dialogues, members).chance for _ in range(2))

    assert first.tobytes() == second.tobytes()


def test_a_group_says_something_by_its_codes_by_people_or_by_its_steadiness_and_never_with_few_members():
    probabilities = np.full((50, 2), 0.3)
    probabilities[:10] = 0.01
    chat, rest = np.arange(10), np.arange(10, 20)
    one_coded = answered((50, 2), np.array([3]), np.array([1]), np.array([True]))
    one_refused = answered((50, 2), np.array([3]), np.array([1]), np.array([False]))

    assert says_something(probabilities, rest)
    assert not says_something(probabilities, chat)
    assert says_something(probabilities, chat, one_coded)
    assert not says_something(probabilities, chat, one_refused)
    assert says_something(probabilities, chat, steady=True)
    assert not says_something(probabilities, rest[:4], steady=True)


# What the page is told ------------------------------------------------------------------------------------------


@pytest.fixture
def study(folder):
    """The small study, where no code fits the clusters 2 and 3, and cluster 1 is about *rattvisa*."""
    with Study.open(folder) as opened:
        with_vectors(opened)
        kept = [each for each in machine.cluster_suggestions(opened) if each.cluster < 2]
        machine.save_cluster_suggestions(opened, kept)
        yield opened


def score(study, code, rows, high=0.9):
    ids, codes, probabilities = machine.scores(study)
    probabilities[:, codes.index(code)] = 0.03
    probabilities[rows, codes.index(code)] = high
    machine.save_scores(study, ids, codes, probabilities)
    return ids


def irregular(study, count=12):
    """Members here and there: the small study says the same in the same order in all its dialogues."""
    rows = np.random.default_rng(2).permutation(len(machine.scores(study)[0]))[:count]
    ids = score(study, "rattvisa", rows)
    by_id = {each.id: each for each in corpus.segments(study)}
    return rows, [(by_id[ids[row]].place, by_id[ids[row]].text) for row in rows]


def theme(study, name):
    return next(each for each in derived.themes(study) if each.id == name)


def test_a_theme_is_told_how_many_excerpts_a_code_is_about_and_what_people_coded(study):
    _, members = irregular(study)
    name = review.name_theme(study, "Eva", "Lika", "", members)
    review.code(study, "Eva", members[0], "rattvisa")
    review.code(study, "Omar", members[0], "rattvisa")
    review.reject(study, "Eva", members[1], "rattvisa")
    review.code(study, "Eva", members[2], "kompetens")
    found = theme_codes(study, theme(study, name))
    first = found.found[0]
    last = next(each for each in found.found if each.code == "kompetens")

    assert (first.code, first.size, first.coded, first.fits) == ("rattvisa", 12, 1, True)
    assert first.share == pytest.approx((1 + 0 + 10 * 0.9) / 12)
    assert first.elsewhere == pytest.approx(0.03)
    assert first.speaking.text == members[0][1]
    assert (last.coded, last.fits) == (1, False)
    assert (found.tried, found.none_fits, found.answered) == (True, False, False)
    alone = theme_codes(study, theme(study, name), "Omar")
    assert [each.code for each in alone.found if each.coded] == ["rattvisa"]


def test_a_coding_with_borders_of_its_own_counts_where_it_lies(study):
    _, members = irregular(study)
    name = review.name_theme(study, "Eva", "Lika", "", members)
    place, quote = members[0]
    part = type(place)(place.transcript, place.start, place.end - 5)
    review.code(study, "Eva", (part, quote[:-5]), "kompetens")

    assert [each.coded for each in theme_codes(study, theme(study, name)).found if each.code == "kompetens"] == [1]


def test_a_theme_in_a_study_without_scores_has_no_codes_to_show(study):
    name = review.name_theme(study, "Eva", "Lika", "", cluster_page(study, 0).members)
    machine.save_scores(study, (), (), np.zeros((0, 0), np.float32))
    found = theme_codes(study, theme(study, name))

    assert (found.found, found.tried, found.none_fits) == ((), False, False)


def unfit(study):
    return [each.number for each in unfit_clusters(study)]


def test_a_cluster_that_no_code_fits_is_offered_until_somebody_has_decided(study):
    assert unfit(study) == [2, 3]
    assert unfit_clusters(study)[0].typical == cluster_page(study, 2).typical

    named = review.name_theme(study, "Eva", "Gehör", "", cluster_page(study, 2).members)
    assert [each.theme.id if each.theme else None for each in unfit_clusters(study)] == [named, None]
    review.map_theme(study, "Eva", named, ())
    assert unfit(study) == [3]
    review.undo(study, "Eva", review.THEME_ACTS)
    review.map_theme(study, "Eva", named, ("lyssnande",))
    assert unfit(study) == [3]
    review.set_aside(study, "Eva", "buss", cluster_page(study, 3).members, "praktiskt")
    assert unfit(study) == []


def test_small_talk_is_not_offered_unless_the_cluster_stands_steadily(study):
    ids, codes, probabilities = machine.scores(study)
    small = [row for row, name in enumerate(ids) if name in set(machine.clusters(study)[3].members)]
    probabilities[small] = 0.01
    machine.save_scores(study, ids, codes, probabilities)
    assert unfit(study) == [2]

    maps.save_stability(study, {3: standing_at(0.9)}, machine.fingerprint(study, "group"))
    assert unfit(study) == [2, 3]
    maps.save_stability(study, {3: standing_at(0.65)}, machine.fingerprint(study, "group"))
    assert unfit(study) == [2]


def standing_at(likeness):
    from tema.stability import Stability

    return Stability(likeness, 0, 20)


def test_before_codes_have_been_tried_nothing_is_said_to_fit_none(study):
    machine.forget_suggestions(study, ["kompetens"])

    assert unfit(study) == []
    assert not cluster_page(study, 0).none_fits


# The page -------------------------------------------------------------------------------------------------------


def one_page(language):
    import streamlit as st

    from tema.ui.themes import page

    st.session_state["language"] = language
    st.session_state["coder"] = "Eva"
    st.session_state["pages"] = {"codebook": "kodbok"}
    page()


def drawn(language="sv", chosen=(), **address):
    app = AppTest.from_function(one_page, args=(language,), default_timeout=30)
    for name, value in address.items():
        app.query_params[name] = value
    if chosen:
        app.session_state["themes-chosen"] = list(chosen)
    return app.run()


def shown(app):
    assert not app.exception, app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


def keys(app):
    return {button.key for button in app.button}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_that_is_said_of_codes_is_said_in_both_languages(study, language):
    text = text_in(language)
    _, members = irregular(study)
    fits = review.name_theme(study, "Eva", "Lika", "", members)
    review.code(study, "Eva", members[0], "kompetens")

    lists = shown(drawn(language))
    assert text("themes-unfit-why") in lists
    assert text("themes-none-fits") in shown(drawn(language, cluster="2"))
    cluster = shown(drawn(language, cluster="0"))
    assert text("themes-count-of", count=9, all=12) in cluster
    assert text("themes-none-fits") not in cluster
    page = shown(drawn(language, theme=fits))
    assert text("themes-count-of", count=11, all=12) in page
    assert text("themes-code-elsewhere", count=3) in page
    assert text("themes-code-coded", count=1) in page
    assert text("themes-code-no-more") in page


def begun(app, key, monkeypatch):
    went = []
    monkeypatch.setattr(st, "switch_page", lambda page, query_params: went.append((page, query_params)))
    app.button(key=key).click().run()
    assert not app.exception
    assert went == [("kodbok", {"lang": "sv"})]
    assert app.session_state["codebook-book-view"] == "new"
    (values,) = app.session_state["codebook-drafts"].values()
    return values


def test_a_new_code_is_begun_with_the_typical_excerpts_as_examples_and_no_name(study, monkeypatch):
    values = begun(drawn(), "new-code-2", monkeypatch)
    typical = machine.clusters(study)[2].typical
    by_id = {each.id: each.text for each in corpus.segments(study)}

    assert [each["text"] for each in values["examples"]] == [by_id[name] for name in typical]
    assert (values["name-sv"], values["definition"], values["reason"]) == ("", "", "")


def test_ticked_excerpts_of_the_cluster_become_the_examples(study, monkeypatch):
    inside, outside = machine.clusters(study)[2].members[-2:], machine.clusters(study)[0].members[0]
    values = begun(drawn(cluster="2", chosen=[outside, *inside]), "new-code", monkeypatch)
    by_id = {each.id: each.text for each in corpus.segments(study)}

    assert [each["text"] for each in values["examples"]] == [by_id[name] for name in inside]


def test_what_was_written_of_a_new_code_stays_when_more_examples_come(study, monkeypatch):
    app = drawn()
    token = next(iter(begun_drafts(app, monkeypatch)))
    app.session_state["codebook-drafts"][token]["definition"] = "Halvfärdig"
    app.button(key="new-code-2").click().run()
    app.button(key="new-code-3").click().run()
    values = app.session_state["codebook-drafts"][token]

    assert values["definition"] == "Halvfärdig"
    assert len(values["examples"]) == sum(len(machine.clusters(study)[number].typical) for number in (2, 3))


def begun_drafts(app, monkeypatch):
    begun(app, "new-code-2", monkeypatch)
    return app.session_state["codebook-drafts"]


def codebook_page(drafts):
    import streamlit as st

    from tema.ui.codebook import page

    st.session_state.setdefault("coder", "Eva")
    st.session_state.setdefault("language", "sv")
    st.session_state.setdefault("pages", {})
    st.session_state.setdefault("codebook-drafts", drafts)
    st.session_state.setdefault("codebook-book-view", "new")
    page()


@pytest.mark.usefixtures("study")
def test_the_codebook_page_opens_the_form_with_the_examples(monkeypatch):
    drafts = begun_drafts(drawn(), monkeypatch)
    app = AppTest.from_function(codebook_page, args=(dict(drafts),), default_timeout=30).run()
    first = next(iter(drafts.values()))["examples"][0]["text"]

    assert not app.exception
    assert first[:20] in "".join(str(element.proto) for element in app.get("bidi_component"))


def test_no_code_needed_takes_a_cluster_off_the_list_and_can_be_undone(study):
    app = drawn()
    app.button(key="no-code-3").click().run()

    assert "no-code-3" not in keys(app)
    (away,) = derived.themes(study)
    assert away.dismissed == SV("themes-no-code-needed")
    app.button(key="undo-theme").click().run()
    assert "no-code-3" in keys(app)


def test_a_theme_is_said_to_need_no_code(study):
    name = review.name_theme(study, "Eva", "Buss", "", cluster_page(study, 3).members)
    ids, codes, probabilities = machine.scores(study)
    machine.save_scores(study, ids, codes, np.full_like(probabilities, 0.1))
    app = drawn(theme=name)
    assert SV("themes-none-fits-theme") in shown(app)
    app.button(key="map-none").click().run()

    assert SV("themes-no-code-said") in shown(app)
    assert SV("themes-none-fits-theme") not in shown(app)
    assert "map-none" not in keys(app)
    assert unfit(study) == [2]


def test_who_codes_blind_is_not_told_what_colleagues_coded(study, monkeypatch):
    _, members = irregular(study)
    name = review.name_theme(study, "Eva", "Lika", "", members)
    review.code(study, "Omar", members[0], "kompetens")
    assert SV("themes-code-coded", count=1) in shown(drawn(theme=name))

    monkeypatch.setattr("tema.views.blinding.codes_blind", lambda *_: True)
    assert SV("themes-code-coded", count=1) not in shown(drawn(theme=name))
