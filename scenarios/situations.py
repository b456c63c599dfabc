"""Compiles situations: what must be decided, its facts, options and advice."""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.compiled import Advice, Finding, Option, Role, Situation, Wait
from scenarios.effects import NO_UNIT, Effects
from scenarios.labels import check_label
from scenarios.language import Scope
from scenarios.positions import Place
from scenarios.problems import meant
from scenarios.register import Register, found
from scenarios.schema import (
    LABEL_LENGTH,
    OPTION_TEXT_LENGTH,
    AdviceForm,
    FindingForm,
    OptionForm,
    QuoteForm,
    ScenarioForm,
    SituationForm,
)
from scenarios.site import Site
from scenarios.text import Text
from sim.spec import VOTING, World

_SEAT: dict[Role, str] = {"chair": "chair", "head": "head", "opposition": "second_vice_chair"}
"""The office of each role."""
NO_QUESTION = Text("Frågan finns inte", "There is no such question")


class Situations:
    """Compiles the situations of a form."""

    def __init__(self, form: ScenarioForm, site: Site, register: Register, effects: Effects, world: World) -> None:
        self.form = form
        self.site = site
        self.register = register
        self.effects = effects
        self.members = {world.people[person].id: seat for seat, person in enumerate(world.roster.members)}

    def situation(self, name: str, form: SituationForm) -> Situation:
        """A situation with all that hangs on it."""
        place: Place = ("situations", name)
        called, it = f"situations.{name}", name in self.register.about
        truth = self.register.truth(it=it, age=True)
        record = self.register.record(form.owner, it=it, age=True)
        self._opened(form, place)
        text = self.site.text
        return Situation(
            id=name,
            key=self.site.key(called, place),
            owner=form.owner,
            opens=self.site.maybe(form.opens, "condition", self.register.truth(), (*place, "opens"), f"{called}.opens"),
            month=form.month,
            repeats=form.repeats,
            about=self.site.maybe(form.about, "weights", self.register.truth(), (*place, "about"), f"{called}.about"),
            about_unit=self._found(form.unit, self.register.units, (*place, "unit"), NO_UNIT),
            window=form.window,
            silence=self._silence(form, place),
            prepares=form.prepares,
            position=form.position,
            title=text(form.title, (*place, "title"), it=it, longest=LABEL_LENGTH),
            text=text(form.text, (*place, "text"), it=it),
            quote=self._quote(form.quote, it, (*place, "quote")),
            findings=tuple(
                self._finding(one, record, (*place, "facts", index), f"{called}.facts.{index}")
                for index, one in enumerate(form.facts)
            ),
            not_heard=self.site.texts(form.not_heard, (*place, "not_heard")),
            options=tuple(
                self._option(one, truth, record, (*place, "options", index), f"{called}.options.{one.id}")
                for index, one in enumerate(form.options)
            ),
            advice=self._all_advice(form, truth, (*place, "advice"), f"{called}.advice"),
            question=self._found(form.forecast, self.register.questions, (*place, "forecast"), NO_QUESTION),
            concepts=tuple(form.concepts),
            law=form.law,
            recused=self._recused(form, (*place, "recused")),
        )

    def _recused(self, form: SituationForm, place: Place) -> tuple[int, ...]:
        """Seats of those who are disqualified: members of the file who vote, other than the one whose matter it is."""
        people = {person.id: person.role for person in self.form.people}
        may = [name for name, role in people.items() if role in VOTING and role not in ("chair", _SEAT[form.owner])]
        if form.recused and all(option.vote is None for option in form.options):
            self.site.report(
                place,
                Text("Ingen röstar i ärendet", "Nobody votes in the matter"),
                Text("Ta bort recused, eller ge alternativen vote:.", "Remove recused, or give the options vote:."),
                key=True,
            )
        for index, name in enumerate(form.recused):
            if name not in may:
                self.site.report(
                    (*place, index),
                    Text(
                        "Bara ledamöter som röstar kan vara jäviga här, inte ordföranden eller den vars ärende det är",
                        "Only members who vote can be disqualified here, not the chair or whose matter it is",
                    ),
                    meant(name, may),
                )
            elif name in form.recused[:index]:
                self.site.report(
                    (*place, index),
                    Text("Personen står två gånger", "The person stands twice"),
                    Text("Ta bort den ena.", "Remove one of them."),
                )
        return tuple(self.members[name] for name in form.recused if name in may and name in self.members)

    def _found(self, word: str | None, known: Mapping[str, int], place: Place, text: Text) -> int | None:
        return None if word is None else found(self.site, word, known, place, text)

    def _quote(self, form: QuoteForm | None, it: bool, place: Place) -> tuple[Text, Text] | None:
        if form is None:
            return None
        return self.site.text(form.text, (*place, "text"), it=it), self.site.text(form.by, (*place, "by"), it=it)

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
            when=self.site.maybe(form.when, "condition", record, (*place, "when"), f"{name}.when"),
        )

    def _option(self, form: OptionForm, truth: Scope, record: Scope, place: Place, name: str) -> Option:
        def text(part: str, longest: int = 0) -> Text | None:
            both = getattr(form, part)
            return None if both is None else self.site.text(both, (*place, part), it=truth.it, longest=longest)

        # Follow-ups and promises come when the matter is no longer open, so it has no age by then.
        later = self.register.truth(it=truth.it)
        promise = None
        if form.promise is not None:
            promise = self.effects.promise(form.promise, later, (*place, "promise"), f"{name}.promise")
        vote = self.site.maybe(form.vote, "amount", truth, (*place, "vote"), f"{name}.vote")
        if vote is not None and vote.constant is not None and not 0 <= vote.constant <= 1:
            self.site.report((*place, "vote"), Text("Stödet ligger mellan 0 och 1", "Support lies between 0 and 1"))
        check_label(form.label, (*place, "label"), self.site)
        return Option(
            id=form.id,
            label=self.site.text(form.label, (*place, "label"), it=truth.it, longest=LABEL_LENGTH),
            text=self.site.text(form.text, (*place, "text"), it=truth.it, longest=OPTION_TEXT_LENGTH),
            cost=form.cost,
            when=self.site.maybe(form.when, "condition", record, (*place, "when"), f"{name}.when"),
            needs=form.needs,
            vote=vote,
            vote_key=self.site.key(f"{name}.votes", place),
            money=form.money,
            shows=None if form.shows is None else (form.shows[0], form.shows[1]),
            gains=text("gains"),
            loses=text("loses"),
            does=self.effects.effects(form.does, truth, (*place, "does"), f"{name}.does"),
            promise=promise,
            later=self.effects.later(form.later, later, (*place, "later"), f"{name}.later"),
            points=self.effects.points(form.points, (*place, "points")),
            law=form.law,
            trap=form.trap,
            why_not=self.site.why_not(form.why_not, form.when, place, it=truth.it),
        )

    def _all_advice(self, form: SituationForm, truth: Scope, place: Place, name: str) -> tuple[Advice, ...]:
        made = [
            self._advice(adviser, one, form, truth, (*place, adviser), f"{name}.{adviser}")
            for adviser, one in form.advice.items()
        ]
        return tuple(one for one in made if one is not None)

    def _advice(
        self, adviser: str, form: AdviceForm, situation: SituationForm, truth: Scope, place: Place, name: str
    ) -> Advice | None:
        ids = {option.id: index for index, option in enumerate(situation.options)}
        variants = []
        # Written as a list alone, or as a mapping with says: and reveals:.
        for index, one in enumerate(form.says):
            here = (*place, "says", index)
            condition = self.site.maybe(one.condition, "condition", truth, (*here, "if"), f"{name}.{index}.if")
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
