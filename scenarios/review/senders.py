"""Messages that reach nobody but the one who sends them: whoever plays the role would be told their own words as news.

A message that others get too may well stand on the sender's own desk, as a copy of what was sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenarios.compiled import Role
from scenarios.schema import RoleForm, ScenarioForm
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


def check_senders(form: ScenarioForm, site: Site) -> None:
    """Warn of every message whose sender is the only one to be told it."""
    named = {role: set(_called(role, brief, form)) for role, brief in form.roles.given().items()}
    for name, message in form.messages.items():
        senders = {_plain(message.sender.sv), _plain(message.sender.en)}
        if len(message.to) == 1 and senders & named.get(message.to[0], set()):
            site.warn(
                ("messages", name, "to", 0),
                Text(
                    f"Meddelandet går bara till den som själv skickar det, {message.sender.sv}",
                    f"The message goes only to the one who sends it, {message.sender.en}",
                ),
                Text(
                    "Skriv en annan roll i to:, eller låt någon annan berätta det (sender).",
                    "Write another role in to:, or let somebody else tell it (sender).",
                ),
            )


def _called(role: Role, brief: RoleForm, form: ScenarioForm) -> Iterator[str]:
    """What a role's person is called as a sender."""
    yield from (_plain(brief.name.sv), _plain(brief.name.en), _plain(brief.title.sv), _plain(brief.title.en))
    yield from (_plain(person.name) for person in form.people if person.role == role)
    title = re.split(r",| i | för | of ", brief.title.sv)[0]
    yield from (word + ending for word in (*_OFFICES[role], _plain(title)) for ending in _ENDINGS)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).removeprefix("the ")
