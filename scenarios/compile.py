"""From a checked form to a ``Scenario``: slots, keys, compiled expressions, and every reference looked up.

Everything is compiled even where something is wrong, so that all problems come at once; the caller throws the result
away if there are any.
"""

from __future__ import annotations

from collections.abc import Sequence

from scenarios.compiled import (
    Adviser,
    Event,
    Initiative,
    Message,
    Question,
    Role,
    RoleBrief,
    Scenario,
    Unit,
)
from scenarios.digest import digest_of
from scenarios.effects import Effects
from scenarios.positions import Place
from scenarios.register import Register, check_ids
from scenarios.rules import check_rules
from scenarios.schema import (
    LABEL_LENGTH,
    OPTION_TEXT_LENGTH,
    AdviserForm,
    EventForm,
    InitiativeForm,
    QuestionForm,
    RoleForm,
    ScenarioForm,
)
from scenarios.shorter import cuts_of, dilemmas_of, pauses_of
from scenarios.site import Site
from scenarios.situations import Situations
from scenarios.text import Text
from scenarios.world import hidden_of, world_of


def scenario_of(form: ScenarioForm, site: Site, source: str) -> Scenario:
    """The scenario of a form. It can be used only if ``site.problems`` is empty afterwards."""
    check_ids(form, site)
    register = Register.of(form)
    told_it = frozenset(name for name, one in form.messages.items() if "{it}" in one.text.sv + one.text.en)
    effects = Effects(site, register, told_it, form.months)
    parts = _Parts(form, site, register, effects)
    world = world_of(form, site)
    situations = Situations(form, site, register, effects, world)
    made = Scenario(
        id=form.id,
        digest=digest_of(form),
        source=source,
        path=site.path,
        title=site.text(form.title, ("title",)),
        summary=site.text(form.summary, ("summary",)),
        place=site.text(form.place, ("place",)),
        start=(form.start.year, form.start.month),
        months=form.months,
        world=world,
        units=tuple(Unit(name, Text(one.name.sv, one.name.en)) for name, one in form.units.items()),
        facts=tuple(form.facts),
        fact_start=tuple(float(value) for value in form.facts.values()),
        roles=parts.roles(),
        hidden=hidden_of(form, world, register, site),
        situations=tuple(situations.situation(name, one) for name, one in form.situations.items()),
        messages=tuple(parts.message(name) for name in form.messages),
        opening=parts.opening(),
        events=tuple(parts.event(name, one) for name, one in form.events.items()),
        initiatives=tuple(parts.initiative(name, one) for name, one in form.initiatives.items()),
        # Follow-ups and promises have been numbered by now.
        follow_ups=tuple(effects.follow_ups),
        promises=tuple(effects.promises),
        advisers=tuple(parts.adviser(name, one) for name, one in form.advisers.items()),
        questions=tuple(parts.question(name, one) for name, one in form.questions.items()),
        cuts=cuts_of(form, register, site),
        dilemmas=dilemmas_of(form, register, site),
        pauses=pauses_of(form, site),
        aims=site.texts(form.aims, ("aims",)),
        notes=site.text(form.notes, ("notes",)),
        discussion=site.texts(form.discussion, ("discussion",)),
        concepts=tuple(form.concepts),
        law=tuple(form.law),
    )
    if site.mended is None:
        # Rules look at the whole; of a mended form they would tell what only the mending brought about.
        check_rules(form, register, site)
    return made


