"""Setting up a new play by numbered questions: who sits where first, then a list of what else can be changed."""

from __future__ import annotations

from game.core.language import _, n_, words
from game.core.table import DEFAULT_BOT
from game.core.wishes import Wishes, policies
from game.text.matters import within
from game.text.paper import Paper
from scenarios import Scenario

SEATED = ("alone", "shared", "apart")
"""One person; several at this computer; two at two computers."""


def set_up(paper: Paper, scenario: Scenario) -> Wishes | None:
    """Ask until the person begins (or goes back: None)."""
    paper.heading(words(scenario.title))
    paper.line(words(scenario.summary))
    wishes = Wishes(scenario, ())
    if not _who(paper, wishes) or not _length(paper, wishes):
        return None
    while True:
        paper.heading(_("Ditt spel"))
        picked = paper.choose(_form(wishes), _("Tillbaka"))
        if picked is None:
            return None
        if picked == 0:
            return wishes
        (_who, _length, _turns, _mode, _bots, _name)[picked - 1](paper, wishes)


def title(scenario: Scenario, seat: str) -> str:
    """Who sits in a seat: name and title."""
    brief = next(one for one in scenario.roles if one.role == seat)
    return f"{words(brief.name)}, {within(words(brief.title))}"


def _form(wishes: Wishes) -> list[str]:
    """Beginning, then everything that can be changed, as it stands."""
    return [
        _("Börja spela"),
        _("Vid bordet: {who}").format(who=_at_table(wishes)),
        _("Längd: {length}").format(length=_length_of(wishes)),
        _("Omgång: ett kvartal i taget") if wishes.turns > 1 else _("Omgång: en månad i taget"),
        _("Läge: öppet, med mätare") if wishes.mode == "open" else _("Läge: övning, utan mätare"),
        _("Datorn spelar: {bots}").format(bots=_bots_of(wishes) or _("ingen")),
        _("Namn på spelet: {name}").format(name=wishes.name or _("inget")),
    ]


def _at_table(wishes: Wishes) -> str:
    named = "; ".join(title(wishes.scenario, seat) for seat in wishes.roles)
    if wishes.here is not None:
        other = next(seat for seat in wishes.roles if seat != wishes.here)
        here, there = title(wishes.scenario, wishes.here), title(wishes.scenario, other)
        return _("{here} här, och {there} vid en annan dator").format(here=here, there=there)
    return _("{who} (ni turas om vid datorn)").format(who=named) if len(wishes.roles) > 1 else named


def _length_of(wishes: Wishes) -> str:
    if wishes.cut is not None:
        return _("ett urval på {minutes} minuter").format(minutes=wishes.cut)
    months = wishes.scenario.months
    return n_("hela spelet, {n} månad", "hela spelet, {n} månader", months).format(n=months)


def empty(wishes: Wishes) -> list[str]:
    """Seats that the computer plays."""
    return [brief.role for brief in wishes.scenario.roles if brief.role not in wishes.roles]


def _bots_of(wishes: Wishes) -> str:
    names = {name: within(said) for name, said, _tends in policies()}
    return "; ".join(
        f"{title(wishes.scenario, seat)}: {names[wishes.bots.get(seat, DEFAULT_BOT)]}" for seat in empty(wishes)
    )


def _who(paper: Paper, wishes: Wishes) -> bool:
    """How many sit where, and in which seats. False where the person goes back."""
    roles = [brief.role for brief in wishes.scenario.roles]
    how = "alone"
    if len(roles) > 1:
        texts = [
            _("Ensam"),
            _("Flera vid den här datorn: ni turas om och ser bara var sin sida"),
            _("Två datorer: en annan person spelar en av de andra rollerna vid sin"),
        ]
        picked = paper.choose(texts, _("Tillbaka"), _("Hur spelar ni?"))
        if picked is None:
            return False
        how = SEATED[picked]
    first = _pick_role(paper, wishes.scenario, roles, _("Vem är du?") if how != "shared" else _("Vem börjar?"))
    if first is None:
        return False
    chosen = [first]
    while how != "alone" and (rest := [seat for seat in roles if seat not in chosen]):
        done = _("Alla är med") if len(chosen) > 1 else _("Tillbaka")
        following = _pick_role(paper, wishes.scenario, rest, _("Vem mer?"), done)
        if following is None:
            break
        chosen.append(following)
        if how == "apart":
            break
    if how != "alone" and len(chosen) < 2:
        return False
    wishes.roles, wishes.here = tuple(seat for seat in roles if seat in chosen), first if how == "apart" else None
    wishes.bots = {seat: policy for seat, policy in wishes.bots.items() if seat not in chosen}
    if wishes.cut is not None and wishes.cut not in cuts(wishes):
        wishes.cut = None
    return True


def _pick_role(paper: Paper, scenario: Scenario, roles: list[str], question: str, back: str = "") -> str | None:
    picked = paper.choose([title(scenario, seat) for seat in roles], back or _("Tillbaka"), question)
    return None if picked is None else roles[picked]


def cuts(wishes: Wishes) -> list[int]:
    """Minutes of the selections that everybody at the table can play."""
    ways = [{cut.minutes for cut in wishes.scenario.cuts if cut.role == seat} for seat in wishes.roles]
    return sorted(set.intersection(*ways)) if ways else []


def _length(paper: Paper, wishes: Wishes) -> bool:
    """The whole or a selection. False where the person goes back."""
    minutes = cuts(wishes)
    if not minutes:
        return True
    months = wishes.scenario.months
    texts = [n_("Hela spelet, {n} månad", "Hela spelet, {n} månader", months).format(n=months)]
    texts += [_("Ett urval på {minutes} minuter").format(minutes=one) for one in minutes]
    picked = paper.choose(texts, _("Tillbaka"), _("Hur långt?"))
    if picked is None:
        return False
    wishes.cut = minutes[picked - 1] if picked else None
    if wishes.cut is not None:
        wishes.turns = 1
    return True


def _turns(paper: Paper, wishes: Wishes) -> None:
    if wishes.cut is not None:
        paper.line(_("Ett urval spelas månad för månad."))
        return
    picked = paper.choose(
        [_("En månad i taget"), _("Ett kvartal i taget: färre och större beslut")],
        _("Som förut"),
        _("Hur stor är en omgång?"),
    )
    wishes.turns = wishes.turns if picked is None else (1, 3)[picked]


def _mode(paper: Paper, wishes: Wishes) -> None:
    texts = [
        _("Övning: du ser och hör som i verkligheten, utan mätare"),
        _("Öppet: du ser också mätare av vad din roll uppfattar, med osäkerhet"),
    ]
    picked = paper.choose(texts, _("Som förut"), _("Vilket läge?"))
    wishes.mode = wishes.mode if picked is None else ("training", "open")[picked]


def _bots(paper: Paper, wishes: Wishes) -> None:
    """How the computer plays each seat that is empty."""
    ways = policies()
    for seat in empty(wishes):
        question = _("Hur ska datorn spela {who}?").format(who=title(wishes.scenario, seat))
        texts = [f"{said}\n{tends}" for _name, said, tends in ways]
        picked = paper.choose(texts, _("Som förut"), question)
        if picked is not None:
            wishes.bots[seat] = ways[picked][0]


def _name(paper: Paper, wishes: Wishes) -> None:
    wishes.name = paper.ask(_("Spelets namn (inga namn på verkliga personer):"))
