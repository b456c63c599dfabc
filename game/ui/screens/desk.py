"""Läge och tid: what has come in, what to spend one's time on, what is still open and what has been seen."""

from __future__ import annotations

from game.core.language import _, words
from game.core.view import InitiativeView, Item, Loop
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Hug, Node, Ui
from game.ui.kit.surfaces import Badge, Icon, Panel, Pips
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks, seen
from game.ui.screens.frame import MonthScene, columns, pane


class Desk(MonthScene):
    """The month as it opens."""

    name = "desk"
    phase = "desk"
    first = "onward"

    @property
    def calm(self) -> bool:
        """Whether nothing is to be prepared this month."""
        return not self.view.situations

    def onward(self) -> tuple[str, bool]:
        """To preparation; in a calm month, on through it."""
        return (_("Låt månaden gå") if self.calm else _("Till beredningen")), True

    def hint(self) -> str:
        """What one can do here."""
        if self.calm:
            return _("Inget ärende väntar på dig den här månaden.")
        return _("Lägg din tid, eller spara den till besluten") if self.view.attention_left else _("Din tid är slut")

    def go_on(self) -> None:
        """On to the matters, or through a month without any."""
        from game.ui.screens.flow import pass_month

        if self.calm:
            self.table.open_case = None
            pass_month(self.app, self.table)
        else:
            self.prepare(None)

    def body(self, ui: Ui) -> Node:
        """Desk, own initiatives, what is open and seen; the news above."""
        inner = columns(
            ui,
            (pane(ui, "desk.items", self.items()), 1),
            (pane(ui, "desk.time", self.time()), 1.06),
            (pane(ui, "desk.seen", self.seen()), 0.86),
        )
        return Column(self.news(), Grow(inner), gap=14) if self.view.news is not None else inner

    def news(self) -> Node:
        """One line of news."""
        assert self.view.news is not None
        line = Row(
            Badge("newspaper", 26, "accent", "on_accent"), Grow(Words(words(self.view.news), SMALL_STRONG)), gap=12
        )
        return Panel(line, 16, 9)

    def items(self) -> Node:
        """What lies on the desk, and the matters that wait."""
        waiting = [self.matter(case.id) for case in self.view.situations]
        letters = [item(one) for one in self.view.desk] or [Words(_("Inget nytt den här månaden."), BODY, "second")]
        head = (
            [marks.section(_("Ärenden som väntar på dig"), "gavel"), *waiting, marks.section_gap()] if waiting else []
        )
        again = (
            [Hug(Button("again", _("Vad hände senast?"), self.again, "quiet", icon="history", style=SMALL_STRONG))]
            if self.view.decided or self.view.changes
            else []
        )
        return Column(*self.july(), *head, marks.section(_("På skrivbordet"), "mail"), *letters, *again, gap=10)

    def july(self) -> list[Node]:
        """That the committee does not meet."""
        if self.view.meeting_month:
            return []
        said = Column(
            Words(_("Inget ordinarie sammanträde den här månaden"), SMALL_STRONG),
            Words(_("Bara det som inte kan vänta avgörs."), SMALL, "second"),
            gap=1,
        )
        note = Panel(Row(Icon("calendar", 20, "ink"), Grow(said), gap=12), 12, 10, "focus_tint", False, 8)
        return [note, marks.section_gap()]

    def again(self) -> None:
        """What happened, once more."""
        from game.ui.screens.happened import Happened

        self.app.stack.push(Happened(self.app, self.table))

    def matter(self, id: str) -> Node:  # noqa: A002
        """A matter that waits: its name, how long it can wait, and the way to it."""
        case = next(case for case in self.view.situations if case.id == id)
        title = words(case.title)
        inner = Row(
            Grow(Column(Words(title, STRONG), Wrap(marks.urgency(case)), gap=5)),
            Icon("chevron-right", 18, "second"),
            gap=10,
        )
        return Card(f"matter.{id}", inner, lambda: self.prepare(id), title, group="matters", y=10)

    def prepare(self, case: str | None) -> None:
        """On to the preparation, of ``case`` first. Ångra leads back here."""
        from game.ui.screens.flow import show_phase

        self.table.open_case = case
        if self.table.act(do="advance"):
            show_phase(self.app, self.table)

    def time(self) -> Node:
        """Own initiatives and what they take."""
        cards = [self.initiative(one) for one in self.view.initiatives]
        after = Row(Pips(self.view.attention_left, self.view.attention), gap=4)
        return Column(
            marks.section(_("Tid och kontakter"), "clock", after),
            Words(_("Det du gör av eget initiativ. Det som blir kvar räcker till besluten."), SMALL, "second"),
            *cards,
            gap=10,
        )

    def initiative(self, one: InitiativeView) -> Node:
        """One thing to do of one's own accord."""
        taken = one.taken is not None
        aimed = next((words(name) for unit, name in one.units if unit == one.taken), "")
        terms: list[Node] = [
            Row(Icon("clock", 14, "second"), Words(_("{n} av din tid").format(n=one.cost), SMALL, "second"), gap=5)
        ]
        if one.money:
            terms.append(Row(Icon("coins", 14, "second"), Words(marks.money(one.money), SMALL, "second"), gap=5))
        if one.units and not taken:
            terms.append(Row(Icon("list", 14, "second"), Words(_("välj enhet"), SMALL, "second"), gap=5))
        if taken:
            said = _("Inbokat: {unit}").format(unit=aimed) if aimed else _("Inbokat")
            terms.append(Row(Icon("check", 14, "good"), Words(said, SMALL_STRONG, "ink"), gap=5))
        why = (
            marks.line_with("lock", words(one.why_not), "ink")
            if not one.available and not taken and one.why_not is not None
            else None
        )
        mark = Badge("check", 30, "focus") if taken else Badge("plus" if one.available else "lock", 30, "sunk", "ink")
        inner = Row(
            mark,
            Grow(
                Column(
                    Words(words(one.label), STRONG, "ink" if one.available or taken else "second"),
                    Words(words(one.text), SMALL, "second"),
                    Wrap(*terms, gap=14, lead=3),
                    why,
                    gap=4,
                )
            ),
            gap=12,
            align="top",
        )
        return Card(
            f"do.{one.id}",
            inner,
            lambda: self.take(one),
            words(one.label),
            taken,
            one.available or taken,
            "initiatives",
        )

    def take(self, one: InitiativeView) -> None:
        """Do it, or first ask with whom."""
        if one.taken is not None:
            self.app.changed(_("Det är redan inbokat. Ångra tar tillbaka det senaste."))
        elif not one.available:
            self.app.changed(words(one.why_not) if one.why_not else _("Det går inte nu."))
        elif one.units:
            from game.ui.screens.aim import Aim

            self.app.stack.push(Aim(self.app, self.table, one))
        else:
            self.table.act(do="initiate", initiative=one.id)

    def seen(self) -> Node:
        """Series seen, open loops, promises."""
        view = self.view
        parts: list[Node] = []
        if view.loops:
            parts += [marks.section(_("Beslutat men ännu inte synligt"), "hourglass")]
            parts += [*(self.loop(one) for one in view.loops), marks.section_gap()]
        if view.promises:
            parts += [marks.section(_("Löften"), "handshake")]
            parts += [*(marks.promise(view, one) for one in view.promises), marks.section_gap()]
        parts.append(marks.section(_("Det jag har sett"), "eye"))
        parts += seen.seen(view, view.series, self.units) or [Words(_("Inget ännu."), SMALL, "second")]
        if view.forecasts_judged:
            text = _("{n} av {all} prognoser inom ditt spann").format(
                n=view.forecasts_inside, all=view.forecasts_judged
            )
            parts += [marks.section_gap(), Row(Icon("target", 16, "second"), Grow(Words(text, SMALL)), gap=8)]
        return Column(*parts, gap=10)

    def units(self) -> None:
        """What has been seen of each unit."""
        from game.ui.screens.units import Units

        self.app.stack.push(Units(self.app, self.view, self.view.series))

    def loop(self, one: Loop) -> Node:
        """Something decided and not yet seen."""
        since = _("sedan {month}").format(month=marks.month_of(self.view, one.since))
        if one.expected is not None:
            since = f"{since} · {marks.expected(self.view, one.expected)}"
        return Column(Words(words(one.text), SMALL), Words(since, TINY, "second"), gap=1)

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Så ser månaden ut när den börjar: vad som har kommit in, vad du kan göra själv och vad du väntar på."),
            _(
                "Din tid räcker inte till allt. Det du inte använder här finns kvar till besluten och till att "
                "fråga någon först."
            ),
            _(
                "Diagrammen visar bara det du har fått veta, med den osäkerhet det har. Prickarna är månader då "
                "du såg något."
            ),
            _(
                "Tab går till nästa reglage, Enter väljer, Ctrl+Enter går vidare, Ctrl+Z ångrar. Spelet sparas "
                "vid varje steg."
            ),
        )


def item(one: Item) -> Node:
    """A letter, report, quote or event: sender, then words."""
    words_ = words(one.text)
    text = _("”{text}”").format(text=words_.strip('”“"')) if one.kind == "quote" else words_
    inner = Row(
        Badge(marks.KIND_ICONS[one.kind], 28, "panel", "ink"),
        Grow(Column(Words(words(one.sender), TINY, "second"), Words(text, SMALL), gap=2)),
        gap=11,
        align="top",
    )
    return Panel(inner, 12, 11, fill="sunk", raised=False, radius=8)