class _Parts:
    """Compiles the parts of a form, one kind a method."""

    def __init__(self, form: ScenarioForm, site: Site, register: Register, effects: Effects) -> None:
        self.form = form
        self.site = site
        self.register = register
        self.effects = effects

    def roles(self) -> tuple[RoleBrief, ...]:
        """The playable roles."""
        given = self.form.roles.given()
        if not given:
            self.site.report(
                ("roles",),
                Text("Ingen roll går att spela", "No role can be played"),
                Text("Lägg till chair:, head: eller opposition:.", "Add chair:, head: or opposition:."),
                "",
                key=True,
            )
        return tuple(self._role(role, form) for role, form in given.items())

    def _role(self, role: Role, form: RoleForm) -> RoleBrief:
        place, text = ("roles", role), self.site.text
        return RoleBrief(
            role=role,
            title=text(form.title, (*place, "title")),
            name=text(form.name, (*place, "name")),
            briefing=text(form.briefing, (*place, "briefing")),
            mandate=self.site.texts(form.mandate, (*place, "mandate")),
            duties=self.site.texts(form.duties, (*place, "duties")),
            attention=form.attention,
            measures=tuple(
                self.site.maybe(
                    one.measure,
                    "amount",
                    self.register.truth(),
                    (*place, "mandate", index, "measure"),
                    f"roles.{role}.mandate.{index}.measure",
                )
                for index, one in enumerate(form.mandate)
            ),
        )

    def message(self, name: str) -> Message:
        """A message."""
        form, place = self.form.messages[name], ("messages", name)
        sender, text = (
            self.site.text(form.sender, (*place, "sender")),
            self.site.text(form.text, (*place, "text"), it=True),
        )
        return Message(
            name, tuple(form.to), form.kind, sender, text, self.effects.points(form.points, (*place, "points"))
        )

    def opening(self) -> tuple[int, ...]:
        """Messages of month 0."""
        return self._told(self.form.opening, ("opening",))

    def _told(self, messages: Sequence[str], place: Place) -> tuple[int, ...]:
        nothing = self.register.truth()
        slots = [self.effects.tell(one, nothing, (*place, index)) for index, one in enumerate(messages)]
        return tuple(slot for slot in slots if slot is not None)

    def event(self, name: str, form: EventForm) -> Event:
        """An event."""
        place, called, truth = ("events", name), f"events.{name}", self.register.truth()
        if (form.opens is None) == (form.month is None):
            self.site.report(
                place,
                Text("En händelse har antingen month eller opens", "An event has either month or opens"),
                Text("Ange ett av dem.", "Give one of them."),
                name,
                key=True,
            )
        return Event(
            id=name,
            key=self.site.key(called, place),
            month=form.month,
            opens=self.site.maybe(form.opens, "condition", truth, (*place, "opens"), f"{called}.opens"),
            once=form.once,
            does=self.effects.effects(form.does, truth, (*place, "does"), f"{called}.does"),
            tell=self._told(form.tell or [], (*place, "tell")),
            to_desk=form.to_desk,
        )

    def initiative(self, name: str, form: InitiativeForm) -> Initiative:
        """An own initiative."""
        place, called = ("initiatives", name), f"initiatives.{name}"
        truth = self.register.truth(it=form.aimed)
        return Initiative(
            id=name,
            owner=form.owner,
            label=self.site.text(form.label, (*place, "label"), longest=LABEL_LENGTH),
            text=self.site.text(form.text, (*place, "text"), longest=OPTION_TEXT_LENGTH),
            cost=form.cost,
            money=form.money,
            aimed=form.aimed,
            rest=form.rest,
            when=self.site.maybe(
                form.when, "condition", self.register.record(form.owner), (*place, "when"), f"{called}.when"
            ),
            does=self.effects.effects(form.does, truth, (*place, "does"), f"{called}.does"),
            later=self.effects.later(form.later, truth, (*place, "later"), f"{called}.later"),
            points=self.effects.points(form.points, (*place, "points")),
            behaviour=form.behaviour,
            concepts=tuple(form.concepts),
            why_not=self.site.why_not(form.why_not, form.when, place, it=form.aimed),
        )

    def adviser(self, name: str, form: AdviserForm) -> Adviser:
        """An adviser."""
        place = ("advisers", name)
        return Adviser(
            name,
            form.role,
            self.site.text(form.name, (*place, "name")),
            self.site.text(form.title, (*place, "title")),
            form.logic,
            form.cost,
        )

    def question(self, name: str, form: QuestionForm) -> Question:
        """A forecast question."""
        place = ("questions", name)
        if form.low >= form.high:
            self.site.report((*place, "high"), Text("high ska vara större än low", "high must be larger than low"))
        if form.at >= self.form.months:
            self.site.report(
                (*place, "at"),
                Text("Månaden ligger efter slutet", "The month lies after the end"),
                Text(f"Sista månaden är {self.form.months - 1}.", f"The last month is {self.form.months - 1}."),
            )
        value = self.site.expression(
            form.value, "amount", self.register.truth(), (*place, "value"), f"questions.{name}.value"
        )
        return Question(
            name,
            self.site.text(form.text, (*place, "text")),
            self.site.text(form.unit, (*place, "unit")),
            form.low,
            form.high,
            form.at,
            value,
            form.decimals,
        )
