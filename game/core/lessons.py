"""The tutorial: what is said beside the first play, one idea at a time. First predict, then see.

The steps are data; which of them is due is computed from a ``View`` and from what has been read and guessed so far, so
that window and terminal say the same. Nothing here touches the play: it can be skipped at any moment.
"""
# ruff: noqa: E501 - what is said stands in one piece, in both languages

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.core.seen.view import View
from game.core.seen.view_matters import SituationView
from scenarios.text import Text

T = Text
TUTORIAL = "forsta_mandagen"
"""Id of the scenario that the steps belong to."""


@dataclass(frozen=True)
class Guess:
    """Something to predict before it shows."""

    answers: tuple[tuple[str, Text], ...]
    """Id and words of each answer."""
    came: Callable[[View], str]
    """Which answer came true; "" where that does not show yet."""
    told: dict[tuple[str, str], Text]
    """What is said then, by what was guessed and what came."""


@dataclass(frozen=True)
class Step:
    """One thing said."""

    id: str
    month: int
    phase: str
    look: str
    """How the ids of the controls it speaks of begin, as the window calls them; "" where it speaks of none."""
    text: Text
    guess: Guess | None = None
    until: Callable[[View], bool] | None = None
    """What the person then does, told from the view; None: it is only read."""
    tells: str = ""
    """The step whose guess is answered here."""


@dataclass(frozen=True)
class Shown:
    """A step as it is said now."""

    step: Step
    text: Text
    place: int
    """1-based, of ``count``."""
    count: int

    @property
    def must_do(self) -> bool:
        """Whether the play waits for the person to do what the step asks, and no "go on" is offered."""
        return self.step.until is not None or self.step.guess is not None


def _going_on(_view: View) -> bool:
    """Never before the person goes on: the step belongs to the phase that then ends."""
    return False


def _case(view: View, id: str) -> SituationView | None:  # noqa: A002
    return next((case for case in view.situations if case.id == id), None)


def _chosen(id: str) -> Callable[[View], bool]:  # noqa: A002
    def holds(view: View) -> bool:
        case = _case(view, id)
        return case is None or case.chosen is not None

    return holds


def _asked(view: View) -> bool:
    return all(any(one.says is not None for one in case.advisers) for case in view.situations if case.advisers)


def _vote(view: View) -> str:
    case = _case(view, "jetty")
    if view.phase != "meeting" or case is None or case.passed is None:
        return ""
    return "yes" if case.passed else "no"


VOTE = Guess(
    (
        ("yes", T("Det blir bifall", "It is carried")),
        ("no", T("Det faller", "It falls")),
    ),
    _vote,
    {
        ("yes", "yes"): T("Du trodde på bifall, och så blev det.", "You thought it would be carried, and so it was."),
        ("yes", "no"): T(
            "Du trodde på bifall, men förslaget föll. Nämnden är nio personer med egna huvuden.",
            "You thought it would be carried, but it fell. The committee is nine people with minds of their own.",
        ),
        ("no", "yes"): T(
            "Du trodde att det skulle falla. Det gick igenom.", "You thought it would fall. It was carried."
        ),
        ("no", "no"): T(
            "Du trodde att det skulle falla, och så blev det.", "You thought it would fall, and so it did."
        ),
    },
)

