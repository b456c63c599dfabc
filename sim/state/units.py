"""The units of the administration."""

from __future__ import annotations

from dataclasses import dataclass

from sim.columns import Columns, Floats


@dataclass
class Units(Columns):
    """The units of the administration, ``(R, U)``."""

    share: Floats
    """Share of citizens served; a row sums to 1."""
    ability: Floats
    integrity: Floats
    benevolence: Floats
    risk: Floats
    complexity: Floats
    sensitivity: Floats
    """How politically sensitive the area is."""
    rules: Floats
    """c_r as the unit lives it, with rules added after events."""
    audit: Floats
    reporting: Floats
    style: Floats
    rules_base: Floats
    """Detail rules as carried out, without those added after events."""
    rules_decided: Floats
    """What has been decided about detail rules, before lag; likewise for the other axes."""
    audit_decided: Floats
    reporting_decided: Floats
    style_decided: Floats
    added_rules: Floats
    """Stock of rules added after events; decays slowly or is removed."""
    pulse: Floats
    """Rules added by re-control this month."""
    ratchet: Floats
    """How far earlier re-controls keep added rules from decaying."""
    dated: Floats
    """Rules on paper that have an end date, of those decided and those added."""
    date_left: Floats
    """Months until that date."""
    demand: Floats
    """Demand beyond the normal, about -1 to 1."""
    demand_chance: Floats
    """The part of it that was drawn this month."""
    shock: Floats
    """Capacity lost this month to an outside shock."""
    capacity: Floats
    funding: Floats
    """Money beyond the frame this year, mkr."""
    frame: Floats
    """Budget frame, mkr a year, without that money."""
    cost: Floats
    """What the usual work costs with the resources there are, mkr a year."""
    usual: Floats
    """What it would cost with the resources of the start, mkr a year."""
    load: Floats
    passing: Floats
    """The part of the load that comes of this month's events and acts."""
    motivation: Floats
    effort: Floats
    misuse: Floats
    gloss: Floats
    """How much better than it is quality is made to look in reports."""
    errors: Floats
    """Errors per piece of work."""
    detection: Floats
    """Probability that an error is found by audit or told."""
    safety: Floats
    learning: Floats
    latent: Floats
    fit: Floats
    quality: Floats
    turnover: Floats
    """Share of staff who left this month."""
    buffer: Floats
    """beta: how far the unit's manager shields it from what comes from above."""
    manager_left: Floats
    """1 where the manager left at the end of last month; the successor comes with this one."""
    steer_gap: Floats
    """C - C*: over-steered above 0, under-steered below; measured only."""
    detected: Floats
    """Errors found this month, a count."""
    incident: Floats
    """Incidents this month, a count."""
    scandal: Floats
    """Scandals this month, a count."""
    public: Floats
    """Incidents and scandals that became public this month, a count."""
    visible: Floats
    """Severity of what became public this month."""
    reviewed: Floats
    """How thoroughly it was reviewed this month."""
    visited: Floats
    """Visits by elected members this month."""
    told: Floats
    """Incidents and scandals that were not public but told to the board this month, a count."""
    untold: Floats
    """Those of the month before that were neither: they come with the reports, if at all."""
