"""Logs made by hand in the play's own format, so that the page is tested apart from the model that fills it."""

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np

from analysis.between import BEHAVIOURS
from game.core.kept.replay import RULES
from scenarios import load_text
from sim import MODEL_VERSION
from sim.names import CONTRIBUTIONS, TRUTH
from sim.observe import CHANNELS

SOURCE = (Path(__file__).parent.parent / "scenarios" / "small.yaml").read_text(encoding="utf-8")
REASON = 'Det ska gå att förklara för en granne <i>"så här"</i>.'
Line = dict[str, Any]


def lines(months: int = 12, seed: int = 1, role: str = "chair", model: int = MODEL_VERSION) -> list[Line]:
    """A header, the actions and a line per month. Figures are a random walk; contributions add up to its steps."""
    source = SOURCE.replace("months: 3", f"months: {max(months, 3)}")
    rng = np.random.default_rng(seed)
    header = {
        "samspel": 1, "model": model, "rules": RULES, "scenario": "small", "seed": seed,
        "digest": load_text(source, "small").digest,
        "role": role, "bots": {"head": "mixed"}, "lang": "sv", "cut": None, "source": source,
    }  # fmt: skip
    truth = {name: _start(name, rng) for name in TRUTH}
    made: list[Line] = [header]
    for month in range(months):
        seen = {seat: _seen(truth, seat, month, rng) for seat in ("chair", "head")}
        before, truth = truth, {name: _step(name, value, rng) for name, value in truth.items()}
        made += _acts(month, role)
        made.append(
            {
                "closed": month, "digest": f"{month:064x}", "seen": seen, "truth": truth,
                "contributions": {name: _parts(name, before, truth, rng) for name in CONTRIBUTIONS},
                "decided": _decided(month), "initiatives": _initiatives(month), "hidden": "worn",
                "told": {"first_call": None} if month == 0 else {"paper": "water"} if month % 3 == 2 else {},
                "events": ["rain"] if month % 4 == 1 else [],
                "behaviours": {name: [month * (at + 1) // 2, month * at // 2] for at, name in enumerate(BEHAVIOURS)},
                "promises": _promises(month), "judged": {"faults": 32.0} if month == 2 else {},
                **({"start": before} if month == 0 else {}),
            }
        )  # fmt: skip
    return made


def write(folder: Path, made: list[Line], name: str = "made", packed: bool = False, torn: bool = False) -> Path:
    """The lines as a file; ``torn`` cuts the last line in two."""
    data = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in made).encode()
    data = data[: -len(json.dumps(made[-1])) // 2] if torn else data
    path = folder / f"{name}.samspel.jsonl{'.gz' if packed else ''}"
    path.write_bytes(gzip.compress(data) if packed else data)
    return path


def _start(name: str, rng: np.random.Generator) -> Any:
    share = TRUTH[name].high == 1
    values = rng.uniform(0.35, 0.75, 2 if TRUTH[name].per == "unit" else 1) * (1 if share else 8)
    return [round(float(x), 6) for x in values] if len(values) > 1 else round(float(values[0]), 6)


def _step(name: str, value: Any, rng: np.random.Generator) -> Any:
    if isinstance(value, list):
        return [_step(name, one, rng) for one in value]
    high = TRUTH[name].high if TRUTH[name].high == 1 else 30
    return round(float(np.clip(value + rng.normal(-0.008, 0.04) * (1 if high == 1 else 8), 0, high)), 6)


def _mean(value: Any) -> float:
    return float(np.mean(value))


def _parts(name: str, before: Line, after: Line, rng: np.random.Generator) -> dict[str, float]:
    total = _mean(after[name]) - _mean(before[name])
    parts = {one: round(float(rng.normal(0, abs(total) + 0.004)), 6) for one in CONTRIBUTIONS[name][:6]}
    parts["chance"] = round(float(rng.normal(0, 0.005)), 6)
    parts["interplay"] = total - sum(parts.values())
    return parts


_TRUTH_OF = {
    "citizens_board": "trust_citizens_board", "citizens_admin": "trust_citizens_admin", "reserve": "money",
    "staff": "motivation", "incidents": "incident",
}  # fmt: skip


def _seen(truth: Line, seat: str, month: int, rng: np.random.Generator) -> Line:
    own, other = ("trust_board_admin", "trust_admin_board")[:: 1 if seat == "chair" else -1]
    pairs = {**_TRUTH_OF, "trust_own": own, "trust_other": other}
    yearly = {"citizens_board", "citizens_admin", "satisfaction", "staff"}
    seen: Line = {}
    for channel in CHANNELS:
        value = truth[pairs.get(channel, channel)]
        if (channel in yearly and month % 6) or channel in ("latent", "risk"):
            seen[channel] = [None, None] if isinstance(value, list) else None
        elif isinstance(value, list):
            seen[channel] = [round(one + float(rng.normal(0, 0.05)), 6) if month % 2 == 0 else None for one in value]
        else:
            seen[channel] = round(value + float(rng.normal(0, 0.05)), 6)
    return seen


def _promises(month: int) -> list[Line]:
    """One given in month 0 and kept in month 2, one given in month 3 and broken in month 6."""
    return [
        {"promise": "fixed", "side": side, "since": since, "due": due, "about": "water",
         "stands": "open" if month < due else stands}
        for side, since, due, stands in ((0, 0, 2, "kept"), (1, 3, 6, "broken"))
        if month >= since
    ]  # fmt: skip


def _acts(month: int, role: str) -> list[Line]:
    def line(phase: str, **do: Any) -> Line:
        return {"month": month, "phase": phase, "seat": role, "do": do}

    if month % 3:
        return [line("desk", do="advance"), line("preparation", do="advance"), line("meeting", do="advance")]
    return [
        line("desk", do="ask", situation="leak", adviser="lawyer"),
        line("desk", do="advance"),
        line("preparation", do="forecast", question="faults", low=1, likely=2, high=30),
        line("preparation", do="undo"),
        line("preparation", do="forecast", question="faults", low=5, likely=12, high=30),
        line("preparation", do="choose", situation="leak", option="patch"),
        line("preparation", do="reason", situation="leak", text=REASON),
        line("preparation", do="advance"),
        line("meeting", do="advance"),
    ]


def _decided(month: int) -> list[Line]:
    def line(situation: str, option: str, seat: str, by: str, ayes: int = 0, noes: int = 0) -> Line:
        return {
            "situation": situation, "option": option, "seat": seat, "about": "water", "passed": ayes >= noes,
            "ayes": ayes, "noes": noes, "casting": False, "by": by,
        }  # fmt: skip

    ours = [line("leak", "patch", "chair", "human", *((5, 4) if month != 3 else (4, 5)))]
    ours.append(line("review", "nothing", "chair", "silence"))
    return (ours if month % 3 == 0 else []) + ([line("tell_early", "tell", "head", "bot")] if month % 5 == 1 else [])


def _initiatives(month: int) -> list[Line]:
    return [{"initiative": "talk", "seat": "chair", "unit": None}] if month % 4 == 2 else []
