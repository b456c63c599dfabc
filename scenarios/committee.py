"""Names for the members of a committee whom a file does not name: invented, and the same in every language.

A committee consists of people; who votes and who is seen in the relations between them has a name.
"""

from __future__ import annotations

from dataclasses import replace

from sim.spec import VOTING, Person

INVENTED = (
    "Anita Bergsten", "Roland Tisell", "Farida Noori", "Bengt Löfdahl", "Camilla Ståhlbom", "Isak Rönnfors",
    "Maj Hedlind", "Tomas Wikblad", "Jelena Marić", "Olof Sandhagen", "Pia Törnfelt", "Hassan Jamali",
    "Gun Åkerlind", "Fredrik Nybom", "Lovisa Edström", "Kjell Marsund",
)  # fmt: skip
"""More than a committee has seats to fill (5-15)."""


def named(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """The same people, with a name for every voting member that has none. Surnames are used once."""
    taken = {person.name.rpartition(" ")[2] for person in people}
    free = (name for name in INVENTED if name.rpartition(" ")[2] not in taken)
    return tuple(
        replace(person, name=next(free)) if person.role in VOTING and not person.name else person for person in people
    )