LESSONS = (
    Step(
        "welcome", 0, "desk", "matter.jetty",
        T("Välkommen. Det är din första måndag som ordförande, och en fråga väntar: bryggan. Öppna den.",
          "Welcome. It is your first Monday in the chair, and one matter is waiting: the jetty. Open it."),
        until=_going_on,
    ),
    Step(
        "choose", 0, "preparation", "option.",
        T("Här står vad man vet, hur säkert det är och vem som inte har tillfrågats. Läs det du hinner och välj ett förslag.",
          "Here is what is known, how certain it is, and who has not been asked. Read what you have time for and choose a proposal."),
        until=_chosen("jetty"),
    ),
    Step(
        "vote", 0, "preparation", "",
        T("Nämnden är nio personer, och fem hör till din sida. Hur tror du att det går?",
          "The committee is nine people, and five are on your side. How do you think it will go?"),
        guess=VOTE,
    ),
    Step(
        "meet", 0, "preparation", "onward",
        T("Än går det att ångra sig. När sammanträdet öppnas ligger beslutet fast. Gå dit när du är klar.",
          "You can still change your mind. When the meeting opens, the decision stands. Go there when you are ready."),
        until=_going_on,
    ),
    Step(
        "result", 0, "meeting", "onward",
        T("Här står vad nämnden beslutade. Om det blir som ni tänkt märks först senare. Låt månaden gå.",
          "This is what the committee decided. Whether it turns out as you meant shows only later. Let the month pass."),
        until=_going_on, tells="vote",
    ),
    Step(
        "later", 1, "desk", "",
        T("En månad har gått. På skrivbordet ligger vad som hände med bryggan. Läs det. Var det vad du väntade dig?",
          "A month has passed. On the desk lies what became of the jetty. Read it. Was it what you expected?"),
    ),
    Step(
        "time", 1, "desk", "do.",
        T("Din tid räcker till två saker i månaden. Ring Ingela, åk och titta, eller spara tiden till besluten.",
          "Your time is enough for two things a month. Call Ingela, go and look, or save it for the decisions."),
    ),
    Step(
        "next", 1, "desk", "matter.saturday",
        T("Nästa fråga är fritidsgården. Öppna den.", "The next matter is the youth club. Open it."),
        until=_going_on,
    ),
    Step(
        "ask", 1, "preparation", "ask",
        T("Pröva Fråga först. Yusuf arbetar där och svarar gärna; andra kan kosta av din tid. Det man har hört har man hört.",
          "Try Ask first. Yusuf works there and is glad to answer; others may cost you time. What has been heard stays heard."),
        until=_asked,
    ),
    Step(
        "whose", 1, "preparation", "option.",
        T("Vems fråga är det? Strecket visar var den ligger mellan vad (nämnden) och hur (förvaltningen). Välj ett förslag, "
          "eller låt det vänta.",
          "Whose matter is it? The bar shows where it lies between what (the committee) and how (the department). Choose a "
          "proposal, or let it wait."),
        until=_chosen("saturday"),
    ),
    Step(
        "forecast", 1, "preparation", "forecast.",
        T("Säg vad du tror att det blir: lägst, troligast, högst. Efteråt ser du om du fick rätt. Det är spelets enda siffra om dig.",
          "Say what you expect: lowest, likeliest, highest. Afterwards you see whether you were right. It is the game's only figure about you."),
    ),
    Step(
        "reason", 1, "preparation", "reason.",
        T("Skriv en rad om varför, om du vill. Tänk dig att den läses upp i lokaltidningen.",
          "Write a line about why, if you like. Imagine it read out in the local paper."),
    ),
    Step(
        "again", 1, "preparation", "onward",
        T("Gå till sammanträdet när du är klar.", "Go to the meeting when you are ready."),
        until=_going_on,
    ),
    Step(
        "passing", 1, "meeting", "onward",
        T("Låt månaden gå.", "Let the month pass."),
        until=_going_on,
    ),
    Step(
        "wheel", 2, "desk", "",
        T("Sista månaden. Det du lovade och blev lovad står under Löften. Det du beslutat men inte sett än står också på den här sidan.",
          "The last month. What you promised and were promised stands under Promises. What you have decided and not yet seen is on this page too."),
    ),
    Step(
        "own", 2, "preparation", "",
        T("Den sista frågan är din. Fråga, vänta eller bestäm. Ingen säger något mer förrän efteråt.",
          "The last matter is yours. Ask, wait or decide. Nobody says anything more until afterwards."),
    ),
    Step(
        "end", 3, "over", "",
        T("Det var ett helt spel i det lilla. Här står vad du lämnar efter dig, utan poäng. Genomgången visar varför det gick som "
          "det gick. Ett större scenario väntar på startsidan.",
          "That was a whole game in small. Here is what you leave behind, without points. The debrief shows why it went as it did. "
          "A larger scenario is waiting on the start screen."),
    ),
)  # fmt: skip
"""In the order in which they are said."""


@dataclass
class Lesson:
    """How far somebody has come. A new one begins at the moment that the view shows."""

    steps: tuple[Step, ...] = LESSONS
    read: set[str] = field(default_factory=set)
    guesses: dict[str, str] = field(default_factory=dict)
    skipped: bool = False

    def now(self, view: View) -> Shown | None:
        """What is said at this moment; None where nothing is, or where it was skipped."""
        if self.skipped:
            return None
        for place, step in enumerate(self.steps, 1):
            if (step.month, step.phase) == (view.month, view.phase) and not self._done(step, view):
                return Shown(step, self._words(step, view), place, len(self.steps))
        return None

    def _done(self, step: Step, view: View) -> bool:
        if step.guess is not None:
            return step.id in self.guesses
        return step.id in self.read or (step.until is not None and step.until(view))

    def _words(self, step: Step, view: View) -> Text:
        """The step's words, after what became of the guess that it answers."""
        asked = next((one for one in self.steps if one.id == step.tells), None)
        guessed = self.guesses.get(step.tells, "")
        if asked is None or asked.guess is None or not guessed:
            return step.text
        said = asked.guess.told.get((guessed, asked.guess.came(view)))
        return step.text if said is None else Text(f"{said.sv} {step.text.sv}", f"{said.en} {step.text.en}")

    def go_on(self, view: View) -> None:
        """The person has read what is said now."""
        shown = self.now(view)
        if shown is not None:
            self.read.add(shown.step.id)

    def guess(self, view: View, answer: str) -> None:
        """The person has predicted; an answer that there is not is passed over."""
        shown = self.now(view)
        if shown is not None and shown.step.guess is not None and answer in dict(shown.step.guess.answers):
            self.guesses[shown.step.id] = answer

    def skip(self) -> None:
        """Say nothing more."""
        self.skipped = True
