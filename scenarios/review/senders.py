"""Messages that are told to the one who sends them: whoever plays the role would be told their own words as news.

A report that others get too may well stand on the sender's own desk, as a copy of what was sent. Where it says "I", or
is a quote or a letter, it puts words in the mouth of whoever plays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenarios.compiled import Role
from scenarios.schema import Both, MessageForm, RoleForm, ScenarioForm
from scenarios.site import Site
from scenarios.text import Text

_OFFICES: dict[Role, tuple[str, ...]] = {
    "chair": ("ordförande", "nämndordförande", "nämndens ordförande", "chair", "committee chair"),
    "head": ("förvaltningschef", "head of department"),
    "opposition": ("oppositionsledare", "andre vice ordförande", "leader of the opposition", "second vice chair"),
}
"""What a role is called wherever one is."""
_ENDINGS = ("", "n", "en")
"""Swedish says the title with its article at the end."""
_FIRST_PERSON = re.compile(r"\b([Jj]ag|[Mm]ig|[Mm]in|[Mm]itt|[Mm]ina|I|[Mm]y|[Mm]e)\b")


def check_senders(form: ScenarioForm, site: Site) -> None:
    """Warn of messages told to their sender alone, and of those that tell a sender his or her own words."""
    given = form.roles.given()
    offices = {role: set(_offices(role, brief)) for role, brief in given.items()}
    names = {role: tuple(_names(role, brief, form)) for role, brief in given.items()}
    for name, message in form.messages.items():
        senders = {_plain(message.sender.sv), _plain(message.sender.en)}
        for at, role in enumerate(message.to):
            named = any(sender.startswith(names.get(role, ())) for sender in senders)
            if not named and not senders & offices.get(role, set()):
                continue
            if len(message.to) == 1:
                _warn_of_news_to_oneself(site, name, message.sender)
            elif _in_own_words(message):
                _warn_of_own_words(site, name, at, message.sender)


def _in_own_words(message: MessageForm) -> bool:
    """Whether somebody speaks in it, rather than a paper."""
    return message.kind in ("quote", "letter") or bool(_FIRST_PERSON.search(f"{message.text.sv} {message.text.en}"))


def _warn_of_news_to_oneself(site: Site, name: str, sender: Both) -> None:
    site.warn(
        ("messages", name, "to", 0),
        Text(
            f"Meddelandet går bara till den som själv skickar det, {sender.sv}",
            f"The message goes only to the one who sends it, {sender.en}",
        ),
        Text(
            "Skriv en annan roll i to:, eller låt någon annan berätta det (sender).",
            "Write another role in to:, or let somebody else tell it (sender).",
        ),
    )


def _warn_of_own_words(site: Site, name: str, at: int, sender: Both) -> None:
    site.warn(
        ("messages", name, "to", at),
        Text(
            f"Den som spelar rollen får läsa vad den själv säger, {sender.sv}",
            f"Whoever plays the role is told what they say themselves, {sender.en}",
        ),
        Text(
            "Ta bort rollen ur to:, låt någon annan berätta det (sender), eller skriv om det utan jag.",
            "Take the role out of to:, let somebody else tell it (sender), or word it without I.",
        ),
    )


def _names(role: Role, brief: RoleForm, form: ScenarioForm) -> Iterator[str]:
    """The names of a role's person; what comes after one, as in "Eva Ek, chair", does not make it another."""
    yield from (_plain(brief.name.sv), _plain(brief.name.en))
    yield from (_plain(person.name) for person in form.people if person.role == role)


def _offices(role: Role, brief: RoleForm) -> Iterator[str]:
    """What a role's person is called by office as a sender."""
    yield from (_plain(brief.title.sv), _plain(brief.title.en))
    title = re.split(r",| i | för | of ", brief.title.sv)[0]
    yield from (word + ending for word in (*_OFFICES[role], _plain(title)) for ending in _ENDINGS)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).removeprefix("the ")
