"""A play that stands in a month of the author's choice: bots have played the months before."""

from __future__ import annotations

import secrets

from game.core.kept.places import previews_folder
from game.core.kept.shelf import find
from game.core.language import _, current, words
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from game.text.failures import Failure
from scenarios import Scenario
from scenarios.problems import meant


def preview(name: str, month: int, role: str, seed: int | None, world: str, bot: str) -> Session:
    """A new play, saved apart from all others, in which a bot has played the role's months before ``month``.

    Args:
        name: scenario.
        month: 0-based, as in the file.
        role: whose seat; "" for the first role of the scenario.
        seed: same seed, same play; a new one where None.
        world: id of the hidden world; "" leaves it to chance.
        bot: who plays the months before.

    Raises:
        ScenarioErrors: the scenario cannot be used.
        Failure: it has no such month, role or hidden world, or there is no such bot.
    """
    from game.core.seats.bots import BOTS

    scenario = find(name)
    roles = [brief.role for brief in scenario.roles]
    _known(role or roles[0], roles, _("Det finns ingen roll {name} i scenariot."))
    _known(bot, list(BOTS), _("Det finns ingen bot som heter {name}."))
    if not 0 <= month < scenario.months:
        said = _("Scenariot har månaderna 0–{last}; månad {n} finns inte.")
        raise Failure(said.format(last=scenario.months - 1, n=month))
    lang = "en" if current() == "en" else "sv"
    start = secrets.randbelow(2**32) if seed is None else seed
    session = Session.start(_in_world(scenario, world), role or roles[0], start, previews_folder(), lang)
    autoplay(session, bot, until=month)
    return session


def _in_world(scenario: Scenario, world: str) -> Scenario:
    from analysis.authoring.plays import only_world

    if not world:
        return scenario
    worlds = [one.id for one in scenario.hidden]
    _known(world, worlds, _("Det finns ingen dold värld {name} i scenariot."))
    return only_world(scenario, worlds.index(world))


def _known(word: str, known: list[str], said: str) -> None:
    if word not in known:
        raise Failure(said.format(name=word) + " " + words(meant(word, known)))
