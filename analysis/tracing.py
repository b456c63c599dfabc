"""From a contribution back to what is behind it: acts that can feed it, and how well its numbers are founded.

Which acts a contribution reads is declared here, act by act, as the submodels read them. That an act of the play stands
beside a contribution says that it works that way in the model; what it did is told by the what-ifs only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from analysis.evidence import groups
from analysis.story import Deed
from game.core.language import _, n_

RECENT = 6
"""Months back in which acts are shown beside a contribution [D]."""

FED_BY: dict[str, tuple[str, ...]] = {
    "ability": ("training", "replace_manager"),
    "audit": ("audit_plan",),
    "blame": ("blame",),
    "breach": ("breach",),
    "capacity": ("relief", "money", "damage", "pause"),
    "change": ("replace_manager",),
    "clarity": ("clarity",),
    "control": ("guideline", "audit_plan", "reporting", "firmness"),
    "damage": ("damage",),
    "demand": ("need", "citizen_dialogue"),
    "dialogue": ("dialogue", "agreement"),
    "economy": ("spend", "money"),
    "effort": ("praise", "firmness"),
    "errors": ("repair", "review", "training"),
    "feedback": ("feedback", "praise"),
    "fit": ("guideline", "sunset"),
    "form": ("goals", "reform", "reporting"),
    "funding": ("money",),
    "help": ("relief", "training", "repair"),
    "incidents": ("repair", "damage"),
    "instruct": ("instruct",),
    "learning": ("training", "basis"),
    "listened": ("citizen_dialogue",),
    "listening": ("listening",),
    "load": ("guideline", "reporting", "review", "relief"),
    "measures": ("repair", "training", "relief"),
    "media": ("publicity", "good_news", "openness", "blame"),
    "misuse": ("review", "audit_plan", "firmness"),
    "overreach": ("instruct", "urgent"),
    "pause": ("pause",),
    "promises": ("kept", "broken", "renegotiated"),
    "recontrol": ("publicity", "guideline"),
    "relief": ("relief",),
    "reporting": ("reporting",),
    "respect": ("respect",),
    "review": ("review",),
    "rules": ("guideline", "sunset"),
    "scandals": ("publicity", "breach"),
    "severance": ("replace_manager",),
    "slack": ("spend", "money"),
    "spending": ("spend",),
    "steering": ("guideline", "audit_plan", "reporting"),
    "surprise": ("transparency", "publicity"),
    "tone": ("blame", "opposition_talk"),
    "training": ("training",),
    "transparency": ("transparency",),
    "visit": ("visit",),
    "waiting": ("basis", "dialogue"),
}
"""Acts that a contribution reads, directly or in the same month's steps. One that is missing reads no act."""

NUMBERS: dict[str, tuple[str, ...]] = {
    "quality": ("work", "incidents"),
    "load": ("control", "steering"),
    "money": ("economy",),
    "trust_board_admin": ("trust",),
    "trust_admin_board": ("trust",),
    "trust_citizens_board": ("citizens", "media"),
    "trust_citizens_admin": ("citizens", "media"),
    "legitimacy": ("outcomes",),
}
"""Groups of the model's numbers behind each target, as they are called in docs/evidence.md."""


@cache
def _marks() -> dict[str, Counter[str]]:
    """How many numbers of each group carry each mark."""
    return {path: Counter(one.metadata["mark"] for one in members) for path, _class, members in groups()}


def behind(deeds: Iterable[Deed], month: int, cause: str) -> list[Deed]:
    """Acts of the play up to ``month``, the recent ones, that a contribution reads."""
    fed = FED_BY.get(cause, ())
    return [one for one in deeds if month - RECENT < one.month <= month and any(act in fed for act in one.acts)]


def founded(target: str) -> str:
    """How well the numbers behind a target are founded, in words."""
    count: Counter[str] = Counter()
    for name in NUMBERS.get(target, ()):
        count += _marks().get(name, Counter())
    if not count:
        return ""
    seen, fitted = count["V"], count["F"]
    stated, chosen = count["S"] + count["K"], count["D"]
    parts = [
        n_("{n} sett i publicerad forskning [V]", "{n} sedda i publicerad forskning [V]", seen).format(n=seen),
        n_("{n} ur källor och allmän kunskap [S, K]", "{n} ur källor och allmän kunskap [S, K]", stated).format(
            n=stated
        ),
        n_("{n} inställt efter kända mönster [F]", "{n} inställda efter kända mönster [F]", fitted).format(n=fitted),
        n_("{n} valt antagande [D]", "{n} valda antaganden [D]", chosen).format(n=chosen),
    ]
    return _("Tal i modellen bakom det här: {parts}.").format(parts=", ".join(parts))
