"""Who and where: the kind of organisation, its people, parties, seats, units and hidden worlds, drawn from the seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from scenarios.generating.bank import part
from scenarios.generating.filling import Word, filled, word

KINDS = ("rural", "city", "region", "board")
"""Small rural municipality, committee in a city, region, executive board of a municipality."""
_UNIT_ROLES = ("focus", "second", "third")
_SEATS = (9, 11, 13)
_PEOPLE = (
    "chair", "vice", "opposition", "head", "chief", "economist", "lawyer", "former", "citizen", "union", "reporter",
)  # fmt: skip


@dataclass(frozen=True)
class Setting:
    """What the seed says of the place; ``words`` are what the bank's placeholders stand for."""

    words: dict[str, Word]
    people: list[dict[str, Any]]
    units: dict[str, Any]
    hidden: dict[str, Any]
    organisation: dict[str, float]


def stream(seed: int, kind: str, purpose: str) -> Random:
    """Chance of its own for each purpose, so that a longer bank changes only what is drawn from it."""
    return Random(f"free term {seed} {kind} {purpose}")


def kind_of(seed: int) -> str:
    """The kind of organisation that belongs to a seed when none is asked for."""
    return Random(f"free term {seed}").choice(KINDS)


def setting(seed: int, kind: str) -> Setting:
    """Draw the place."""
    form = part("organisations")[kind]
    chance = stream(seed, kind, "place")
    committee = chance.choice(form["committees"])
    words = {name: word(text) for name, text in {**form["words"], **committee["words"]}.items()}
    names = part("names")
    place = chance.choice(names["places"])
    inhabitants = chance.randint(*form["inhabitants"])
    reserve = chance.randint(*form["reserve"])
    words |= {
        "seed": str(seed),
        "place": chance.choice(names["regions"]) if kind == "region" else place,
        "inhabitants": f"{inhabitants} 000",
        "money_scale": str(2 * reserve),
        "lean": str(max(1, reserve // 5)),
        "chair_attention": "4" if kind in ("region", "board") else "3",
        "deputy_home": word(chance.choice(("en skolmatsal | a school canteen", "folkets hus | the community hall"))),
    }
    words["region"] = words["place"]
    words["paper"] = f"{place} {chance.choice(names['papers'])}"
    words["inhabitants"] = {"sv": f"{inhabitants} 000", "en": f"{inhabitants},000"}
    units = _units(stream(seed, kind, "units"), committee["units"], words)
    people = _people(stream(seed, kind, "people"), names, list(units), words)
    hidden = _hidden(stream(seed, kind, "worlds"), words)
    trust = stream(seed, kind, "climate")
    organisation = {
        "economy.reserve": reserve,
        "organisation.narrative": trust.choice((0.3, 0.4, 0.5)),
        "organisation.agreement": trust.choice((0.15, 0.25, 0.35)),
        "organisation.dialogue": trust.choice((0.2, 0.3, 0.4)),
    }
    return Setting(words, people, units, hidden, organisation)


def _units(chance: Random, forms: dict[str, Any], words: dict[str, Word]) -> dict[str, Any]:
    """The committee's units, and which of them the hidden worlds are about: the first is a dangerous one."""
    names = list(forms)
    risky = [name for name in names if forms[name]["start"]["risk"] >= 0.55]
    first = chance.choice(risky)
    others = chance.sample([name for name in names if name != first], len(_UNIT_ROLES) - 1)
    spoken = {name: word(forms[name]["name"]) for name in names}
    for role, name in zip(_UNIT_ROLES, (first, *others), strict=True):
        words[role] = {**_both(spoken[name]), "id": name}
    every = [_both(spoken[name]) for name in names]
    words["unit_list"] = {
        "sv": _listed([one["sv"] for one in every], "och"),
        "en": _listed([one["en"] for one in every], "and"),
    }
    return {name: {"name": _both(spoken[name]), "start": _start(chance, forms[name]["start"])} for name in names}


def _both(spoken: Word) -> dict[str, str]:
    return {"sv": spoken, "en": spoken} if isinstance(spoken, str) else dict(spoken)


def _listed(items: list[str], last: str) -> str:
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def _start(chance: Random, start: dict[str, float]) -> dict[str, float]:
    """How a unit begins where the hidden world says nothing else [D]."""
    drawn = {"ability": (0.62, 0.74), "integrity": (0.8, 0.92), "latent": (0.12, 0.24), "rules": (0.34, 0.5)}
    return {**start, **{name: round(chance.uniform(*span), 2) for name, span in drawn.items()}}


def _people(chance: Random, names: dict[str, Any], units: list[str], words: dict[str, Word]) -> list[dict[str, Any]]:
    """Everybody with a name: members by party and side, officials, managers; ``words`` learns what they are called."""
    first, last = chance.sample(names["first"], 40), chance.sample(names["last"], 40)
    called = (f"{given} {family}" for given, family in zip(first, last, strict=True))
    words |= {role: next(called) for role in _PEOPLE}
    seats = chance.choice(_SEATS)
    minority = chance.random() < 0.4
    governing = seats // 2 + (0 if minority else 1)
    parties, ideologies = _parties(chance, names["parties"], words)
    words |= {
        "members": str(seats),
        "seats": str(governing),
        "seats_line": word(
            "Det räcker inte utan stöd från någon annan. | That is not enough without support from somebody else."
            if minority
            else "Det räcker om alla kommer. | That is enough if all turn up."
        ),
    }
    people = [
        _member("chair", words["chair"], parties["chair"], True, ideologies, "chair"),
        _member("vice", words["vice"], parties["vice"], True, ideologies, "vice_chair"),
        _member("opposition", words["opposition"], parties["opposition"], False, ideologies, "second_vice_chair"),
    ]
    for at in range(seats - 3):
        majority = at < governing - 2
        side = ("chair", "vice") if majority else ("opposition", "other", "opposition", "support")
        party = parties[side[at % len(side)]]
        people.append(_member(f"member_{at + 1}", next(called), party, majority, ideologies))
    words["party_friend"] = people[3]["name"]
    words["deputy"] = next(one["name"] for one in people[3:] if one["party"] == parties["opposition"])
    people.append({"id": "head", "role": "head", "name": words["head"], "knowledge": 0.8})
    people.append({"id": "chief", "role": "chief_executive", "name": words["chief"]})
    people += [{"id": f"of_{unit}", "role": "manager", "unit": unit, "name": next(called)} for unit in units]
    for role in _UNIT_ROLES:
        words[f"{role}_manager"] = next(
            one["name"]
            for one in people
            if one.get("unit") == words[role]["id"]  # type: ignore[index]
        )
    people.append({"id": "reporter", "role": "media", "name": words["reporter"]})
    return people


def _parties(
    chance: Random, names: dict[str, list[str]], words: dict[str, Word]
) -> tuple[dict[str, str], dict[str, float]]:
    """Five parties by what they are here, and how far to the right each stands, 0-1."""
    sides = chance.choice((("left", "right"), ("right", "left")))
    middle = chance.sample(names["middle"], 2)
    parties = {
        "chair": chance.choice(names[sides[0]]),
        "opposition": chance.choice(names[sides[1]]),
        "vice": middle[0],
        "support": middle[1],
        "other": chance.choice(names["local"]),
    }
    words |= {f"party_{role}": name for role, name in parties.items()}
    at = {"left": 0.33, "right": 0.68}
    ideologies = {parties["chair"]: at[sides[0]], parties["opposition"]: at[sides[1]]}
    return parties, ideologies


def _member(
    id_: str, name: Word, party: str, majority: bool, ideologies: dict[str, float], role: str = "member"
) -> dict[str, Any]:
    ideology = ideologies.get(party, 0.5)
    return {"id": id_, "role": role, "name": name, "party": party, "majority": majority, "ideology": ideology}


def _hidden(chance: Random, words: dict[str, Word]) -> dict[str, Any]:
    """Three worlds: one that wants a forceful answer, one that wants less, one that wants support."""
    worlds = {}
    for group in part("worlds").values():
        name = chance.choice(list(group))
        worlds[name] = {"weight": 1, **filled(group[name], words)}
    return worlds
