"""Cuts and the short format's dilemmas: one way per role, in order, each matter once, where it can be decided."""

from __future__ import annotations

from scenarios import Scenario, format_problems, load_text
from scenarios.compiled import DILEMMA_MINUTES
from tests.scenarios.conftest import SMALL, problems_in

TEXT = SMALL.read_text(encoding="utf-8")
MATTER = """  {id}:
    owner: head
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
OPTION = """      - id: {id}
        label:
          sv: Du svarar {id}.
          en: You answer {id}.
        text:
          sv: Så.
          en: So.
        cost: 0
"""


def test_dilemmas_are_a_matter_at_each_stop(small: Scenario) -> None:
    (way,) = small.dilemmas
    assert (way.minutes, way.role) == (DILEMMA_MINUTES, "opposition")
    matters = [[small.situations[slot].id for slot in stop.situations] for stop in way.stops]
    assert matters == [["square"], ["raise_it"], ["column"]]
    assert [(stop.month, stop.attention) for stop in way.stops] == [(0, 2), (1, 2), (2, 1)]


def test_the_opposition_is_a_role_like_the_others(small: Scenario) -> None:
    assert [brief.role for brief in small.roles] == ["chair", "head", "opposition"]
    assert {one.owner for one in small.situations} == {"chair", "head", "opposition"}
    assert small.messages[0].to == ("chair", "head", "opposition")


def test_a_cut_may_have_a_way_for_each_role() -> None:
    head = "    head:\n      stops:\n        - {month: 1, situations: [tell_early], attention: 4}\n"
    cuts = load_text(TEXT.replace("dilemmas:\n", f"{head}dilemmas:\n", 1), "x").cuts
    assert [(cut.minutes, cut.role) for cut in cuts] == [(45, "chair"), (45, "head")]


def test_what_a_dilemma_leaves_out_is_what_it_is_by_default(small: Scenario) -> None:
    assert load_text(TEXT.replace("square, month: 0", "square, month: 0, attention: 2"), "x").digest == small.digest


def _cut(minutes: int, number: int) -> str:
    """The small scenario with ``number`` more matters of the head's, all in one cut."""
    matters = [
        MATTER.format(id=f"more{at}") + "".join(OPTION.format(id=one) for one in ("yes", "no")) for at in range(number)
    ]
    held = [", ".join(f"more{at}" for at in range(number) if at % 3 == month) for month in range(3)]
    stops = [f"        - {{month: {at}, situations: [{one}], attention: 2}}\n" for at, one in enumerate(held)]
    way = f"  {minutes}:\n    head:\n      stops:\n{''.join(stops)}"
    return TEXT.replace("events:\n", f"{''.join(matters)}events:\n", 1).replace("dilemmas:\n", f"{way}dilemmas:\n", 1)


def test_a_few_decisions_fit_in_45_minutes_and_eight_in_90() -> None:
    for minutes, number in ((44, 4), (46, 8), (90, 7), (120, 9)):
        load_text(_cut(minutes, number), "x")
    for minutes, number, words in ((44, 5, "högst 4"), (90, 6, "hinns 7-8"), (90, 9, "högst 8")):
        assert words in format_problems(problems_in(_cut(minutes, number)))


def test_a_dilemma_waits_for_no_report_and_can_be_afforded() -> None:
    told = format_problems(problems_in(TEXT.replace("        vote: 0.6 -", "        needs: 1\n        vote: 0.6 -", 1)))
    assert "kräver ett underlag, som inte hinner komma" in told
    dear = TEXT.replace("{situation: square, month: 0}", "{situation: raise_it, month: 0, attention: 1}", 1).replace(
        "        cost: 1\n        vote: 0.6 -", "        cost: 2\n        vote: 0.6 -", 1
    )
    assert "Sätt attention: 2 eller mer" in format_problems(problems_in(dear))
