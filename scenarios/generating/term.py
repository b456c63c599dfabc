"""A whole term put together from what the seed drew, as the text of a scenario file."""

from __future__ import annotations

from typing import Any

from scenarios.generating.bank import matters, part
from scenarios.generating.calendar import MONTHS, Coming, calendar
from scenarios.generating.filling import Word, filled
from scenarios.generating.setting import KINDS, Setting, kind_of, setting, stream
from scenarios.generating.wording import worded
from scenarios.generating.writing import written

FIRST_YEAR = 2027
LAST = MONTHS - 1
_HEADER = "# Drawn from a seed by samspel scenario generate. It is an ordinary scenario file: change what you like.\n"


def id_of(seed: int, kind: str = "") -> str:
    """What the scenario of a seed is called, and its file without ending."""
    return f"fri_{kind or kind_of(seed)}_{seed}"


def generate(seed: int, kind: str = "", name: str = "") -> str:
    """The text of a scenario file of 48 months. The same arguments give the same text, byte for byte.

    Args:
        seed: 0 or more.
        kind: one of ``KINDS``; the seed's own where empty.
        name: the id, which is also the file's name; ``id_of`` where empty.

    Raises:
        ValueError: there is no such kind.
    """
    kind = kind or kind_of(seed)
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, got {kind!r}")
    place = setting(seed, kind)
    coming = calendar(matters(), stream(seed, kind, "calendar"))
    return _HEADER + written(_scenario(name or id_of(seed, kind), place, coming, seed, kind))


def _scenario(name: str, place: Setting, coming: list[Coming], seed: int, kind: str) -> dict[str, Any]:
    """The file as maps and lists, in the order in which a person reads it."""
    frame = filled(part("frame"), place.words)
    parts = {key: dict(frame.get(key, {})) for key in ("messages", "situations", "questions")}
    for one in coming:
        words = {**place.words, **_drawn(one, place, seed, kind)}
        parts_now = worded(one.matter.parts, _turn(one, seed, kind), one.time == 1)
        for key, found in filled(parts_now, words, str(one.time)).items():
            parts[key] |= {id_: _dated(form, one.month) for id_, form in found.items()}
    scenario = {
        "format": 2,
        "id": name,
        **{key: frame[key] for key in ("title", "summary", "place")},
        "start": {"year": FIRST_YEAR, "month": 1},
        "months": MONTHS,
        **{key: frame[key] for key in ("concepts", "law")},
        "organisation": frame["organisation"] | place.organisation,
        "people": place.people,
        "units": place.units,
        "facts": frame["facts"],
        "hidden": place.hidden,
        **{key: frame[key] for key in ("roles", "advisers")},
        "messages": parts["messages"],
        "opening": frame["opening"],
        "situations": parts["situations"],
        "events": frame["events"],
        "initiatives": frame["initiatives"],
        "questions": parts["questions"],
        "cuts": _cuts(frame["cuts"], parts["situations"]),
        "dilemmas": _dilemmas(frame["dilemmas"], parts["situations"]),
        **{key: frame[key] for key in ("pauses", "aims", "discussion", "notes")},
    }
    return _without_what_comes_too_late(scenario)


def _drawn(one: Coming, place: Setting, seed: int, kind: str) -> dict[str, Word]:
    """What is drawn for this time of the matter: its unit and its figures."""
    chance = stream(seed, kind, f"{one.matter.id} {one.time}")
    words: dict[str, Word] = {name: str(chance.randint(*span)) for name, span in one.matter.figures.items()}
    if one.matter.units:
        words["unit"] = place.words[chance.choice(one.matter.units)]
    words["before"] = str(one.time - 1)
    words["year"] = str(FIRST_YEAR + one.month // 12)
    words["next_year"] = str(FIRST_YEAR + one.month // 12 + 1)
    words["last_year"] = str(FIRST_YEAR + one.month // 12 - 1)
    return words


def _turn(one: Coming, seed: int, kind: str) -> int:
    """Which wording of its texts a matter has this time: the next one each time, from one that the seed settles."""
    return stream(seed, kind, f"{one.matter.id} wording").randrange(60) + one.time


def _cuts(asked: dict[str, Any], situations: dict[str, Any]) -> dict[str, Any]:
    """The cuts of the frame, where each role has a list of situations, with the months in which those come."""
    return {
        str(minutes): {role: {"stops": [_stop(name, situations) for name in names]} for role, names in roles.items()}
        for minutes, roles in asked.items()
    }


def _stop(name: str, situations: dict[str, Any]) -> dict[str, Any]:
    """A stop of a cut, with attention for the dearest option and one thing more."""
    dearest = max(option["cost"] for option in situations[name]["options"])
    return {"month": situations[name]["month"], "situations": [name], "attention": dearest + 1}


def _dilemmas(asked: dict[str, list[str]], situations: dict[str, Any]) -> dict[str, Any]:
    """The short format of the frame, with the months in which its situations come."""
    return {
        role: [{"situation": name, "month": situations[name]["month"]} for name in names]
        for role, names in asked.items()
    }


def _dated(form: dict[str, Any], month: int) -> dict[str, Any]:
    """A situation or question with its month; a message as it is."""
    if "owner" in form:
        after = form.get("at", 0)
        return {"owner": form["owner"], "month": month + after, **_rest(form, "owner", "at")}
    if "value" in form:
        return {**form, "at": min(month + form["at"], LAST)}
    return form


def _rest(form: dict[str, Any], *without: str) -> dict[str, Any]:
    return {key: value for key, value in form.items() if key not in without}


def _without_what_comes_too_late(scenario: dict[str, Any]) -> dict[str, Any]:
    """Leave out what falls due after the end, and then messages that nothing tells and advisers with nothing to say."""
    for situation in scenario["situations"].values():
        left = LAST - situation["month"]
        for option in situation["options"]:
            option["later"] = [one for one in option.get("later", []) if one["after"][0] <= left]
            if not option["later"]:
                del option["later"]
            if option.get("promise", {"within": 0})["within"] > left:
                del option["promise"]
    told = set(scenario["opening"])
    for event in scenario["events"].values():
        told |= {event["tell"]} if isinstance(event.get("tell"), str) else set(event.get("tell", ()))
    for situation in scenario["situations"].values():
        told |= {one["tell"] for option in situation["options"] for one in option.get("later", []) if "tell" in one}
    asked = {adviser for situation in scenario["situations"].values() for adviser in situation.get("advice", ())}
    scenario["advisers"] = {id_: one for id_, one in scenario["advisers"].items() if id_ in asked}
    scenario["messages"] = {id_: one for id_, one in scenario["messages"].items() if id_ in told}
    return scenario
