"""Warnings: each is told at its line with a remedy; what can happen is never called impossible."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.play import Play
from game.core.rules.month import begin, close_month, over, run_phases
from game.core.rules.opening import open_month
from game.core.seats.bots import bot_seat
from game.core.table import SEATS, Table
from scenarios.compiled import Scenario
from scenarios.loader import LIBRARY, read, read_text
from scenarios.problems import format_problem
from scenarios.review import reviewed
from scenarios.review.possible import Possible, possible
from tests.scenarios.conftest import SMALL

TEXT = SMALL.read_text(encoding="utf-8")

WARNINGS = [
    # What can never happen.
    ("when: seen.it.quality < 0.95 or not known(seen.it.quality)", "when: seen.media > 9", "when", "aldrig väljas"),
    ("opens: most(unit.latent) > 0.1 and month >= 1", "opens: month > 5", "opens", "aldrig komma"),
    ("    month: 1\n    does:", "    opens: calendar == 7\n    does:", "opens", "kan inte inträffa"),
    ("kept: it.latent < 0.35", "kept: it.latent < 0", "kept", "Löftet kan inte hållas"),
    ("within: 2\n          kept", "within: 9\n          kept", "within", "först när scenariot är slut"),
    ("if: it.quality < 0.6 or chance(0.5)", "if: it.quality > 1 and chance(0.5)", "if", "Det kommer aldrig"),
    ("when: seen.forecast < 0", "when: seen.media > 9", "when", "aldrig visas"),
    ("- if: in_world(worn)\n", "- if: it.latent > 1\n", "if", "Rådet ges aldrig"),
    ("- if: in_world(worn)\n", "- if: it.latent >= 0\n", "text", "ett tidigare gäller alltid"),
    ("    at: 2\n", "    at: 0\n", None, None),
    ("        needs: 1\n        vote", "        needs: 2\n        vote", None, None),
    ("    month: 0\n    about", "    month: 2\n    about", "needs", "hinner inte komma"),
    ("when: month >= 1 or seen.tone < 1", "when: month > 7", "when", "Initiativet kan aldrig tas"),
    ("when: did(tell_early.tell) or seen.reserve > -50", "when: month < 1", "when", "aldrig väljas"),
    # What leads nowhere.
    ("    tell: rain_news\n", "", "rain_news", "berättas aldrig"),
    ("    forecast: faults\n", "", "faults", "ställs aldrig"),
    ("dose: 0.4 + 0.2 * warned", "dose: 0.4", None, None),
    ("  heat: 0.2\n", "  heat: 0.2\n  calm: 1\n", "calm", "läses aldrig"),
    ("        does:\n          - {act: praise, units: it, dose: 0.3}\n", "", "id", "Ingenting kommer av alternativet"),
    # What makes ways of playing comparable.
    ("        measure: water.quality - 0.5 * water.latent\n", "", "mandate", "inget mått"),
    ("measure: water.quality - 0.5 * water.latent", "measure: 1 + water.quality", "measure", "alltid detsamma"),
    # Texts.
    ("sv: Felen ska upp", "sv: Felen #1 ska upp", "sv", "tar slut vid #"),
    ("sv: Felen ska upp", "sv: " + "Felen ska " * 20 + "upp", "sv", "ord; här får"),
    ("en: It rained all night.", "en: Det regnade hela natten.", "en", "densamma på svenska och engelska"),
    ("en: Water is running. At {it}", "en: Water is running. There", "en", "Enheten {it} nämns bara"),
    # The law.
    ("{act: openness, dose: 0.5}", "{act: breach, dose: 1}", "id", "bryter mot lagen"),
    ("{act: openness, dose: 0.5}", "{act: urgent, dose: 1}", "id", "uppdraget i förväg"),
    ("sv: Nämnden beslutar om en granskning.", "sv: Nämnden efterforskar källan.", "sv", "TF 3:5"),
    ("sv: Nämnden beslutar om en granskning.", "sv: Nämnden begär misstroendevotum.", "sv", "Misstroendevotum"),
    ("sv: Nämnden beslutar om en granskning.", "sv: Oppositionens motion bifalls.", "sv", "hör till fullmäktige"),
]  # fmt: skip


def warnings_in(source: str) -> tuple[str, ...]:
    reading = read_text(source, "small.yaml")
    assert not reading.problems, reading.problems
    return tuple(format_problem(one) for one in reviewed(reading))


@pytest.mark.parametrize(("old", "new", "key", "said"), WARNINGS, ids=range(len(WARNINGS)))
def test_each_is_told_where_it_stands(old: str, new: str, key: str | None, said: str | None) -> None:
    assert old in TEXT
    told = warnings_in(TEXT.replace(old, new, 1))
    if said is None:
        assert told == ()
        return
    line = next(one for one in told if said in one)
    assert ": varning: " in line
    number = int(line.split(":")[1])
    assert str(key) in TEXT.replace(old, new, 1).splitlines()[number - 1]


def test_a_message_to_nobody_who_plays_is_told() -> None:
    role, advisers = TEXT.index("  opposition:\n    name:"), TEXT.index("advisers:\n")
    dilemmas, pauses = TEXT.index("dilemmas:\n"), TEXT.index("pauses:\n")
    two = TEXT[:role] + TEXT[advisers:dilemmas] + TEXT[pauses:]
    told = warnings_in(two.replace("    to: [chair]\n    kind: news", "    to: [opposition]\n    kind: news", 1))
    assert any("Ingen som går att spela" in one for one in told)


def test_the_small_scenario_and_the_library_give_none() -> None:
    assert warnings_in(TEXT) == ()
    for path in sorted(LIBRARY.glob("*.yaml")):
        assert reviewed(read(path)) == ()


def test_nobody_can_decide_what_has_no_option_left() -> None:
    text = TEXT.replace("        when: did(tell_early.tell) or seen.reserve > -50\n", "        when: false\n")
    text = text.replace(
        "        cost: 0\n        does:\n          - {act: firmness",
        "        cost: 0\n        when: false\n        does:\n          - {act: firmness",
    )
    (told,) = warnings_in(text)
    assert "Ingen kan avgöra ärendet" in told
    assert "(overtime)" in told


def test_a_vote_that_comes_in_july_alone_is_told() -> None:
    text = TEXT.replace("start: {year: 2027, month: 2}", "start: {year: 2027, month: 7}")
    assert warnings_in(text) == ()
    (told,) = warnings_in(text.replace("    window: 2\n    silence: wait", "    window: 1\n    silence: wait"))
    assert "kommer i juli" in told


def test_a_follow_up_that_opens_a_vote_in_july_alone_is_told_though_others_open_it_too() -> None:
    text = TEXT.replace("start: {year: 2027, month: 2}", "start: {year: 2027, month: 6}")
    text = text.replace("    prepares: false\n    recused", "    recused")
    assert "tell: paper, open: review}" in text
    assert warnings_in(text) == ()
    july = text.replace("{after: [1, 2], if: it.quality < 0.6", "{after: [1, 1], if: it.quality < 0.6")
    (told,) = warnings_in(july)
    assert "kommer i juli, då nämnden inte har något möte (review). Det får vänta till augusti" in told
    visit = "    later:\n      - {after: [1, 1], if: it.motivation"
    assert visit in july
    also = july.replace(visit, visit.replace("      - ", "      - {after: [2, 2], open: review}\n      - "))
    (problem,) = reviewed(read_text(also, "small.yaml"))
    assert "tell: paper, open: review}" in also.splitlines()[problem.line - 1]
    assert "comes in July, when the committee does not meet (review). It has to wait" in format_problem(problem, "en")
    assert warnings_in(also.replace("    position: 0.6\n", "    position: 0.6\n    window: 2\n")) == ()


def test_a_message_to_its_own_sender_alone_is_told() -> None:
    news = "    to: [chair]\n    kind: news\n    sender:\n      sv: "
    assert news in TEXT
    start = TEXT.index(news) + len(news)
    for sender in ("Ordföranden", "Marianne Ek", "Nämndens ordförande"):
        text = TEXT[:start] + sender + TEXT[TEXT.index("\n", start) :]
        (told,) = warnings_in(text)
        assert f"går bara till den som själv skickar det, {sender} (chair). Skriv en annan roll" in told
        (told,) = (format_problem(one, "en") for one in reviewed(read_text(text, "small.yaml")))
        assert "goes only to the one who sends it" in told
        assert (
            warnings_in(text.replace("    to: [chair]\n    kind: news", "    to: [chair, head]\n    kind: news")) == ()
        )


def test_words_put_in_the_mouth_of_whoever_plays_the_sender_are_told() -> None:
    news = "    to: [chair]\n    kind: news\n    sender:\n      sv: "
    start = TEXT.index(news)
    after = TEXT[TEXT.index("\n", start + len(news)) :]
    for kind, words in (("quote", ""), ("letter", ""), ("report", "Jag var där. ")):
        sent = f"    to: [head, chair]\n    kind: {kind}\n    sender:\n      sv: Marianne Ek, ordförande"
        text = TEXT[:start] + sent + after
        place = text.index("sv: ", text.index("    text:\n", start)) + len("sv: ")
        (told,) = warnings_in(text[:place] + words + text[place:])
        assert "får läsa vad den själv säger, Marianne Ek, ordförande (chair)" in told


def test_worlds_that_are_alike_or_alone_are_told() -> None:
    start = TEXT.index("  worn:\n")
    alone = TEXT[:start] + TEXT[TEXT.index("roles:\n") :]
    assert any("bara en dold värld" in one for one in warnings_in(alone.replace("in_world(worn)", "in_world(sound)")))
    twin = TEXT[TEXT.index("  sound:\n") : start].replace("  sound:", "  twin:")
    assert any(
        "likadan som sound (twin)" in one for one in warnings_in(TEXT.replace("  worn:\n", twin + "  worn:\n", 1))
    )


def test_a_file_with_errors_gives_these_alone() -> None:
    found = reviewed(read_text(TEXT.replace("months: 3", "months: tre").replace("    forecast: faults\n", ""), "x"))
    assert found
    assert not any(one.warning for one in found)


def within(can: Possible, play: Play, scenario: Scenario) -> None:
    """Everything that has happened in any row this month is something that could."""
    month = play.month
    for slot, situation in enumerate(scenario.situations):
        if (play.book.opened[:, slot] == month).any():
            assert can.opens[situation.id] >> month & 1, (situation.id, month)
        for index, option in enumerate(situation.options):
            if (play.draft.choice[:, slot] == index).any():
                assert can.shown[situation.id, option.id] >> month & 1, (situation.id, option.id, month)
    for slot, message in enumerate(scenario.messages):
        if (play.book.told[:, slot] == month).any():
            assert can.told[message.id] >> month & 1, (message.id, month)
    for slot, event in enumerate(scenario.events):
        if (play.book.happened[:, slot] == month).any():
            assert can.happens[event.id] >> month & 1, (event.id, month)
    for slot, fact in enumerate(scenario.facts):
        values = play.book.facts[:, slot]
        span = can.facts[fact][month]
        assert span.low - 1e-9 <= values.min() <= values.max() <= span.high + 1e-9, (fact, month)


@pytest.mark.parametrize("path", [SMALL, *sorted(LIBRARY.glob("*.yaml"))], ids=lambda path: path.stem)
def test_whatever_bots_bring_about_was_possible(path: Path) -> None:
    reading = read(path)
    assert reading.form is not None
    scenario = reading.usable()
    can = possible(reading.form, scenario.world)
    table = Table(scenario)
    seats = {seat: bot_seat(table, seat, "random") for seat in SEATS}
    play = begin(table, range(20))
    while not over(table, play):
        open_month(table, play)
        run_phases(table, play, seats)
        within(can, play, scenario)
        close_month(table, play)
