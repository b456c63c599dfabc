"""What every figure of the report has: a place, its unit, its source; and what the sections leave for the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.charts import Spec
from analysis.experiments import wording as say
from analysis.experiments.experiment import Outcome
from analysis.experiments.results import Results
from analysis.markup import Html, chart, paragraph, tag, together
from game.core.language import _, number, words

MOST_ROWS = 40


@dataclass
class Drawn:
    """What sections leave for the page: charts and their titles, by the id of the figure."""

    specs: dict[str, Spec] = field(default_factory=dict)
    titles: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """Title, unit and source."""

    def place(
        self,
        name: str,
        title: str,
        unit: str,
        says: str,
        source: str,
        rows: Html,
        spec: Spec | None,
        outcome: str = "",
        arm: str | None = None,
    ) -> Html:
        """A figure, remembered; shown with its outcome where it belongs to one, marked with its way to steer.

        Without a specification there is nothing to draw, nor to tell.
        """
        if spec is None:
            nothing = _("Inget att rita: ingen punkt har alla sina körningar.")
            made = together(tag("h3", title), paragraph(nothing), paragraph(source, "source"))
        else:
            self.specs[name], self.titles[name] = spec, (title, unit, source)
            made = chart(name, title, unit, says, source, rows, over_months=False)
        return tag("div", made, class_="card", data_outcome=outcome or None, data_arm=arm)


def mark_of(arm: str | None = None, point: int | None = None) -> dict[str, str]:
    """What a row of a table stands for, so that it follows what is chosen."""
    return {} if arm is None and point is None else {"data_arm": arm} if arm else {"data_point": str(point)}


def source(results: Results, runs: int) -> str:
    """Where a figure comes from."""
    seeds = results.experiment.seeds
    return _("Källa: försöket {id}, modell {model}, frön {first}–{last}, {runs} körningar.").format(
        id=results.experiment.id,
        model=results.manifest["model_version"],
        first=seeds.start,
        last=seeds.stop - 1,
        runs=number(runs),
    )


def unit_of(outcome: Outcome) -> str:
    """An outcome's unit and direction."""
    return f"{words(outcome.name)}, {words(outcome.unit)}; {say.better(outcome)}."
