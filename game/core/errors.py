"""What can go wrong at the table, in words for the person who sits there."""

from __future__ import annotations

import errno

from scenarios.text import Text

_SAID = {
    errno.ENOSPC: Text("disken är full", "the disk is full"),
    getattr(errno, "EDQUOT", -1): Text("utrymmet är slut", "the space is used up"),
    errno.EFBIG: Text("filen får inte bli större", "the file may not grow larger"),
    errno.EACCES: Text("åtkomst nekad", "access denied"),
    errno.EPERM: Text("åtkomst nekad", "access denied"),
    errno.EROFS: Text("platsen går inte att skriva till", "the place cannot be written to"),
    errno.ENOENT: Text("filen eller mappen finns inte", "there is no such file or folder"),
    errno.EISDIR: Text("det är en mapp, inte en fil", "it is a folder, not a file"),
    errno.ENOTDIR: Text("det är en fil, inte en mapp", "it is a file, not a folder"),
    errno.EEXIST: Text("det finns redan", "it exists already"),
    errno.ENAMETOOLONG: Text("namnet är för långt", "the name is too long"),
    errno.EIO: Text("läs- eller skrivfel på disken", "the disk fails to read or write"),
    errno.EINVAL: Text("platsen tar inte emot filer", "the place takes no files"),
}


def reason(error: OSError | ValueError) -> Text:
    """Why the disk or the system said no; its own words only where it is none of the usual reasons."""
    if not isinstance(error, OSError):
        return Text("namnet går inte att använda", "the name cannot be used")
    own = error.strerror or str(error)
    return _SAID.get(error.errno or 0, Text(own, own))


class Refused(Exception):  # noqa: N818 - reads as what it says
    """An action that cannot be done now. Nothing has changed. ``text`` says why, in both languages."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(sv, en)


class ReplayError(Exception):
    """A file that cannot be used as asked. Nothing has been lost. ``text`` says why and what to do."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(sv, en)
