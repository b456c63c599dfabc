"""The form of a scenario file as pydantic models: which keys there are, and what each may hold.

Strict: nothing is converted, nothing unknown is let through. What refers to something else in the file (a unit, an
option, a message) is only a word here; ``scenarios.compile`` checks that it exists.
"""

# ruff: noqa: RUF012 - pydantic copies defaults
from __future__ import annotations

from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BeforeValidator, Discriminator, Field, Tag

from scenarios.compiled import ROLES, Role
from scenarios.fields import (
    Concept,
    Direction,
    Form,
    Id,
    Law,
    Line,
    Month,
    Number,
    Ref,
    Refs,
    Side,
    Source,
    Span,
    Words,
)

LABEL_LENGTH = 90
"""Characters of an option's label, as a board's motion."""
OPTION_TEXT_LENGTH = 200
Part = TypeVar("Part")


class Both(Form):
    """A text in both languages."""

    sv: Words
    en: Words


class StartForm(Form):
    """Year and calendar month of month 0."""

    year: int = Field(ge=1900, le=2200)
    month: int = Field(ge=1, le=12)


class PersonForm(Form):
    """Somebody with a name: members get votes, managers belong to a unit."""

    id: Id
    role: Literal["chair", "vice_chair", "second_vice_chair", "member", "head", "chief_executive", "manager", "media"]
    name: Line
    party: Line | None = None
    unit: Ref | None = None
    ideology: Annotated[float, Field(ge=0, le=1)] | None = None
    knowledge: Annotated[float, Field(ge=0, le=1)] | None = None
    majority: bool | None = None
    """On the chair's side or not; left out: those of the chair's party are, and the vice chair."""


class UnitForm(Form):
    """A unit of the administration; ``start`` overrides the model's values for it."""

    name: Both
    start: dict[str, Number] = {}


class HiddenForm(Form):
    """A hidden world: how things really are."""

    weight: float = Field(gt=0, le=1000)
    title: Both
    text: Both
    units: dict[str, dict[str, Number]] = {}
    organisation: dict[str, Number] = {}
    facts: dict[str, Number] = {}


class MandateForm(Both):
    """A part of a role's mandate; ``measure`` says how far it was reached, 0-1, judged at the end."""

    measure: Source | None = None


class RoleForm(Form):
    """A role that can be played."""

    name: Both
    title: Both
    attention: int = Field(ge=1, le=8)
    briefing: Both
    mandate: list[MandateForm] = Field(min_length=1, max_length=6)
    duties: list[Both] = Field(min_length=1, max_length=8)


class PerRole(Form, Generic[Part]):
    """One part for each role; any of them may be left out."""

    chair: Part | None = None
    head: Part | None = None
    opposition: Part | None = None

    def given(self) -> dict[Role, Part]:
        """Those that are there."""
        parts: dict[Role, Part | None] = {role: getattr(self, role) for role in ROLES}
        return {role: part for role, part in parts.items() if part is not None}


class AdviserForm(Form):
    """Somebody to ask first."""

    role: Role | None = None
    name: Both
    title: Both
    logic: Literal["political", "professional", "legal", "economic", "citizen"]
    cost: int = Field(ge=0, le=2)


class MessageForm(Form):
    """Something told to roles."""

    to: list[Role] = Field(min_length=1, max_length=3)
    kind: Literal["report", "news", "quote", "letter"]
    sender: Both
    text: Both
    points: dict[str, Direction] = {}


class DoForm(Form):
    """Effect: an act on the model."""

    act: Ref
    dose: Source
    units: Refs | None = None
    side: Side | None = None


class SetForm(Form):
    """Effect: a scenario fact becomes a value."""

    fact: Ref = Field(alias="set")
    to: Source


class RevealForm(Form):
    """Effect: the owner's record learns a channel."""

    channel: Ref = Field(alias="reveal")
    units: Refs | None = None
    noise: float = Field(default=1.0, ge=0, le=10)


def _effect_kind(value: Any) -> str | None:
    for kind, form in (("act", DoForm), ("set", SetForm), ("reveal", RevealForm)):
        if isinstance(value, form) or (isinstance(value, dict) and kind in value):
            return f"<{kind}>"
    return None


EffectForm = Annotated[
    Annotated[DoForm, Tag("<act>")] | Annotated[SetForm, Tag("<set>")] | Annotated[RevealForm, Tag("<reveal>")],
    Discriminator(_effect_kind),
]


class LookForm(Form):
    """What an adviser shows besides speaking: a channel to the asker's record."""

    channel: Ref
    units: Refs | None = None
    noise: float = Field(default=1.0, ge=0, le=10)


class FollowUpForm(Form):
    """What comes later, between two numbers of months from now."""

    after: Span
    condition: Source | None = Field(default=None, alias="if")
    tell: Ref | None = None
    open: Ref | None = None
    does: list[EffectForm] = Field(default=[], max_length=24)


class PromiseForm(Form):
    """A promise to the other side."""

    id: Id
    by: Side
    within: int = Field(ge=1, le=47)
    kept: Source
    text: Both


