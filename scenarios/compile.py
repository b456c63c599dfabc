"""From a checked form to a ``Scenario``: slots, keys, compiled expressions, and every reference looked up.

Everything is compiled even where something is wrong, so that all problems come at once; the caller throws the result
away if there are any.
"""

from __future__ import annotations

from collections.abc import Sequence

from scenarios.compiled import (
    Advice,
    Adviser,
    Cut,
    Event,
    Expression,
    Finding,
    Initiative,
    Message,
    Option,
    Question,
    Role,
    RoleBrief,
    Scenario,
    Situation,
    Stop,
    Unit,
    Wait,
)
from scenarios.digest import digest_of
from scenarios.effects import NO_SITUATION, NO_UNIT, Effects
from scenarios.language import Scope
from scenarios.positions import Place
from scenarios.problems import NOTHING, meant
from scenarios.register import Register, check_ids, found
from scenarios.rules import check_rules
from scenarios.schema import (
    LABEL_LENGTH,
    OPTION_TEXT_LENGTH,
    AdviceForm,
    AdviserForm,
    CutForm,
    EventForm,
    FindingForm,
    InitiativeForm,
    OptionForm,
    QuestionForm,
    RoleForm,
    ScenarioForm,
    SituationForm,
)
from scenarios.site import Site
from scenarios.text import Text
from scenarios.world import hidden_of, world_of

_ROLES: tuple[Role, ...] = ("chair", "head")


