"""The report as one self-contained page, offline, in either language."""

from __future__ import annotations

from html import escape

from analysis.markup import Html, card, chart, key, paragraph, section, stroke, table, tag, together
from analysis.offline import filled, format_locale
from analysis.validation import drawn
from analysis.validation import wording as say
from analysis.validation.experiments import CONTROL_AMOUNTS
from analysis.validation.known_measures import effort_curve
from analysis.validation.target import Judged
from analysis.validation.validate import Validation
from game.core.language import _, current, number, words


def page(validation: Validation) -> str:
    """The page as HTML, in the language in use."""
    groups = say.grouped(validation)
    charts = {f"targets-{group}": drawn.targets(judged) for group, judged in groups.items()}
    sections = [_group(validation, group, judged) for group, judged in groups.items()]
    if "controlled" in validation.results:
        charts["effort"] = drawn.effort(validation.results)
        sections.append(_effort(validation))
    parts = {
        "lang": "en" if current() == "en" else "sv",
        "title": escape(_("Samspel: vad modellen visar och inte visar")),
        "skip": escape(_("Hoppa till innehållet")),
        "masthead": _masthead(validation),
        "scrub": "",
        "sections": "\n".join([*sections, _how(validation)]),
        "footer": tag("footer", tag("div", paragraph(say.made_by(validation), "source"), class_="wide")),
    }
    return filled(parts, {"format": format_locale(), "charts": charts}, ("report.js",), "report.css")


def _masthead(validation: Validation) -> Html:
    inside = tag(
        "div",
        paragraph(_("Validering"), "kicker"),
        tag("h1", _("Vad modellen visar och inte visar")),
        paragraph(say.counted(validation.judged), "who"),
        paragraph(
            _(
                "Varje mål är ett publicerat påstående om verkligheten. Modellen körs på nya slumpfrön och det den ger "
                "ställs bredvid. Missar visas på samma sätt som träffar. Läs först vad ett mål är värt: att nå ett tal "
                "som modellen ställts in efter är inget bevis."
            ),
            "landing",
        ),
        class_="wide",
    )
    return tag("header", inside, class_="masthead")


def _group(validation: Validation, group: str, judged: tuple[Judged, ...]) -> Html:
    figure = chart(
        f"targets-{group}",
        "",
        _(
            "Varje mål på sin egen axel. Fältet är det som godtas, strecket intervallet på 95 procent, märket "
            "uppskattningen."
        ),
        " ".join([say.counted(judged), *(_in_words(each) for each in judged)]),
        say.made_by(validation),
        _overview(judged),
        over_months=False,
    )
    cards = tag("div", *(_card(each) for each in judged), class_="targets")
    return section(group, say.heading(group), say.lead(group), card(figure), cards)


def _in_words(judged: Judged) -> str:
    return f"{judged.target.id} {say.verdict(judged)}: {say.measured_value(judged)}."


def _overview(judged: tuple[Judged, ...]) -> Html:
    rows = (
        (
            f"{each.target.id} {words(each.target.statement)}",
            words(each.target.unit),
            say.wanted(each.target),
            say.bare_interval(each),
            say.status(each.target),
            say.verdict(each),
        )
        for each in judged
    )
    heads = (_("Mål"), _("Enhet"), _("Publicerat"), _("Modellen (95 %)"), _("Status"), _("Utfall"))
    return table(_("Mål, tolerans och vad modellen gav"), heads, rows)


def _card(judged: Judged) -> Html:
    target = judged.target
    facts = [
        (_("Publicerat"), f"{say.wanted(target)} ({words(target.unit)})"),
        (_("Modellen"), say.measured_value(judged)),
        (_("Talets status"), say.status(target)),
        (_("Vilka det gäller"), words(target.estimand.population)),
        (_("Vem som svarat"), words(target.estimand.respondent)),
        (_("När"), words(target.estimand.period)),
        (_("Vad som mätts"), words(target.estimand.construct)),
        (_("Så mäts det i modellen"), words(target.measured)),
        (_("Samma sak i modellen"), _("ja") if target.comparable else _("nej, visas bara")),
        (_("Källa"), target.source),
        (_("Replikat"), number(judged.replicates)),
    ]
    if target.note is not None:
        facts.append((_("Att veta"), words(target.note)))
    top = tag(
        "h3",
        tag("span", target.id, class_="number"),
        tag("span", words(target.statement)),
        tag("span", say.verdict(judged), class_=f"verdict {judged.verdict}"),
    )
    told = tag("dl", *(together(tag("dt", name), tag("dd", said)) for name, said in facts))
    return tag("article", top, told, class_="card target", id=f"target-{target.id}")


def _effort(validation: Validation) -> Html:
    curves = {kind: effort_curve(validation.results, kind).mean(axis=0) for kind in ("punitive", "supportive")}
    students = dict(((0.0, 1.0), *drawn.FALK_KOSFELD))
    rows = [
        (
            number(amount, 2),
            *(number(100 * float(curve[place] / curve[0])) for curve in curves.values()),
            number(100 * students.get(amount, float("nan"))),
        )
        for place, amount in enumerate(CONTROL_AMOUNTS)
    ]
    heads = (_("Kontroll"), _("Straffande"), _("Stödjande"), _("Studenterna"))
    lowest = {kind: float(CONTROL_AMOUNTS[int(curve.argmin())]) for kind, curve in curves.items()}
    says = _(
        "I modellen är insatsen under straffande kontroll lägst vid {punitive} och under stödjande vid {supportive}. "
        "Hos studenterna var den lägst vid den svagaste kontrollen."
    ).format(punitive=number(lowest["punitive"], 2), supportive=number(lowest["supportive"], 2))
    figure = chart(
        "effort",
        "",
        _("Insats i procent av insatsen utan kontroll, efter mängd kontroll 0–1."),
        says,
        say.made_by(validation) + " " + _("Studenterna: Falk & Kosfeld 2006, läget på axeln är vår gissning."),
        table(_("Insats, procent av insatsen utan kontroll"), heads, rows),
        over_months=False,
    )
    legend = key(
        (
            (stroke("var(--administration)", 4), _("straffande")),
            (stroke("var(--board)", 4, "7 4"), _("stödjande")),
            (stroke("var(--ink)", 4, "2 4"), _("studenterna")),
        )
    )
    heading = _("Hur kontroll påverkar insats")
    told = _("T10 och T11. Ekvationens form valdes efter att T10 missats en första gång, så det målet är förbrukat.")
    return section("effort-section", heading, told, card(legend, figure))


def _how(validation: Validation) -> Html:
    said = [
        _(
            "Intervallen är percentilbootstrap över replikat (2 000 omdragningar). Ett replikat är en kommun med eget "
            "slumpfrö; det som mäts inom den hålls ihop."
        ),
        _(
            "Ett mål nås när hela intervallet ligger inom toleransen, missas när hela ligger utanför, och går inte att "
            "avgöra när intervallet ligger över gränsen. Då behövs fler körningar."
        ),
        _("Samma frön och samma modell ger samma siffror: {command}").format(command=say.command(validation)),
    ]
    return section(
        "how", _("Så är det gjort"), _("För den som vill göra om det."), card(*(paragraph(one) for one in said))
    )
