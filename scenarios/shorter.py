"""Shorter ways through a scenario, and where a room stops to talk: cuts, the short format's dilemmas, pauses."""

from __future__ import annotations

from collections.abc import Sequence

from scenarios.compiled import DILEMMA_MINUTES, Cut, Pause, Role, Stop
from scenarios.effects import NO_SITUATION
from scenarios.positions import Place
from scenarios.problems import NOTHING
from scenarios.register import Register, found
from scenarios.schema import CutForm, ScenarioForm
from scenarios.site import Site
from scenarios.text import Text

DECISIONS = ((45, 1, 4), (90, 7, 8))
"""Minutes, and how many decisions a group has time for in them: least and most. Shorter cuts may have as many."""


def cuts_of(form: ScenarioForm, register: Register, site: Site) -> tuple[Cut, ...]:
    """Every cut, one per length and role."""
    made = []
    for minutes, roles in form.cuts.items():
        place: Place = ("cuts", minutes)
        named = minutes.isascii() and minutes.isdigit() and minutes[0] != "0" and 10 <= int(minutes[:4]) <= 360
        if not named:
            site.report(
                place,
                Text("Ett snitt heter efter sina minuter, 10-360", "A cut is named by its minutes, 10-360"),
                NOTHING,
                minutes,
                key=True,
            )
        _some_role(roles.given(), place, site)
        for role, cut in roles.given().items():
            stops = _stops(cut, register, (*place, role, "stops"), site)
            made.append(Cut(int(minutes) if named else 0, role, stops))
    return tuple(made)


def _stops(form: CutForm, register: Register, place: Place, site: Site) -> tuple[Stop, ...]:
    stops = []
    for index, stop in enumerate(form.stops):
        slots = [
            found(site, one, register.situations, (*place, index, "situations", at), NO_SITUATION)
            for at, one in enumerate(stop.situations)
        ]
        stops.append(Stop(stop.month, tuple(slot for slot in slots if slot is not None), stop.attention))
    return tuple(stops)


def dilemmas_of(form: ScenarioForm, register: Register, site: Site) -> tuple[Cut, ...]:
    """The short format, one way through per role: a matter at each stop."""
    if form.dilemmas is None:
        return ()
    _some_role(form.dilemmas.given(), ("dilemmas",), site)
    made = []
    for role, dilemmas in form.dilemmas.given().items():
        stops = []
        for index, one in enumerate(dilemmas):
            place: Place = ("dilemmas", role, index, "situation")
            slot = found(site, one.situation, register.situations, place, NO_SITUATION)
            stops.append(Stop(one.month, () if slot is None else (slot,), one.attention))
        made.append(Cut(DILEMMA_MINUTES, role, tuple(stops)))
    return tuple(made)


def pauses_of(form: ScenarioForm, site: Site) -> tuple[Pause, ...]:
    """Every stop to talk."""
    return tuple(
        Pause(one.month, one.minutes, site.text(one.question, ("pauses", index, "question")))
        for index, one in enumerate(form.pauses)
    )


def _some_role(roles: object, place: Place, site: Site) -> None:
    if not roles:
        site.report(
            place,
            Text("Ingen roll anges", "No role is given"),
            Text("Lägg till chair:, head: eller opposition:.", "Add chair:, head: or opposition:."),
            key=True,
        )


def check_shorter(form: ScenarioForm, register: Register, site: Site) -> None:
    """Report everything that breaks a rule of cuts, dilemmas and pauses."""
    for minutes, roles in form.cuts.items():
        for role, cut in roles.given().items():
            place: Place = ("cuts", minutes, role)
            _Way(form, register, site, role).check(
                place,
                [((*place, "stops", at, "month"), stop.month) for at, stop in enumerate(cut.stops)],
                [
                    ((*place, "stops", at, "situations", number), name, stop.attention)
                    for at, stop in enumerate(cut.stops)
                    for number, name in enumerate(stop.situations)
                ],
            )
            _decisions(minutes, sum(len(stop.situations) for stop in cut.stops), place, site)
    for role, dilemmas in (form.dilemmas.given() if form.dilemmas is not None else {}).items():
        place = ("dilemmas", role)
        _Way(form, register, site, role).check(
            place,
            [((*place, at, "month"), one.month) for at, one in enumerate(dilemmas)],
            [((*place, at, "situation"), one.situation, one.attention) for at, one in enumerate(dilemmas)],
            reports=False,
        )
    _in_order([(("pauses", at, "month"), one.month) for at, one in enumerate(form.pauses)], form, site)