class OptionForm(Form):
    """One thing that can be decided."""

    id: Id
    label: Both
    text: Both
    cost: int = Field(ge=0, le=8)
    money: Number = 0.0
    shows: Span | None = None
    gains: Both | None = None
    loses: Both | None = None
    needs: int = Field(default=0, ge=0, le=2)
    when: Source | None = None
    why_not: Both | None = None
    vote: Source | None = None
    law: Law = ""
    trap: bool = False
    points: dict[str, Direction] = {}
    does: list[EffectForm] = Field(default=[], max_length=24)
    promise: PromiseForm | None = None
    later: list[FollowUpForm] = Field(default=[], max_length=12)


class QuoteForm(Form):
    """What somebody says, and who."""

    text: Both
    by: Both


class FindingForm(Form):
    """A fact on the decision screen."""

    text: Both
    source: Both
    certainty: Literal["certain", "likely", "uncertain"]
    needs: int = Field(default=0, ge=0, le=2)
    when: Source | None = None


class VariantForm(Form):
    """One thing an adviser may say; the first whose condition holds is said."""

    condition: Source | None = Field(default=None, alias="if")
    text: Both
    leans: Ref | None = None


class AdviceForm(Form):
    """What one adviser says and shows in one situation."""

    says: list[VariantForm] = Field(min_length=1)
    reveals: list[LookForm] = []


def _as_advice(value: Any) -> Any:
    return {"says": value} if isinstance(value, list) else value


Advising = Annotated[AdviceForm, BeforeValidator(_as_advice)]


class SituationForm(Form):
    """A matter that must be decided by one role."""

    owner: Role
    opens: Source | None = None
    month: Month | None = None
    repeats: bool = False
    about: Source | None = None
    unit: Ref | None = None
    window: int = Field(default=1, ge=1, le=12)
    silence: Ref
    prepares: bool = True
    position: float = Field(ge=0, le=1)
    recused: Annotated[list[Ref], Field(max_length=8)] = []
    """Members who are disqualified (jäv) and take no part."""
    concepts: list[Concept] = []
    law: Law = ""
    title: Both
    text: Both
    quote: QuoteForm | None = None
    facts: list[FindingForm] = []
    not_heard: list[Both] = []
    advice: dict[str, Advising] = {}
    forecast: Ref | None = None
    options: list[OptionForm] = Field(min_length=2, max_length=6)


class EventForm(Form):
    """What happens without anybody deciding it."""

    month: Month | None = None
    opens: Source | None = None
    once: bool = True
    does: list[EffectForm] = Field(default=[], max_length=24)
    tell: Refs | None = None
    to_desk: bool = True


class InitiativeForm(Form):
    """Something a role may do of its own accord."""

    owner: Role
    label: Both
    text: Both
    cost: int = Field(ge=0, le=8)
    money: Number = 0.0
    aimed: bool = False
    rest: int = Field(default=1, ge=1, le=48)
    behaviour: Literal["transparency", "listening", "clarity", "reliability", "feedback"] | None = None
    when: Source | None = None
    why_not: Both | None = None
    points: dict[str, Direction] = {}
    concepts: list[Concept] = []
    does: list[EffectForm] = Field(default=[], max_length=24)
    later: list[FollowUpForm] = Field(default=[], max_length=12)


class QuestionForm(Form):
    """A forecast question: observable and dated."""

    text: Both
    unit: Both
    low: Number
    high: Number
    at: Month
    decimals: int = Field(default=0, ge=0, le=3)
    value: Source


class StopForm(Form):
    """One stop of a cut."""

    month: Month
    situations: list[Ref] = Field(min_length=1, max_length=4)
    attention: int = Field(ge=1, le=12)


class CutForm(Form):
    """A shorter way through, for one role."""

    stops: list[StopForm] = Field(min_length=1, max_length=12)


class DilemmaForm(Form):
    """One dilemma of the short format."""

    situation: Ref
    month: Month
    attention: int = Field(default=2, ge=1, le=12)


class PauseForm(Form):
    """A stop to talk, after a month."""

    month: Month
    minutes: int = Field(ge=1, le=30)
    question: Both


class ScenarioForm(Form):
    """A whole scenario file."""

    format: Literal[2]
    id: Id
    title: Both
    summary: Both
    place: Both
    start: StartForm
    months: int = Field(ge=1, le=48)
    concepts: list[Concept] = []
    law: list[Law] = []
    organisation: dict[str, Number] = {}
    people: list[PersonForm] = Field(default=[], max_length=60)
    units: dict[Id, UnitForm] = Field(min_length=1, max_length=24)
    facts: dict[Id, Number] = Field(default={}, max_length=200)
    hidden: dict[Id, HiddenForm] = Field(min_length=1, max_length=12)
    roles: PerRole[RoleForm]
    advisers: dict[Id, AdviserForm] = Field(default={}, max_length=24)
    messages: dict[Id, MessageForm] = Field(default={}, max_length=400)
    opening: list[Ref] = Field(default=[], max_length=24)
    situations: dict[Id, SituationForm] = Field(min_length=1, max_length=100)
    events: dict[Id, EventForm] = Field(default={}, max_length=200)
    initiatives: dict[Id, InitiativeForm] = Field(default={}, max_length=60)
    questions: dict[Id, QuestionForm] = Field(default={}, max_length=40)
    cuts: dict[str, PerRole[CutForm]] = {}
    dilemmas: PerRole[Annotated[list[DilemmaForm], Field(min_length=3, max_length=12)]] | None = None
    pauses: list[PauseForm] = Field(default=[], max_length=12)
    aims: list[Both] = []
    discussion: list[Both] = []
    notes: Both
