"""Cuts and the short format's dilemmas: one way per role, in order, each matter once, where it can be decided."""

from __future__ import annotations

import pytest

from scenarios import Scenario, format_problems, load_text
from scenarios.compiled import DILEMMA_MINUTES
from tests.scenarios.conftest import SMALL, problems_in

DILEMMAS = """dilemmas:
  head:
    - {situation: tell_early, month: 0}
    - {situation: overtime, month: 1, attention: 3}
    - {situation: later, month: 2}
"""
ROLE = """  opposition:
    name:
      sv: Olle Dahl
      en: Olle Dahl
    title:
      sv: andre vice ordförande
      en: second vice chair
    attention: 2
    briefing:
      sv: Du leder oppositionen.
      en: You lead the opposition.
    mandate:
      - sv: Frågorna ska ställas.
        en: Questions shall be asked.
    duties:
      - sv: Du svarar för det nämnden gör, som alla ledamöter.
        en: You answer for what the committee does, as all members do.
"""
OPTION = """      - id: {id}
        label:
          sv: Du svarar {id}.
          en: You answer {id}.
        text:
          sv: Så.
          en: So.
        cost: {cost}
"""
SITUATION = """  {id}:
    owner: {owner}
    month: 1
    silence: wait
    position: 0.5
    title:
      sv: En fråga
      en: A question
    text:
      sv: En fråga.
      en: A question.
    options:
"""
BASE = SMALL.read_text(encoding="utf-8")


def _situation(name: str, owner: str, cost: int = 1) -> str:
    return SITUATION.format(id=name, owner=owner) + "".join(OPTION.format(id=one, cost=cost) for one in ("yes", "no"))


def _with(*pairs: tuple[str, str]) -> str:
    """The small scenario with what is given put before the first line of each kind."""
    text = BASE
    for before, added in pairs:
        assert f"\n{before}" in text
        text = text.replace(f"\n{before}", f"\n{added}{before}", 1)
    return text


HEAD = _with(("events:", _situation("later", "head")), ("pauses:", DILEMMAS))
"""The small scenario with three dilemmas for the head of department."""
OPPOSITION = _with(
    ("advisers:", ROLE),
    ("events:", "".join(_situation(name, "opposition") for name in ("first", "second", "third"))),
    ("pauses:", "dilemmas:\n  opposition:\n" + "".join(
        f"    - {{situation: {name}, month: {month}}}\n" for month, name in enumerate(("first", "second", "third")))),
)  # fmt: skip


def _ids(scenario: Scenario) -> list[list[str]]:
    return [[scenario.situations[slot].id for slot in stop.situations] for stop in scenario.dilemmas[0].stops]


def test_dilemmas_are_a_matter_at_each_stop() -> None:
    scenario = load_text(HEAD, "x")
    (way,) = scenario.dilemmas
    assert (way.minutes, way.role) == (DILEMMA_MINUTES, "head")
    assert _ids(scenario) == [["tell_early"], ["overtime"], ["later"]]
    assert [(stop.month, stop.attention) for stop in way.stops] == [(0, 2), (1, 3), (2, 2)]


def test_the_opposition_is_a_role_like_the_others() -> None:
    scenario = load_text(OPPOSITION, "x")
    assert [brief.role for brief in scenario.roles] == ["chair", "head", "opposition"]
    assert {one.owner for one in scenario.situations} == {"chair", "head", "opposition"}
    assert (scenario.dilemmas[0].role, _ids(scenario)) == ("opposition", [["first"], ["second"], ["third"]])


def test_a_message_may_be_told_to_all_three() -> None:
    told = OPPOSITION.replace("to: [chair, head]", "to: [chair, head, opposition]", 1)
    assert load_text(told, "x").messages[0].to == ("chair", "head", "opposition")


def test_a_cut_may_have_a_way_for_each_role() -> None:
    head = "    head:\n      stops:\n        - {month: 1, situations: [tell_early], attention: 4}\n"
    cuts = load_text(_with(("pauses:", head)), "x").cuts
    assert [(cut.minutes, cut.role) for cut in cuts] == [(45, "chair"), (45, "head")]


def test_the_digest_follows_dilemmas() -> None:
    assert load_text(HEAD, "x").digest != load_text(HEAD.replace("month: 1, attention: 3", "month: 1"), "x").digest
    # What stands at its default is not told apart from what is left out.
    assert load_text(HEAD.replace("later, month: 2", "later, month: 2, attention: 2"), "x").digest == (
        load_text(HEAD, "x").digest
    )


def test_a_few_decisions_fit_in_45_minutes_and_eight_in_90() -> None:
    slots = "".join(_situation(f"more{number}", "head", cost=0) for number in range(9))

    def cut(minutes: int, number: int) -> str:
        held = [", ".join(f"more{at}" for at in range(number) if at % 3 == month) for month in range(3)]
        stops = [
            f"        - {{month: {at}, situations: [{one}], attention: 2}}\n" for at, one in enumerate(held) if one
        ]
        way = f"  {minutes}:\n    head:\n      stops:\n" + "".join(stops)
        return _with(("events:", slots), ("pauses:", way))

    for minutes, number in ((46, 8), (90, 7), (90, 8), (120, 9)):
        load_text(cut(minutes, number), "x")
    for minutes, number, words in ((44, 5, "högst 4"), (90, 6, "hinns 7-8"), (90, 9, "högst 8")):
        assert words in format_problems(problems_in(cut(minutes, number)))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("situation: later, month: 2", "situation: leter, month: 2", "Menade du later?"),
        ("situation: later, month: 2", "situation: leak, month: 2", "avgörs av chair"),
        ("situation: later, month: 2", "situation: overtime, month: 2", "redan i snittet"),
        ("situation: later, month: 2", "situation: later, month: 1", "i ordning"),
        ("situation: later, month: 2", "situation: later, month: 3", "Sista månaden är 2"),
        ("situation: later, month: 2", "situation: later, month: 2, attention: 0", "minst 1"),
        ("    - {situation: later, month: 2}\n", "", "minst 3"),
        (
            "  head:\n    - {situation: tell",
            "  opposition:\n    - {situation: tell",
            "Lägg till opposition: under roles:",
        ),
        (DILEMMAS, "dilemmas: {}\n", "Ingen roll anges"),
    ],
)
def test_a_mistake_among_dilemmas_is_told_at_its_line(old: str, new: str, words: str) -> None:
    assert old in HEAD
    changed = HEAD.replace(old, new, 1)
    problems = problems_in(changed)
    first = HEAD[: HEAD.index("dilemmas:")].count("\n") + 1
    here = [one for one in problems if words in format_problems([one], "sv")]
    assert here
    assert all(first <= one.line <= first + 5 for one in here)
    assert all(one.text.sv != one.text.en for one in problems)


def test_a_dilemma_waits_for_no_report_and_can_be_afforded() -> None:
    needing = HEAD.replace("        cost: 1\nevents:", "        cost: 1\n        needs: 1\nevents:", 1)
    assert "kräver ett underlag" in format_problems(problems_in(needing))
    dear = HEAD.replace("        cost: 1\nevents:", "        cost: 4\nevents:", 1)
    assert "Sätt attention: 4 eller mer" in format_problems(problems_in(dear))


def test_nobody_is_disqualified_from_a_matter_of_their_own() -> None:
    own = OPPOSITION.replace(
        "  first:\n    owner: opposition\n", "  first:\n    owner: opposition\n    recused: [dahl]\n"
    )
    assert "den vars ärende det är" in format_problems(problems_in(own))