def _decisions(minutes: str, number: int, place: Place, site: Site) -> None:
    """A group needs its time for a decision: four in 45 minutes, seven or eight in 90."""
    if not minutes.isdigit():
        return
    length = int(minutes[:4])
    most = next((most for limit, _, most in DECISIONS if length <= limit), number)
    least = next((least for limit, least, _ in DECISIONS if length == limit), 0)
    if number > most:
        site.report(
            place,
            Text(
                f"Snittet har {number} beslut, men på {length} minuter hinns högst {most}",
                f"The cut has {number} decisions, but {length} minutes are enough for at most {most}",
            ),
            Text("Ta bort beslut, eller ge snittet fler minuter.", "Remove decisions, or give the cut more minutes."),
            number,
            key=True,
        )
    elif number < least:
        site.report(
            place,
            Text(
                f"Snittet har bara {number} beslut; på {length} minuter hinns {least}-{most}",
                f"The cut has only {number} decisions; {length} minutes are enough for {least}-{most}",
            ),
            Text("Lägg till beslut, eller ge snittet färre minuter.", "Add decisions, or give the cut fewer minutes."),
            number,
            key=True,
        )


def _in_order(months: Sequence[tuple[Place, int]], form: ScenarioForm, site: Site) -> None:
    earlier = -1
    for place, month in months:
        if not earlier < month < form.months:
            site.report(
                place,
                Text(
                    "Stoppen ska komma i ordning, ett i månaden, inom scenariots månader",
                    "Stops come in order, one a month, within the months of the scenario",
                ),
                Text(f"Sista månaden är {form.months - 1}.", f"The last month is {form.months - 1}."),
            )
        earlier = month


class _Way:
    """One role's way through, checked."""

    def __init__(self, form: ScenarioForm, register: Register, site: Site, role: Role) -> None:
        self.form = form
        self.register = register
        self.site = site
        self.role = role

    def check(
        self,
        place: Place,
        months: Sequence[tuple[Place, int]],
        situations: Sequence[tuple[Place, str, int]],
        reports: bool = True,
    ) -> None:
        """The role is there, stops come in order, and each matter stands once, where it can be decided.

        Args:
            place: Where the way is written.
            months: Each stop's month and its place.
            situations: Each matter with its place and the attention there is at its stop.
            reports: Whether options may need a report, which cannot arrive.
        """
        if self.role not in self.form.roles.given():
            self.site.report(
                place,
                Text("Rollen går inte att spela i scenariot", "The role cannot be played in the scenario"),
                Text(f"Lägg till {self.role}: under roles:.", f"Add {self.role}: below roles:."),
                self.role,
                key=True,
            )
        _in_order(months, self.form, self.site)
        taken: set[str] = set()
        for here, name, attention in situations:
            if name in self.form.situations:
                self._stopped(name, attention, here)
                if not reports:
                    self._needs_no_report(name, here)
            if name in taken:
                self.site.report(
                    here,
                    Text("Situationen står redan i snittet", "The situation is already in the cut"),
                    Text("Ta bort den ena.", "Remove one of them."),
                )
            taken.add(name)

    def _stopped(self, name: str, attention: int, place: Place) -> None:
        """A situation at which one stops."""
        situation = self.form.situations[name]
        if situation.owner != self.role:
            self.site.report(
                place,
                Text(
                    f"Situationen avgörs av {situation.owner}, inte av {self.role}",
                    f"The situation is decided by {situation.owner}, not by {self.role}",
                ),
            )
        if name in self.register.about and situation.about is None and situation.unit is None:
            self.site.report(
                place,
                Text(
                    "I snittet öppnas ärendet utan den enhet det annars ärver",
                    "In the cut the matter opens without the unit it otherwise inherits",
                ),
                Text("Ge situationen about: eller unit:.", "Give the situation about: or unit:."),
            )
        dear = next((option for option in situation.options if option.cost > attention), None)
        if dear is not None:
            self.site.report(
                place,
                Text(
                    f"Alternativet {dear.id} kostar {dear.cost}, mer än stoppets uppmärksamhet ({attention})",
                    f"The option {dear.id} costs {dear.cost}, more than the attention of the stop ({attention})",
                ),
                Text(f"Sätt attention: {dear.cost} eller mer.", f"Set attention: {dear.cost} or more."),
            )

    def _needs_no_report(self, name: str, place: Place) -> None:
        needing = next((option for option in self.form.situations[name].options if option.needs > 0), None)
        if needing is not None:
            self.site.report(
                place,
                Text(
                    f"Alternativet {needing.id} kräver ett underlag, som inte hinner komma",
                    f"The option {needing.id} needs a report, which cannot arrive in time",
                ),
                Text(
                    "Välj en situation utan needs: i sina alternativ.",
                    "Choose a situation without needs: in its options.",
                ),
            )
