"""What a meeting made of the matters: how it was settled, with which votes, and whose dissent was recorded."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.language import _, words
from game.core.seen.view import View
from game.core.seen.view_matters import DocketView, Outcome, SituationView, Voter
from game.text.paper import Paper
from scenarios.text import Text


@dataclass(frozen=True)
class Settled:
    """A matter as the meeting left it, whoever owned it."""

    id: str
    title: Text
    motion: Text | None
    """None where it was left for later."""
    voted_on: bool
    """Whether the committee decided; otherwise its owner did alone."""
    outcome: Outcome | None
    by_vote: bool
    ayes: int
    noes: int
    casting: bool
    carried: Text | None
    rival: Text | None
    voters: tuple[Voter, ...]
    recused: tuple[str, ...]
    dissent: bool


def own(case: SituationView) -> Settled:
    """A matter of one's own."""
    chosen = next((one for one in case.options if one.id == case.chosen), None)
    outcome: Outcome = "carried" if case.passed else "rejected"
    return Settled(
        case.id, case.title, None if chosen is None else chosen.label, chosen is not None and chosen.votes,
        case.outcome or outcome, case.by_vote, case.ayes, case.noes, case.casting, case.carried, case.rival,
        case.voters, case.recused, case.dissent,
    )  # fmt: skip


def of_another(case: DocketView) -> Settled:
    """A matter on the notice, as the opposition's leader sees it."""
    rival = next((label for motion, label, _text in case.motions if motion == case.line), None)
    return Settled(
        case.id, case.title, case.chosen, True, case.outcome, case.by_vote, case.ayes, case.noes, case.casting,
        case.carried, rival, case.voters, case.recused, case.dissent,
    )  # fmt: skip


def seen(view: View) -> tuple[Settled, ...]:
    """What one role sees of the meeting: its own matters, then those of others."""
    mine = [own(case) for case in view.situations if case.chosen is not None]
    return (*mine, *(of_another(case) for case in view.docket))


def public(views: tuple[View, ...]) -> tuple[Settled, ...]:
    """What everybody at the meeting sees: what the committee settled, each matter once."""
    found = {one.id: one for view in reversed(views) for one in seen(view) if one.voted_on}
    order = dict.fromkeys(one.id for view in views for one in seen(view))
    return tuple(found[name] for name in order if name in found)


def tell(settled: tuple[Settled, ...], paper: Paper) -> None:
    """Matter by matter."""
    if not settled:
        paper.line(_("Inget ärende avgjordes."))
    for one in settled:
        paper.part(words(one.title))
        if one.motion is None:
            paper.line(_("Ärendet får vänta."), indent=2)
            continue
        paper.line(words(one.motion), indent=2)
        _verdict(one, paper)


def _verdict(one: Settled, paper: Paper) -> None:
    if not one.voted_on:
        paper.line(_("Beslutat.") if one.outcome == "carried" else _("Blev inte av."), indent=2)
        return
    if one.rival is not None:
        paper.line(_("Oppositionens motförslag: {label}").format(label=words(one.rival)), indent=2)
    paper.line(_result(one), indent=2)
    if one.outcome == "rival" and one.carried is not None:
        paper.line(_("Det som gäller: {label}").format(label=words(one.carried)), indent=2)
    if one.casting:
        paper.line(_("Ordförandens utslagsröst avgjorde."), indent=2)
    if one.recused:
        paper.line(_("Jäviga, deltog inte: {who}").format(who=", ".join(one.recused)), indent=2)
    for voted, said in ((True, _("Ja")), (False, _("Nej"))):
        names = [f"{voter.name} ({voter.party})" for voter in one.voters if voter.voted is voted]
        if names:
            paper.line(f"{said}: {', '.join(names)}", indent=2)
    if one.dissent:
        paper.line(_("Oppositionen reserverar sig."), indent=2)


def _result(one: Settled) -> str:
    if not one.by_vote:
        return {
            "carried": _("Bifall med acklamation."), "rejected": _("Avslag med acklamation."),
            "referred": _("Återremiss med acklamation."), "rival": _("Bifall till motförslaget med acklamation."),
        }[one.outcome or "rejected"]  # fmt: skip
    said = {
        "carried": _("Bifall med {ayes} mot {noes}."),
        "rejected": _("Avslag med {noes} mot {ayes}."),
        "referred": _("Förslaget föll med {ayes} mot {noes}. Ärendet återremitteras."),
        "rival": _("Förslaget föll med {ayes} mot {noes}. Motförslaget fick bifall."),
    }[one.outcome or "rejected"]
    return said.format(ayes=one.ayes, noes=one.noes)
