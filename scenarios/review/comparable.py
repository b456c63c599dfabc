"""What makes ways of playing comparable: hidden worlds that differ, and mandates that are measured."""

from __future__ import annotations

from collections import defaultdict

from scenarios.positions import Place
from scenarios.review.possible import Possible
from scenarios.review.spans import span
from scenarios.schema import ScenarioForm
from scenarios.site import Site
from scenarios.text import Text


def check_comparable(can: Possible, site: Site) -> None:
    """Warn where there is nothing to tell ways of playing apart by."""
    _worlds(can.form, site)
    _mandates(can, site)


def _worlds(form: ScenarioForm, site: Site) -> None:
    if len(form.hidden) < 2:
        site.warn(
            ("hidden",),
            Text("Det finns bara en dold värld", "There is only one hidden world"),
            Text(
                "Skriv en till, där något annat är rätt att göra.", "Write another, in which something else is right."
            ),
            key=True,
        )
    alike: dict[str, list[str]] = defaultdict(list)
    for name, world in form.hidden.items():
        alike[repr((world.units, world.organisation, world.facts))].append(name)
    for first, *others in alike.values():
        for name in others:
            site.warn(
                ("hidden", name),
                Text(f"Världen är likadan som {first}", f"The world is the same as {first}"),
                Text("Låt units, organisation eller facts skilja.", "Let units, organisation or facts differ."),
                name,
                key=True,
            )


def _mandates(can: Possible, site: Site) -> None:
    for role, brief in can.form.roles.given().items():
        if not any(one.measure for one in brief.mandate):
            site.warn(
                ("roles", role, "mandate"),
                Text(
                    f"Uppdraget för {role} har inget mått, så spelsätt går inte att jämföra",
                    f"The mandate of {role} has no measure, so ways of playing cannot be compared",
                ),
                Text(
                    "Lägg till measure: bredvid sv: och en: i en av punkterna.",
                    "Add measure: beside sv: and en: in one of its parts.",
                ),
                "",
                key=True,
            )
        for index, one in enumerate(brief.mandate):
            if one.measure is not None:
                _measure(can, one.measure, ("roles", role, "mandate", index, "measure"), site)


def _measure(can: Possible, source: str, place: Place, site: Site) -> None:
    """A measure that cannot vary between 0 and 1 tells nothing apart."""
    found = span(source, can.outlook(can.form.months))
    if found.low >= 1 or found.high <= 0 or found.low == found.high:
        site.warn(
            place,
            Text("Måttet blir alltid detsamma, vad som än händer", "The measure is always the same, whatever happens"),
            Text(
                "Läs något som kan variera, och håll det mellan 0 och 1.",
                "Read what can vary, and keep it from 0 to 1.",
            ),
        )
