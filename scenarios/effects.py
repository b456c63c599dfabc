"""Effects, follow-ups, promises and points of a scenario: from the form to what play carries out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from scenarios.compiled import Do, Effect, FollowUp, Point, Promise, Reveal, Set, Units
from scenarios.language import Compiled, Scope
from scenarios.positions import Place
from scenarios.problems import meant, numeral
from scenarios.register import Register, found
from scenarios.schema import DoForm, EffectForm, FollowUpForm, LookForm, PromiseForm, RevealForm, SetForm
from scenarios.site import Site
from scenarios.text import Text
from scenarios.vocabulary import unit_words
from sim.acts import ACTS, ADMINISTRATION, BOARD
from sim.observe import CHANNELS

SIDES = {"board": BOARD, "administration": ADMINISTRATION}
NO_MESSAGE = Text("Meddelandet finns inte", "There is no such message")
NO_UNIT = Text("Enheten finns inte", "There is no such unit")
NO_SITUATION = Text("Situationen finns inte", "There is no such situation")
_NO_CHANNEL = Text("Det finns ingen sådan kanal", "There is no such channel")


@dataclass
class Effects:
    """Builds effects and numbers follow-ups and promises as they come."""

    site: Site
    register: Register
    told_it: frozenset[str]
    """Messages whose text fills in ``{it}``."""
    months: int
    follow_ups: list[FollowUp] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)

    def effects(self, forms: list[EffectForm], scope: Scope, place: Place, name: str) -> tuple[Effect, ...]:
        """The effects of one list ``does:``."""
        made: list[Effect] = []
        for index, form in enumerate(forms):
            here, called = (*place, index), f"{name}.{index}"
            if isinstance(form, DoForm):
                made.append(self._do(form, scope, here, called))
            elif isinstance(form, SetForm):
                made.append(self._set(form, scope, here, called))
            elif isinstance(form, RevealForm):
                made.append(self.reveal(form.channel, form.units, form.noise, scope, here, "reveal"))
        return tuple(made)

    def _do(self, form: DoForm, scope: Scope, place: Place, name: str) -> Do:
        act = ACTS.get(form.act)
        dose = self.site.expression(form.dose, "amount", scope, (*place, "dose"), f"{name}.dose")
        if act is None:
            self.site.report(
                (*place, "act"), Text("Handlingen finns inte", "There is no such act"), meant(form.act, ACTS)
            )
            return Do(form.act, dose)
        self._shape(form, act.per, place)
        if dose.constant is not None and not act.low <= dose.constant <= act.high:
            unit = unit_words(act.unit)
            self.site.report(
                (*place, "dose"),
                Text(
                    f"Dosen ska ligga mellan {numeral(act.low)} och {numeral(act.high)} ({unit.sv})",
                    f"The dose must lie between {numeral(act.low)} and {numeral(act.high)} ({unit.en})",
                ),
            )
        units = self._units(form.units, scope, place) if form.units is not None else None
        return Do(form.act, dose, units, None if form.side is None else SIDES[form.side])

    def _shape(self, form: DoForm, per: Literal["unit", "side", "org"], place: Place) -> None:
        act = form.act
        if per == "unit" and form.units is None:
            self.site.report(
                place,
                Text(f"{act} riktas till enheter", f"{act} is aimed at units"),
                Text("Lägg till units: it, all eller enheternas id.", "Add units: it, all or the units' ids."),
                act,
            )
        if per != "unit" and form.units is not None:
            self.site.report(
                (*place, "units"),
                Text(f"{act} riktas inte till enheter", f"{act} is not aimed at units"),
                Text("Ta bort units.", "Remove units."),
                key=True,
            )
        if per == "side" and form.side is None:
            self.site.report(
                place,
                Text(f"{act} görs av en sida", f"{act} is done by a side"),
                Text("Lägg till side: board eller administration.", "Add side: board or administration."),
                act,
            )
        if per != "side" and form.side is not None:
            self.site.report(
                (*place, "side"),
                Text(f"{act} har ingen sida", f"{act} has no side"),
                Text("Ta bort side.", "Remove side."),
                key=True,
            )

    def _units(self, words: list[str], scope: Scope, place: Place) -> Units:
        here = (*place, "units")
        if words == ["all"]:
            return "all"
        if words == ["it"]:
            if not scope.it:
                self.site.report(
                    here,
                    Text("Här finns ingen enhet som ärendet gäller", "There is no unit here that the matter is about"),
                    Text("Nämn enheten, eller skriv all.", "Name the unit, or write all."),
                )
            return "it"
        slots = []
        for index, word in enumerate(words):
            if word in words[:index]:
                self.site.report((*here, index), Text("Enheten står två gånger", "The unit stands twice"), value=word)
            if word in ("it", "all"):
                self.site.report(
                    (*here, index), Text("it och all står för sig själva", "it and all stand alone"), value=word
                )
                continue
            slot = found(self.site, word, self.register.units, (*here, index), NO_UNIT)
            slots += [] if slot is None else [slot]
        return tuple(slots)

    def _set(self, form: SetForm, scope: Scope, place: Place, name: str) -> Set:
        slot = found(
            self.site,
            form.fact,
            self.register.facts,
            (*place, "set"),
            Text("Faktumet finns inte", "There is no such fact"),
        )
        value = self.site.expression(form.to, "amount", scope, (*place, "to"), f"{name}.to")
        return Set(slot or 0, value)

    def reveal(
        self, channel: str, units: list[str] | None, noise: float, scope: Scope, place: Place, key: str
    ) -> Reveal:
        """What a record learns now."""
        known = CHANNELS.get(channel)
        if known is None:
            self.site.report((*place, key), _NO_CHANNEL, meant(channel, CHANNELS))
        elif known.per == "unit" and units is None:
            self.site.report(
                place,
                Text(f"{channel} ses enhet för enhet", f"{channel} is seen unit by unit"),
                Text("Lägg till units: it, all eller enheternas id.", "Add units: it, all or the units' ids."),
                channel,
            )
        elif known.per == "org" and units is not None:
            self.site.report(
                (*place, "units"),
                Text(f"{channel} gäller hela organisationen", f"{channel} is the whole organisation's"),
                Text("Ta bort units.", "Remove units."),
                key=True,
            )
        return Reveal(channel, None if units is None else self._units(units, scope, place), noise)

    def looks(self, forms: list[LookForm], scope: Scope, place: Place) -> tuple[Reveal, ...]:
        """What an adviser shows."""
        return tuple(
            self.reveal(form.channel, form.units, form.noise, scope, (*place, index), "channel")
            for index, form in enumerate(forms)
        )

    def later(self, forms: list[FollowUpForm], scope: Scope, place: Place, name: str) -> tuple[int, ...]:
        """Slots of the follow-ups of one list ``later:``."""
        slots = []
        for index, form in enumerate(forms):
            slots.append(len(self.follow_ups))
            self.follow_ups.append(self._follow_up(form, scope, (*place, index), f"{name}.{index}"))
        return tuple(slots)

    def _follow_up(self, form: FollowUpForm, scope: Scope, place: Place, name: str) -> FollowUp:
        if form.tell is None and form.open is None and not form.does:
            self.site.report(
                place,
                Text("Det som kommer senare gör ingenting", "What comes later does nothing"),
                Text("Lägg till tell:, open: eller does:.", "Add tell:, open: or does:."),
            )
        if form.after[0] >= self.months:
            self.site.report(
                (*place, "after"),
                Text("Det kommer först när scenariot är slut", "It comes only when the scenario has ended"),
                Text(f"Scenariot har {self.months} månader.", f"The scenario has {self.months} months."),
            )
        condition = (
            None
            if form.condition is None
            else self.site.expression(form.condition, "condition", scope, (*place, "if"), f"{name}.if")
        )
        opens = (
            None
            if form.open is None
            else found(self.site, form.open, self.register.situations, (*place, "open"), NO_SITUATION)
        )
        return FollowUp(
            key=self.site.key(name, place),
            after=(form.after[0], form.after[1]),
            condition=condition,
            tell=None if form.tell is None else self.tell(form.tell, scope, (*place, "tell")),
            open=opens,
            does=self.effects(form.does, scope, (*place, "does"), f"{name}.does"),
        )

    def tell(self, message: str, scope: Scope, place: Place) -> int | None:
        """Slot of a message that is told here."""
        if message in self.told_it and not scope.it:
            self.site.report(
                place,
                Text(
                    "Meddelandet fyller i {it}, men här finns ingen enhet",
                    "The message fills in {it}, but there is no unit here",
                ),
                Text("Nämn enheten i meddelandet.", "Name the unit in the message."),
                message,
            )
        return found(self.site, message, self.register.messages, place, NO_MESSAGE)

    def promise(self, form: PromiseForm, scope: Scope, place: Place, name: str) -> int:
        """Slot of a promise."""
        side = SIDES[form.by]
        kept: Compiled = self.site.expression(form.kept, "condition", scope, (*place, "kept"), f"{name}.kept")
        text = self.site.text(form.text, (*place, "text"), it=scope.it)
        self.promises.append(Promise(form.id, side, 1 - side, form.within, kept, text))
        return len(self.promises) - 1

    def points(self, forms: dict[str, Literal[-1, 1]], place: Place) -> tuple[Point, ...]:
        """What a reader can expect, by channel."""
        for channel in forms:
            if channel not in CHANNELS:
                self.site.report((*place, channel), _NO_CHANNEL, meant(channel, CHANNELS), channel, key=True)
        return tuple(Point(channel, direction) for channel, direction in forms.items())
