"""What an author should look at again, though the scenario can be played: ``reviewed`` gives errors and warnings alike.

Warnings come only where there are no errors, since of a broken file they would tell what the breakage brings about.
"""

from __future__ import annotations

from scenarios.loader import Reading
from scenarios.problems import Problem, in_order
from scenarios.review.comparable import check_comparable
from scenarios.review.lawful import check_law
from scenarios.review.never import check_never
from scenarios.review.possible import possible
from scenarios.review.senders import check_senders
from scenarios.review.texts import check_texts
from scenarios.review.unused import check_unused


def reviewed(reading: Reading) -> tuple[Problem, ...]:
    """Everything to tell an author of a file that was read: its errors, or else its warnings, in its order."""
    if reading.problems or reading.form is None or reading.site is None or reading.scenario is None:
        return reading.problems
    can, site = possible(reading.form, reading.scenario.world), reading.site
    check_never(can, site)
    check_unused(can, site)
    check_senders(reading.form, site)
    check_comparable(can, site)
    check_texts(site, reading.scenario.source)
    check_law(can, site)
    return in_order(site.warnings)