def scenario_of(form: ScenarioForm, site: Site, source: str) -> Scenario:
    """The scenario of a form. It can be used only if ``site.problems`` is empty afterwards."""
    check_ids(form, site)
    register = Register.of(form)
    told_it = frozenset(name for name, one in form.messages.items() if "{it}" in one.text.sv + one.text.en)
    effects = Effects(site, register, told_it, form.months)
    parts = _Parts(form, site, register, effects)
    world = world_of(form, site)
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
        situations=tuple(parts.situation(name, one) for name, one in form.situations.items()),
        messages=tuple(parts.message(name) for name in form.messages),
        opening=parts.opening(),
        events=tuple(parts.event(name, one) for name, one in form.events.items()),
        initiatives=tuple(parts.initiative(name, one) for name, one in form.initiatives.items()),
        # Follow-ups and promises have been numbered by now.
        follow_ups=tuple(effects.follow_ups),
        promises=tuple(effects.promises),
        advisers=tuple(parts.adviser(name, one) for name, one in form.advisers.items()),
        questions=tuple(parts.question(name, one) for name, one in form.questions.items()),
        cuts=tuple(cut for minutes, one in form.cuts.items() if (cut := parts.cut(minutes, one)) is not None),
        aims=site.texts(form.aims, ("aims",)),
        notes=site.text(form.notes, ("notes",)),
        discussion=site.texts(form.discussion, ("discussion",)),
    )
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
        given: dict[Role, RoleForm | None] = {"chair": self.form.roles.chair, "head": self.form.roles.head}
        if not any(given.values()):
            self.site.report(
                ("roles",),
                Text("Ingen roll går att spela", "No role can be played"),
                Text("Lägg till chair: eller head:.", "Add chair: or head:."),
                "",
                key=True,
            )
        return tuple(self._role(role, form) for role in _ROLES if (form := given[role]) is not None)

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

    # Situations.

    def situation(self, name: str, form: SituationForm) -> Situation:
        """A situation with all that hangs on it."""
        place: Place = ("situations", name)
        called, it = f"situations.{name}", name in self.register.about
        truth = self.register.truth(it=it, age=True)
        record = self.register.record(form.owner, it=it, age=True)
        self._opened(form, place)
        text = self.site.text
        quote = (
            None
            if form.quote is None
            else (
                text(form.quote.text, (*place, "quote", "text"), it=it),
                text(form.quote.by, (*place, "quote", "by"), it=it),
            )
        )
        return Situation(
            id=name,
            key=self.site.key(called, place),
            owner=form.owner,
            opens=self._maybe(form.opens, "condition", self.register.truth(), (*place, "opens"), f"{called}.opens"),
            month=form.month,
            repeats=form.repeats,
            about=self._maybe(form.about, "weights", self.register.truth(), (*place, "about"), f"{called}.about"),
            about_unit=None if form.unit is None else found(self.site, form.unit, self.register.units, (*place, "unit"), NO_UNIT),
            window=form.window,
            silence=self._silence(form, place),
            prepares=form.prepares,
            position=form.position,
            title=text(form.title, (*place, "title"), it=it, longest=LABEL_LENGTH),
            text=text(form.text, (*place, "text"), it=it),
            quote=quote,
            findings=tuple(self._finding(one, record, (*place, "facts", index), f"{called}.facts.{index}") for index, one in enumerate(form.facts)),
            not_heard=self.site.texts(form.not_heard, (*place, "not_heard")),
            options=tuple(self._option(one, truth, record, (*place, "options", index), f"{called}.options.{one.id}") for index, one in enumerate(form.options)),
            advice=tuple(advice for adviser, one in form.advice.items() if (advice := self._advice(adviser, one, form, truth, (*place, "advice", adviser), f"{called}.advice.{adviser}")) is not None),
            question=None if form.forecast is None else found(self.site, form.forecast, self.register.questions, (*place, "forecast"), Text("Frågan finns inte", "There is no such question")),
            concepts=tuple(form.concepts),
            law=form.law,
        )  # fmt: skip

    def _maybe(self, source: str | None, want: str, scope: Scope, place: Place, name: str) -> Expression | None:
        if source is None:
            return None
        return self.site.expression(source, want, scope, place, name)  # type: ignore[arg-type]

    def _opened(self, form: SituationForm, place: Place) -> None:
        if form.opens is not None and form.month is not None:
            self.site.report(
                (*place, "month"),
                Text("Ärendet öppnas på två sätt", "The matter opens in two ways"),
                Text("Välj opens eller month.", "Choose opens or month."),
                key=True,
            )
        if form.about is not None and form.unit is not None:
            self.site.report(
                (*place, "unit"),
                Text("Ärendet gäller två saker", "The matter is about two things"),
                Text("Välj about eller unit.", "Choose about or unit."),
                key=True,
            )

    def _silence(self, form: SituationForm, place: Place) -> Wait | int:
        ids = [option.id for option in form.options]
        if form.silence in ids:
            return ids.index(form.silence)
        if form.silence != "wait":
            self.site.report(
                (*place, "silence"),
                Text("Alternativet finns inte", "There is no such option"),
                meant(form.silence, ["wait", *ids]),
            )
        return "wait"

    def _finding(self, form: FindingForm, record: Scope, place: Place, name: str) -> Finding:
        return Finding(
            text=self.site.text(form.text, (*place, "text"), it=record.it),
            source=self.site.text(form.source, (*place, "source")),
            certainty=form.certainty,
            needs=form.needs,
            when=self._maybe(form.when, "condition", record, (*place, "when"), f"{name}.when"),
        )

    def _option(self, form: OptionForm, truth: Scope, record: Scope, place: Place, name: str) -> Option:
        def text(part: str, longest: int = 0) -> Text | None:
            both = getattr(form, part)
            return None if both is None else self.site.text(both, (*place, part), it=truth.it, longest=longest)

        # Follow-ups and promises come when the matter is no longer open, so it has no age by then.
        later = self.register.truth(it=truth.it)
        vote = self._maybe(form.vote, "amount", truth, (*place, "vote"), f"{name}.vote")
        constant = getattr(vote, "constant", None)
        if constant is not None and not 0 <= constant <= 1:
            self.site.report((*place, "vote"), Text("Stödet ligger mellan 0 och 1", "Support lies between 0 and 1"))
        return Option(
            id=form.id,
            label=self.site.text(form.label, (*place, "label"), it=truth.it, longest=LABEL_LENGTH),
            text=self.site.text(form.text, (*place, "text"), it=truth.it, longest=OPTION_TEXT_LENGTH),
            cost=form.cost,
            when=self._maybe(form.when, "condition", record, (*place, "when"), f"{name}.when"),
            needs=form.needs,
            vote=vote,
            vote_key=self.site.key(f"{name}.vote", place),
            money=form.money,
            shows=None if form.shows is None else (form.shows[0], form.shows[1]),
            gains=text("gains"),
            loses=text("loses"),
            does=self.effects.effects(form.does, truth, (*place, "does"), f"{name}.does"),
            promise=None if form.promise is None else self.effects.promise(form.promise, later, (*place, "promise"), f"{name}.promise"),
            later=self.effects.later(form.later, later, (*place, "later"), f"{name}.later"),
            points=self.effects.points(form.points, (*place, "points")),
            law=form.law,
            trap=form.trap,
        )  # fmt: skip

    def _advice(
        self, adviser: str, form: AdviceForm, situation: SituationForm, truth: Scope, place: Place, name: str
    ) -> Advice | None:
        ids = {option.id: index for index, option in enumerate(situation.options)}
        variants = []
        # Written as a list alone, or as a mapping with says: and reveals:.
        for index, one in enumerate(form.says):
            here = (*place, "says", index)
            condition = self._maybe(one.condition, "condition", truth, (*here, "if"), f"{name}.{index}.if")
            leans = (
                None
                if one.leans is None
                else found(
                    self.site,
                    one.leans,
                    ids,
                    (*here, "leans"),
                    Text("Alternativet finns inte", "There is no such option"),
                )
            )
            variants.append((condition, self.site.text(one.text, (*here, "text"), it=truth.it), leans))
        reveals = self.effects.looks(form.reveals, truth, (*place, "reveals"))
        slot = found(
            self.site, adviser, self.register.advisers, place, Text("Rådgivaren finns inte", "There is no such adviser")
        )
        if slot is None:
            return None
        role = self.form.advisers[adviser].role
        if role not in (None, situation.owner):
            self.site.report(
                place,
                Text(f"Rådgivaren kan bara frågas av {role}", f"The adviser can be asked only by {role}"),
                Text("Ta bort role hos rådgivaren, eller rådet här.", "Remove the adviser's role, or the advice here."),
                adviser,
            )
        return Advice(slot, tuple(variants), reveals)

    # Events, initiatives, advisers, questions, cuts.

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
            opens=self._maybe(form.opens, "condition", truth, (*place, "opens"), f"{called}.opens"),
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
            when=self._maybe(
                form.when, "condition", self.register.record(form.owner), (*place, "when"), f"{called}.when"
            ),
            does=self.effects.effects(form.does, truth, (*place, "does"), f"{called}.does"),
            later=self.effects.later(form.later, truth, (*place, "later"), f"{called}.later"),
            points=self.effects.points(form.points, (*place, "points")),
            behaviour=form.behaviour,
            concepts=tuple(form.concepts),
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

    def cut(self, minutes: str, form: CutForm) -> Cut | None:
        """A cut; None where its name is no number of minutes."""
        place: Place = ("cuts", minutes)
        stops = []
        for index, stop in enumerate(form.stops):
            here = (*place, "stops", index, "situations")
            slots = [
                found(self.site, one, self.register.situations, (*here, at), NO_SITUATION)
                for at, one in enumerate(stop.situations)
            ]
            stops.append(Stop(stop.month, tuple(slot for slot in slots if slot is not None), stop.attention))
        if not (minutes.isascii() and minutes.isdigit() and 10 <= int(minutes) <= 360):
            self.site.report(
                place,
                Text("Ett snitt heter efter sina minuter, 10-360", "A cut is named by its minutes, 10-360"),
                NOTHING,
                minutes,
                key=True,
            )
            return None
        return Cut(int(minutes), form.role, tuple(stops))
