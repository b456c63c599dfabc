"""A play is the same alone and as a row of a batch, and what a scenario gains moves no draw of what it had."""

import numpy as np
import pytest

from game.core.play import BY_HUMAN, DEFERRED, Play
from game.core.rules import verbs, voting
from game.core.rules.month import begin, over, play_month
from game.core.rules.opening import open_month
from game.core.seats.bots import BOTS, bot_seat
from game.core.table import SEATS, Table
from scenarios import load, load_text
from tests.game.core.table_for_tests import SMALL, small


def bots_play(table: Table, seeds: list[int], bot: str = "mixed") -> Play:
    play = begin(table, seeds)
    while not over(table, play):
        play_month(table, play, {seat: bot_seat(table, seat, bot) for seat in SEATS})
    return play


@pytest.mark.parametrize("bot", BOTS)
def test_one_play_alone_equals_its_row_in_a_batch(bot: str) -> None:
    table = Table(small())
    batch = bots_play(table, list(range(40)), bot)
    alone = bots_play(table, [37], bot)
    assert batch.take([37]).digest() == alone.digest()
    assert batch.take([36]).digest() != alone.digest()


def test_one_play_of_skyfallet_alone_equals_its_row_in_a_batch() -> None:
    table = Table(load("skyfallet"))
    batch = bots_play(table, list(range(100)))
    assert batch.take([37]).digest() == bots_play(table, [37]).digest()


def test_bots_play_different_games() -> None:
    table = Table(small())
    ends = {bot: bots_play(table, [1], bot).state.digest() for bot in BOTS}
    assert ends["control"] != ends["dialogue"]


def test_hidden_worlds_are_drawn_in_their_proportions() -> None:
    scenario = load("skyfallet")
    hidden = begin(Table(scenario), list(range(600))).book.hidden[:, 0]
    weights = np.array([one.weight for one in scenario.hidden])
    shares = np.bincount(hidden, minlength=len(weights)) / 600
    assert np.abs(shares - weights / weights.sum()).max() < 0.07


NEW = """
  inserted_first:
    owner: chair
    month: 0
    window: 1
    silence: wait
    prepares: false
    position: 0.5
    title:
      sv: Nytt
      en: New
    text:
      sv: Ett ärende som ingen gör något åt.
      en: A matter that nobody does anything about.
    options:
      - id: one
        label:
          sv: Nämnden beslutar att lägga saken till handlingarna.
          en: The committee decides to take note.
        text:
          sv: Ingenting händer.
          en: Nothing happens.
        cost: 0
        when: month > 100
      - id: two
        label:
          sv: Nämnden beslutar att avvakta.
          en: The committee decides to wait.
        text:
          sv: Ingenting händer.
          en: Nothing happens.
        cost: 0
        when: month > 100
"""


def test_inserting_a_situation_moves_no_draw() -> None:
    source = SMALL.read_text(encoding="utf-8")
    assert "\nsituations:\n" in source
    longer = load_text(source.replace("\nsituations:\n", "\nsituations:" + NEW, 1), "small.yaml")
    before, after = bots_play(Table(small()), [3, 4, 5], "random"), bots_play(Table(longer), [3, 4, 5], "random")
    assert len(longer.situations) == len(small().situations) + 1
    assert before.state.digest() == after.state.digest()
    assert np.array_equal(before.book.choice, after.book.choice[:, 1:])


def opened(seeds: list[int]) -> tuple[Table, Play]:
    """The first month, open, of plays with nobody in any seat."""
    table = Table(small())
    play = begin(table, seeds)
    open_month(table, play)
    return table, play


def every(play: Play, value: int) -> np.ndarray:
    return np.full(play.state.replicates, value, dtype=np.int64)


VERBS = {
    "choose": lambda table, play, where: verbs.choose(table, play, 0, every(play, 0), where, BY_HUMAN),
    "choose what has a condition": lambda table, play, where: verbs.choose(
        table, play, 0, every(play, 2), where, BY_HUMAN
    ),
    "defer": lambda table, play, where: verbs.choose(table, play, 0, every(play, DEFERRED), where, BY_HUMAN),
    "order": lambda table, play, where: verbs.order(table, play, 0, every(play, 2), where),
    "initiate": lambda table, play, where: verbs.initiate(table, play, 1, every(play, 1), where),
    "ask": lambda table, play, where: verbs.ask(table, play, 0, 0, where),
    "ask what reveals": lambda table, play, where: verbs.ask(table, play, 2, 1, where),
    "forecast": lambda table, play, where: verbs.forecast(
        table, play, 0, np.tile([[1.0, 2.0, 3.0]], (play.state.replicates, 1)), where
    ),
}


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_acts_in_its_rows_only_and_there_as_it_acts_alone(name: str) -> None:
    seeds, verb = [3, 4, 5, 6], VERBS[name]
    table, play = opened(seeds)
    where = np.array([True, False, True, False])
    done = verb(table, play, where)
    assert done.shape == (4,)
    assert list(done) == list(where), "all of them are possible in the first month"
    voting.open_meeting(table, play)
    for row, seed in enumerate(seeds):
        _, alone = opened([seed])
        if where[row]:
            verb(table, alone, np.ones(1, dtype=bool))
            voting.open_meeting(table, alone)
        assert play.take([row]).digest() == alone.digest()
