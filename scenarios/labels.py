"""What an option's label may not say: that it is control, or that it is trust. People see an act and what comes of it.

It is the steering word that is refused, wherever it stands alone: *ökad kontroll*, *kontrollera*, *tillit*, *control*,
*trust*. The trade's own words, in which it is a part, are no steering: *kontrollplan*, *egenkontroll*, *livsmedels-
kontroll*, *kontroll- och åtgärdsplan*, *intern kontroll* (KL 6:6), and *internal control*, *control plan* in English.
"""

from __future__ import annotations

import re

from scenarios.positions import Place
from scenarios.schema import Both
from scenarios.site import Site
from scenarios.text import Text

_TELLING = {
    "sv": re.compile(
        r"\b(?<!intern )(?<!interna )(?<!\w-)(?:kontroll(?:s|en|ens|er|erna)?|kontrollera\w*|tillit\w*)\b(?!-)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?<!internal )(?<!official )(?<!\w-)(?:control(?:s|led|ling)?(?! (?:plan|programme|room|point)s?\b)\b(?!-)"
        r"|trust(?!ee)\w*)",
        re.IGNORECASE,
    ),
}


def check_label(label: Both, place: Place, site: Site) -> None:
    """Report the first word of a label, in each language, that names what the option is instead of what is done."""
    for language, pattern in _TELLING.items():
        told = pattern.search(getattr(label, language))
        if told is not None:
            site.report(
                (*place, language),
                Text(
                    "Ett alternativ säger vad som görs, inte om det är kontroll eller tillit",
                    "An option says what is done, not whether it is control or trust",
                ),
                Text(
                    "Skriv handlingen i stället: granska, gå igenom, rapportera, överlåta. Sammansatta ord går bra.",
                    "Write the act instead: review, go through, report, leave to. Terms such as internal control "
                    "are fine.",
                ),
                told[0],
            )
