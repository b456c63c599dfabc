"""What breaks the law of local government without the file saying so.

A short list of what can be seen in a file; it is no legal advice, and what it does not see may be unlawful all the
same. An unlawful option may well be there: temptation is part of the game. Then it carries the rule it breaks in
``law`` and is marked ``trap``, so that the debrief can name it. The list stands in docs/author.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenarios.positions import Place
from scenarios.review.possible import Months, Possible, months_in
from scenarios.schema import (
    DoForm,
    EffectForm,
    FollowUpForm,
    InitiativeForm,
    OptionForm,
    ScenarioForm,
    SituationForm,
)
from scenarios.site import Site
from scenarios.text import Text
from sim.spec import meets

_SOURCE = re.compile(
    r"\b(?:efterforsk\w*|vem som (?:har |hade )?(?:läckt|lämnat ut|pratat med tidningen|tipsat)|källans namn)"
    r"|\b(?:who (?:has |had )?(?:leaked|tipped)|(?:search|searches|searching) for the source|name of the source)",
    re.IGNORECASE,
)
_NO_CONFIDENCE = re.compile(r"\bmisstroende|\bno[- ]confidence", re.IGNORECASE)
_MOTION = re.compile(r"\b(?:motion(?:en|er)?|interpellation(?:en|er)?)\b", re.IGNORECASE)


def check_law(can: Possible, site: Site) -> None:
    """Warn of acts and words that break a rule and are not marked."""
    _urgent(can, site)
    for name, situation in can.form.situations.items():
        for index, option in enumerate(situation.options):
            place: Place = ("situations", name, "options", index)
            _breach(option, place, site)
            _worded(option, place, site)
        _july(can, name, situation, site)
    _july_after(can, site)
    for name, initiative in can.form.initiatives.items():
        place = ("initiatives", name)
        if any(one.act == "breach" for one in _acts(initiative.does)):
            site.warn(
                place,
                Text(
                    "Initiativet är ett lagbrott, och initiativ kan inte märkas",
                    "The initiative is unlawful, and initiatives cannot be marked",
                ),
                Text("Gör det till ett alternativ med law och trap.", "Make it an option with law and trap."),
                name,
                key=True,
            )


def _acts(effects: list[EffectForm]) -> list[DoForm]:
    return [effect for effect in effects if isinstance(effect, DoForm)]


def _all_acts(part: OptionForm | InitiativeForm) -> Iterator[DoForm]:
    yield from _acts(part.does)
    for follow in part.later:
        yield from _acts(follow.does)


def _breach(option: OptionForm, place: Place, site: Site) -> None:
    """A breach of duty comes of it."""
    if any(act.act == "breach" for act in _all_acts(option)) and not (option.law and option.trap):
        site.warn(
            place,
            Text("Alternativet bryter mot lagen utan att vara märkt", "The option breaks the law without being marked"),
            Text(
                "Sätt law: med kapitel och paragraf, och trap: true.",
                "Set law: with chapter and section, and trap: true.",
            ),
            option.id,
        )


def _worded(option: OptionForm, place: Place, site: Site) -> None:
    """Words of the option that name what the law forbids or does not know."""
    if option.law:
        return
    for language in ("sv", "en"):
        words = " ".join(getattr(both, language) for both in (option.label, option.text))
        for pattern, text, remedy in _WORDS:
            told = pattern.search(words)
            if told is not None and not (pattern is _MOTION and language == "en"):
                site.warn((*place, "label", language), text, remedy, told[0])


_MARK = Text(
    "Märk det med law: (och trap: true), eller skriv om det.", "Mark it by law: (and trap: true), or rewrite it."
)
_WORDS = (
    (
        _SOURCE,
        Text(
            "Ingen får ta reda på vem som lämnat uppgifter till medier (TF 3:5)",
            "Nobody may find out who told the media (TF 3:5)",
        ),
        _MARK,
    ),
    (
        _NO_CONFIDENCE,
        Text(
            "Misstroendevotum finns inte i en kommun (KL 4:9-10)",
            "A municipality has no vote of no confidence (KL 4:9-10)",
        ),
        _MARK,
    ),
    (
        _MOTION,
        Text(
            "Motioner och interpellationer hör till fullmäktige (KL 5 kap.)",
            "Motions and interpellations belong to the assembly (KL 5)",
        ),
        Text("Skriv yrkande eller initiativ, eller ange law:.", "Write proposal, or give law:."),
    ),
)


def _urgent(can: Possible, site: Site) -> None:
    """The chair decides for the committee only on a mandate given beforehand."""
    form = can.form
    parts: list[tuple[Place, OptionForm | InitiativeForm]] = [
        (("situations", name, "options", index), option)
        for name, situation in form.situations.items()
        for index, option in enumerate(situation.options)
    ]
    parts += [(("initiatives", name), initiative) for name, initiative in form.initiatives.items()]
    events = [act.act for event in form.events.values() for act in _acts(event.does)]
    if "mandate" in events or any(act.act == "mandate" for _, part in parts for act in _all_acts(part)):
        return
    for place, part in parts:
        if any(act.act == "urgent" for act in _all_acts(part)) and not getattr(part, "trap", False):
            site.warn(
                place,
                Text(
                    "Ordföranden beslutar åt nämnden, men ingenting i filen ger uppdraget i förväg (KL 6:39)",
                    "The chair decides for the committee, but nothing in the file gives a mandate beforehand (KL 6:39)",
                ),
                Text(
                    "Låt nämnden kunna ge det (act: mandate), eller märk alternativet med law: och trap: true.",
                    "Let the committee be able to give it (act: mandate), or mark the option by law: and trap: true.",
                ),
                getattr(part, "id", place[-1]),
            )


_NO_MEETING = Text(
    "Ärendet kommer i juli, då nämnden inte har något möte",
    "The matter comes in July, when the committee does not meet",
)
_AUGUST = Text(
    "Det får vänta till augusti. Sätt prepares: false om det kräver ett extra möte.",
    "It has to wait until August. Set prepares: false if it takes an extra meeting.",
)


def _waits(can: Possible, form: SituationForm, opened: Months) -> bool:
    """Whether a matter that opens in these months can only be voted on after them: all are July, and it has no time."""
    votes = any(option.vote is not None for option in form.options)
    hurried = votes and form.prepares and form.window == 1
    return hurried and opened != 0 and not any(meets(can.world, month) for month in months_in(opened))


def _july(can: Possible, name: str, form: SituationForm, site: Site) -> None:
    """A vote that is due in July waits for August, unless the matter is urgent."""
    if _waits(can, form, can.opens[name]):
        site.warn(("situations", name), _NO_MEETING, _AUGUST, name, key=True)


def _july_after(can: Possible, site: Site) -> None:
    """A follow-up that opens such a matter always in July, though others may open it in another month."""
    for place, follow in _follow_ups(can.form):
        opened = can.form.situations.get(follow.open or "")
        if opened is None or _waits(can, opened, can.opens[str(follow.open)]):
            continue
        if _waits(can, opened, can.comes[place]):
            site.warn((*place, "open"), _NO_MEETING, _AUGUST, follow.open)


def _follow_ups(form: ScenarioForm) -> Iterator[tuple[Place, FollowUpForm]]:
    for name, situation in form.situations.items():
        for index, option in enumerate(situation.options):
            for at, follow in enumerate(option.later):
                yield ("situations", name, "options", index, "later", at), follow
    for name, initiative in form.initiatives.items():
        for at, follow in enumerate(initiative.later):
            yield ("initiatives", name, "later", at), follow
