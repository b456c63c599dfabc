"""The report as Markdown: the same targets, figures and sources as the page, without its drawings."""

from __future__ import annotations

from analysis.ruled import rows
from analysis.validation import wording as say
from analysis.validation.target import Judged
from analysis.validation.validate import Validation
from game.core.language import _, words


def markdown(validation: Validation) -> str:
    """The report, in the language in use."""
    parts = [
        f"# {_('Vad modellen visar och inte visar')}",
        say.counted(validation.judged),
        f"{say.made_by(validation)} `{say.command(validation)}`",
    ]
    for group, judged in say.grouped(validation).items():
        parts += [f"## {say.heading(group)}", say.lead(group), say.counted(judged), _overview(judged)]
        parts += [_told(each) for each in judged]
    return "\n\n".join(parts) + "\n"


def _overview(judged: tuple[Judged, ...]) -> str:
    heads = (_("Mål"), _("Enhet"), _("Publicerat"), _("Modellen (95 %)"), _("Status"), _("Utfall"))
    return rows(
        heads,
        (
            (
                each.target.id,
                words(each.target.unit),
                say.wanted(each.target),
                say.bare_interval(each),
                say.status(each.target),
                say.verdict(each),
            )
            for each in judged
        ),
    )


def _told(judged: Judged) -> str:
    target, about = judged.target, judged.target.estimand
    estimand = "; ".join(words(one) for one in (about.population, about.respondent, about.period, about.construct))
    said = [
        f"**{target.id}: {say.verdict(judged)}.** {words(target.statement)}",
        f"- {_('Vad talet gäller')}: {estimand}",
        f"- {_('Så mäts det i modellen')}: {words(target.measured)}",
        f"- {_('Källa')}: {target.source}",
    ]
    if target.note is not None:
        said.append(f"- {_('Att veta')}: {words(target.note)}")
    return said[0] + "\n\n" + "\n".join(said[1:])
