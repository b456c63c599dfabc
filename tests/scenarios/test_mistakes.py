"""An author's mistakes: each is told at its line, with what is wrong and what is near, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios import Problem, ScenarioErrors, format_problems, load_text
from scenarios.guard import MAX_COLONS
from scenarios.problems import SHOWN
from tests.scenarios.conftest import SMALL, problems_in

Spoil = Callable[[str, str], tuple[Problem, ...]]
TEXT = SMALL.read_text(encoding="utf-8")

MISTAKES = [
    # The form.
    ("    silence: wait", "    silens: wait", "silens", "Menade du silence?"),
    ("    owner: chair", "    owner: chairr", "chairr", "Menade du chair?"),
    ("months: 3", "months: tre", "tre", "heltal"),
    ("months: 3", "months: 3.5", "3.5", "heltal"),
    ("months: 3", "months: 99", "99", "högst 48"),
    ("months: 3", "months:", "months", "inget värde"),
    ("months: 3", "months: [3]", "[", "heltal"),
    ("    position: 0.4", "    position: 1.4", "1.4", "högst 1"),
    ("        cost: 1\n        money: 0.4", "        money: 0.4", "^id: patch", "Nyckeln cost saknas"),
    ("      en: The leak at {it}\n", "", "^sv: Läckan i {it}", "engelska"),
    ("      sv: Läckan i {it}\n", "", "en: The leak at {it}", "svenska"),
    ("  sv: Läckan\n  en: The leak\n", '  sv: ""\n  en: The leak\n', '""', "tom"),
    ("title:\n  sv: Läckan\n  en: The leak\n", "title: Läckan\n", "Läckan", "sv: och en:"),
    ("        certainty: likely", "        certainty: maybe", "maybe", "certain"),
    ("concepts: [C50, C51]", "concepts: [C50, X1]", "X1", "begrepp"),
    ("      - id: patch", "      - id: pass", "pass", "kan inte vara ett id"),
    ("      - id: patch", "      - id: Lappa", "Lappa", "små bokstäver"),
    ("shows: [1, 2]", "shows: [2, 1]", "[2, 1]", "större än det andra"),
    ("shows: [1, 2]", "shows: [1]", "[1]", "minst 2"),
    ("repeats: true", "repeats: yes", "yes", "true eller false"),
    ("{act: spend, dose: 0.4}", "{do: spend, dose: 0.4}", "{do", "act:, set: eller reveal:"),
    ("{act: spend, dose: 0.4}", "{act: spend, dose: min(0.4, heat)}", "heat)", "citattecken"),
    ("{act: spend, dose: 0.4}", "{act: spend, doze: 0.4}", "doze", "Menade du dose?"),
    ("weight: 1", "weight: 0", "0", "mer än 0"),
    ("concepts: [C50, C51]", "concepts: C50", "C50", "Skriv [C50]"),
    ("shows: [1, 2]", "shows: 1", "1", "Skriv [1, 1]"),
    ("    silence: wait", "    law: [KL 6:6, KL 6:15]\n    silence: wait", "[KL", "hakparenteser: KL 6:6, KL 6:15"),
    ("    opens: media > 1 and chance(0.2)", "    opens: [media]", "[media]", "hakparenteser: media"),
    ("{act: spend, dose: 0.4}", "{act: spend, dose: 0,4}", "4}", "decimaltal skrivs med punkt"),
    ("      - id: patch", "      - id: Lappa-röret", "Lappa-röret", "Till exempel lappa_roret"),
    ("  heat: 0.2", "  värme: 0.2", "värme", "Till exempel varme"),
    ("start: {risk: 0.7,", "start: {risk: 0,7,", "7,", "decimaltal skrivs med punkt"),
    ("        cost: 1\n        money: 0.4", "          cost: 1\n        money: 0.4", "cost", "inne i en text"),
    # What YAML cannot read.
    ("    window: 2\n    silence", "    window: 2\n      silence", ": wait", "längre in än den ska"),
    ("  sv: Läckan\n", '  sv: "Läckan" igen\n', "igen", "Text efter ett citattecken"),
    ("  sv: Läckan\n", "  sv: Läckan: igen\n", ": igen", "kolon står där det inte kan"),
    ("  sv: Läckan\n", "  sv: Läcka #1\n    i röret\n", "i röret", "tar slut vid #"),
    # References.
    ("{act: spend, dose: 0.4}", "{act: spnd, dose: 0.4}", "spnd", "Menade du spend?"),
    ("{act: repair, units: it, dose: 0.3}", "{act: repair, dose: 0.3}", "{act", "riktas till enheter"),
    ("{act: repair, units: it, dose: 0.3}", "{act: repair, units: watr, dose: 0.3}", "watr", "Menade du water?"),
    ("{act: repair, units: it, dose: 0.3}", "{act: repair, units: it, dose: 3}", "3}", "mellan 0 och 1"),
    ("{act: repair, units: it, dose: 0.3}", "{act: repair, units: [it, water], dose: 0.3}", "it,", "för sig själva"),
    ("{act: repair, units: it, dose: 0.3}", "{act: repair, units: it, side: board, dose: 0.3}", "side", "ingen sida"),
    ("{act: damage, units: [water], dose: 0.4}", "{act: damage, units: it, dose: 0.4}", "it,", "ingen enhet"),
    ("{act: damage, units: [water], dose: 0.4}", "{act: damage, units: [water, water], dose: 0.4}", "water]",
     "två gånger"),
    ("{act: publicity, dose: 1}", "{act: publicity, units: all, dose: 1}", "units", "riktas inte"),
    ("{act: blame, side: board, dose: 0.3}", "{act: blame, dose: 0.3}", "{act", "görs av en sida"),
    ("{set: heat, to: heat - 0.1}", "{set: haet, to: heat - 0.1}", "haet", "Menade du heat?"),
    ("{reveal: latent, units: it, noise: 0.5}", "{reveal: latnt, units: it}", "latnt", "Menade du latent?"),
    ("{reveal: latent, units: it, noise: 0.5}", "{reveal: latent}", "{reveal", "enhet för enhet"),
    ("{reveal: latent, units: it, noise: 0.5}", "{reveal: media, units: it}", "units", "hela organisationen"),
    ("tell: paper, open: review", "tell: papper, open: review", "papper", "Menade du paper?"),
    ("tell: paper, open: review", "tell: paper, open: reveiw", "reveiw", "Menade du review?"),
    ("    tell: rain_news", "    tell: rain", "rain", "Menade du rain_news?"),
    ("    tell: rain_news", "    tell: paper", "paper", "ingen enhet"),
    ("opening: [first_call]", "opening: [first]", "first]", "first_call"),
    ("    silence: nothing", "    silence: nothin", "nothin", "Menade du nothing?"),
    ("          leans: ask", "          leans: aks", "aks", "Menade du ask?"),
    ("      lawyer:\n        - if", "      lawer:\n        - if", "- if", "Menade du lawyer?"),
    ("      lawyer:\n        - if", "      engineer:\n        - if", "- if", "bara frågas av head"),
    ("    forecast: faults", "    forecast: fault", "fault", "Menade du faults?"),
    ("    unit: water\n", "    unit: vatten\n", "vatten", "Enheten finns inte"),
    ("    points: {capacity: -1}", "    points: {capacty: -1}", "capacty", "Menade du capacity?"),
    ("    points: {capacity: -1}", "    points: {capacity: 2}", "2}", "-1, 1"),
    ("unit: water}", "unit: watr}", "watr", "Menade du water?"),
    ("role: manager, name: Ali Berg, unit: water}", "role: manager, name: Ali Berg}", "^{id",
     "En chef hör till en enhet"),
    ("  - {id: dahl,", "  - {id: ek,", "ek,", "används redan"),
    ("role: second_vice_chair", "role: chair", "chair,", "redan någon"),
    ("  citizens.count: 200", "  citizens.cont: 200", "citizens.cont", "Menade du citizens.count?"),
    ("  citizens.count: 200", "  citizens.count: 3", "3", "mellan 50"),
    ("  citizens.count: 200", "  citizens.count: 200.5", "200.5", "heltal"),
    ("start: {risk: 0.7,", "start: {rsk: 0.7,", "rsk", "Menade du risk?"),
    ("start: {risk: 0.7,", "start: {risk: 7,", "7,", "mellan 0 och 1"),
    ("      water: {latent: 0.15, integrity: 0.9}", "      wter: {latent: 0.15}", "{latent", "Menade du water?"),
    ("    organisation: {narrative: 0.3, money: 4}", "    organisation: {naration: 0.3}", "naration", "narrative"),
    ("    facts: {warned: 1}", "    facts: {warnd: 1}", "1}", "Menade du warned?"),
    ("  heat: 0.2", "  media: 0.2", "media", "redan en storhet"),
    ("  heat: 0.2", "  seen: 0.2", "seen", "ord i språket"),
    # Expressions.
    ("vote: 0.7 - 0.2 * heat", "vote: 0.7 - 0.2 * haet", "haet", "Menade du heat?"),
    ("vote: 0.7 - 0.2 * heat", "vote: 7", "7", "mellan 0 och 1"),
    ("vote: 0.7 - 0.2 * heat", "vote: 0.7 - 0.2 * värme", "värme", "bokstäver som språket inte har"),
    ("vote: 0.7 - 0.2 * heat", "vote: 0.1 * månad", "månad", "Skriv month"),
    ("vote: 0.7 - 0.2 * heat", "vote: 0,7 - 0.2 * heat", "0,7", "decimaltal skrivs med punkt"),
    ("vote: 0.7 - 0.2 * heat", "vote: 0.7 – 0.2 * heat", "–", "Skriv -."),
    ("    opens: media > 1 and chance(0.2)", "    opens: media > 1 och chance(0.2)", "och", "Skriv and."),
    ("    opens: media > 1 and chance(0.2)", "    opens: media ≥ 1", "≥", "Skriv >=."),
    ("did(tell_early.tell) or", "did(tell) or", "did(tell)", "Menade du did(tell_early.tell)?"),
    ("did(tell_early.tell) or", "did(nothing_like) or", "did(nothing_like)", "punkt emellan"),
    ("vote: 0.7 - 0.2 * heat", 'vote: "0.7 - 0.2 * haet"', "haet", "Menade du heat?"),
    ("vote: 0.7 - 0.2 * heat", "vote: unit.latent", "unit.latent", "för varje enhet"),
    ("        when: seen.forecast < 0", "        when: forecast < 0", "forecast < 0", "Läs seen.forecast"),
    ("        when: seen.forecast < 0", "        when: seen.forecast", "seen.forecast", "villkor"),
    ("did(tell_early.tell) or", "did(leak.patch) or", "leak.patch", "avgörs av chair"),
    ("    opens: media > 1 and chance(0.2)", "    opens: media > 1 and it.latent > 0", "it.latent", "ingen enhet"),
    ("    about: unit.incident * 10 + unit.latent", "    about: media", "media", "för varje enhet"),
    ("kept: it.latent < 0.35", "kept: age > 2", "age", "åldern"),
    ("    value: 100 * mean(unit.latent)", "    value: 100 * mean(unit.latent", "(unit", "går inte att läsa"),
    # Rules across the file.
    (", open: review}", "}", "review:", "Ingenting öppnar"),
    ("    month: 1\n    does:", "    month: 7\n    does:", "7", "efter slutet"),
    ("    at: 2", "    at: 3", "3", "efter slutet"),
    ("    low: 0\n    high: 100", "    low: 100\n    high: 100", "100\n    at", "större än low"),
    ("{after: [1, 2], if", "{after: [3, 4], if", "[3, 4]", "scenariot är slut"),
    ("        needs: 1\n        vote: 0.4", "        needs: 1\n        cost: 9\n        vote: 0.4", "cost",
     "två gånger"),
    ("        cost: 0\n        when", "        cost: 4\n        when", "4", "uppmärksamhet"),
    ("    window: 2\n", "    window: 2\n    prepares: false\n", "1\n      - text:", "inte kan beställas"),
    ("  45:", "  kort:", "kort", "minuter"),
    ("situations: [leak], attention", "situations: [leek], attention", "leek", "Menade du leak?"),
    ("situations: [leak], attention", "situations: [overtime], attention", "overtime", "avgörs av head"),
    ("situations: [leak], attention", "situations: [review], attention", "review]", "ärver"),
    ("situations: [leak], attention", "situations: [leak, leak], attention", "leak]", "redan i snittet"),
    ("situations: [leak], attention: 3", "situations: [leak], attention: 3, role: chair", "role", "Okänd nyckel"),
    ("    chair:\n      stops:\n        - {month: 0, situations: [leak], attention: 3}\n", "    {}\n", "^45:",
     "Ingen roll anges"),
    ("    chair:\n      stops:", "    opposition:\n      stops:", "leak]", "avgörs av chair"),
    ("situation: column, month: 2", "situation: colum, month: 2", "colum,", "Menade du column?"),
    ("situation: column, month: 2", "situation: leak, month: 2", "leak,", "avgörs av chair"),
    ("situation: column, month: 2", "situation: square, month: 2", "square,", "redan i snittet"),
    ("situation: column, month: 2", "situation: column, month: 1", "1, attention", "i ordning"),
    ("situation: column, month: 2", "situation: column, month: 3", "3, attention", "Sista månaden är 2"),
    ("month: 2, attention: 1}", "month: 2, attention: 0}", "0}", "minst 1"),
    ("    - {situation: column, month: 2, attention: 1}\n", "", "^- {situation: square", "minst 3"),
    ("dilemmas:\n  opposition:\n", "dilemmas:\n  head:\n", "square,", "avgörs av opposition"),
    ("  square:\n    owner: opposition\n", "  square:\n    owner: opposition\n    recused: [dahl]\n", "dahl]",
     "den vars ärende det är"),
    ("  45:", "  90:", "chair", "bara 1 beslut"),
    ("  - month: 1\n    minutes: 5", "  - month: 3\n    minutes: 5", "3", "i ordning"),
    ("  - month: 1\n    minutes: 5", "  - month: 1\n    minutes: 31", "31", "högst 30"),
    ("    recused: [dahl]", "    recused: [dahll]", "dahll]", "Menade du dahl?"),
    ("    recused: [dahl]", "    recused: [ek]", "ek]", "inte ordföranden"),
    ("    recused: [dahl]", "    recused: [lind]", "lind]", "Bara ledamöter"),
    ("    recused: [dahl]", "    recused: [dahl, dahl]", "dahl]", "två gånger"),
    ("    silence: keep\n", "    silence: keep\n    recused: [dahl]\n", "recused", "Ingen röstar"),
    ("{month: 0, situations: [leak]", "{month: 5, situations: [leak]", "5", "i ordning"),
    ("    month: 0\n    about", "    month: 0\n    opens: media > 1\n    about", "month: 0\n    opens", "två sätt"),
    ("    unit: water\n", "    unit: water\n    about: unit.latent\n", "unit: water\n    about", "två saker"),
    ("    month: 1\n    does:", "    does:", "^rain:", "antingen month eller opens"),
    ("            sv: Nämnden får besluta vad", "            sv: Nämnden {who} får besluta vad", "Nämnden {who}",
     "{it} fylls i"),
    ("  sv: En liten nämnd,", "  sv: En liten nämnd om {it},", "En liten nämnd om", "någon enhet"),
    ("sv: Nämnden beslutar om en granskning.", "sv: Nämnden beslutar om mer kontroll.", "Nämnden beslutar om mer",
     "Skriv handlingen"),
    ("en: The committee decides on a review.", "en: " + "x" * 91, "x" * 91, "högst 90"),
    ("        cost: 0\n        when: seen.it.quality < 0.95 or not known(seen.it.quality)\n",
     "        cost: 0\n        why_not:\n          sv: Inte nu.\n          en: Not now.\n", "why_not", "inget when:"),
    ("      - id: replace", "      - id: patch", "patch", "används redan"),
    ("      - id: replace", "      - id: defer", "defer", "att vänta"),
    ("        - text:\n            sv: Nämnden får",
     "        - if: media > 1\n          text:\n            sv: Nämnden får", "^lawyer", "svarslös"),
    ("        - if: in_world(worn)\n          text:", "        - text:", "- text", "sägs aldrig"),
    ("          - {after: [1, 1], does: [{act: publicity, dose: 0.4 + 0.2 * warned}]}",
     "          - {after: [1, 1]}", "{after: [1, 1]}", "gör ingenting"),
    ("{after: [1, 1], does: [{act: publicity, dose: 0.4 + 0.2 * warned}]}", "{after: [1, 1], open: tell_early}",
     "tell_early}", "bara komma en gång"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "at", "words"), MISTAKES)
def test_a_mistake_is_told_where_it_stands(spoilt: Spoil, old: str, new: str, at: str, words: str) -> None:
    changed = TEXT.replace(old, new, 1)
    problems = spoilt(old, new)
    told = format_problems(problems, "sv")
    assert words in told
    begins = TEXT.index(old)
    # "^" looks for the place from the change upwards.
    offset = changed.rfind(at[1:], 0, begins + len(new)) if at[0] == "^" else changed.index(at, begins)
    line = changed.count("\n", 0, offset) + 1
    column = offset - (changed.rfind("\n", 0, offset) + 1) + 1
    places = {(one.line, one.column) for one in problems if words in format_problems([one], "sv")}
    assert any(row == line and abs(col - column) <= 2 for row, col in places), (places, (line, column), told)


@pytest.mark.parametrize(("old", "new", "at", "words"), MISTAKES)
def test_a_mistake_is_told_in_both_languages(spoilt: Spoil, old: str, new: str, at: str, words: str) -> None:
    for problem in spoilt(old, new):
        assert problem.text.sv != problem.text.en
        assert not re.search(
            r"(?i)\b(input|should|valid|field|extra|expected|must)\b", problem.text.sv + problem.remedy.sv
        )
        assert not re.search(r"[åäöÅÄÖ]", problem.text.en.replace(problem.value, ""))


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    spoilt = TEXT
    for old, new in (
        ("vote: 0.7 - 0.2 * heat", "vote: 0.7 - 0.2 * haet"),
        ("tell: rain_news", "tell: rain_nws"),
        ("{act: spend, dose: 0.4}", "{act: spnd, dose: 0.4}"),
    ):
        spoilt = spoilt.replace(old, new, 1)
    problems = problems_in(spoilt)
    assert [problem.value for problem in problems] == ["haet", "spnd", "rain_nws"]
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)


def test_what_the_form_refuses_hides_nothing_else() -> None:
    spoilt = TEXT
    for old, new in (
        ("vote: 0.7 - 0.2 * heat", "vote: 0.7 - 0.2 * haet"),
        ("    silence: nothing", "    silens: nothing"),
        ("months: 3", "months: three"),
        ("tell: rain_news", "tell: rain_nws"),
        ("units: it, dose: 0.3", "unitz: it, dose: 0.3"),
        ("opens: media > 1 and chance(0.2)", "opens: [media]"),
        ("      en: The leak at {it}\n", ""),
    ):
        assert old in spoilt
        spoilt = spoilt.replace(old, new, 1)
    problems = problems_in(spoilt)
    assert {one.value for one in problems} == {"haet", "silens", "three", "rain_nws", "unitz", "[media]", ""}
    # English missing has no value to show; nothing is told twice, not silence as missing.
    assert len(problems) == 7


def test_every_colon_in_a_sentence_is_told_at_once_with_all_else() -> None:
    spoilt = TEXT.replace("  sv: Läckan\n", "  sv: Läckan: igen\n", 1)
    spoilt = spoilt.replace("sv: Felen ska upp", "sv: Felen: alla ska upp", 1).replace(
        "tell: rain_news", "tell: rain", 1
    )
    told = format_problems(problems_in(spoilt), "en").splitlines()
    assert [line.split(": ", 1)[1].split(" (")[0] for line in told] == [
        "A colon stands where it cannot",
        "A colon stands where it cannot",
        "There is no such message",
    ]
    assert "(sv: Läckan: igen)" in told[0]
    # Not without end, and never a colon of another kind.
    many = TEXT.replace("      sv: ", "      sv: Ja: ")
    assert len(problems_in(many)) <= MAX_COLONS
    assert len(problems_in(TEXT.replace("    window: 2", "      window: 2", 1))) == 1


def test_a_dash_forgotten_before_an_item_of_a_list_is_told_once() -> None:
    told = [one.remedy.en for one in problems_in(TEXT.replace("      - id: replace", "        id: replace", 1))]
    assert sum("put a - before it" in remedy for remedy in told) == 1
    assert not any("rename it" in remedy for remedy in told)


def test_it_is_offered_only_where_there_is_one() -> None:
    for old, new, offered in (
        ("    opens: media > 1 and chance(0.2)", "    opens: zz.latent > 1", False),
        ("kept: it.latent < 0.35", "kept: zz.latent < 0.35", True),
    ):
        (problem,) = problems_in(TEXT.replace(old, new, 1))
        assert (" it," in problem.remedy.en) is offered, problem.remedy.en


def test_a_sentence_torn_at_a_comma_is_told_once() -> None:
    for old, new in (
        ("{act: spend, dose: 0.4}", "{act: spend, dose: min(0.4, heat)}"),
        ("{set: heat, to: heat - 0.1}", "{set: heat, to: max(0, heat - 0.1)}"),
    ):
        (problem,) = problems_in(TEXT.replace(old, new, 1))
        assert "citattecken inne i { }" in problem.remedy.sv
        assert "in quotes inside { }" in problem.remedy.en


def test_an_id_that_is_nearly_right_breaks_nothing_that_speaks_of_it() -> None:
    (problem,) = problems_in(TEXT.replace("      - id: ask", "      - id: Ask", 1))
    assert (problem.value, problem.remedy.en) == ("Ask", "For example ask.")


def test_a_label_that_is_too_long_and_says_too_much_is_told_both_whatever_else_is_wrong() -> None:
    label = "sv: Nämnden beslutar om en granskning."
    spoilt = TEXT.replace(label, "sv: " + "Nämnden beslutar om mer kontroll. " * 4, 1).replace(
        "months: 3", "months: tre", 1
    )
    told = format_problems(problems_in(spoilt), "sv")
    assert "högst 90 får plats" in told
    assert "inte om det är kontroll eller tillit (kontroll)" in told
    assert "heltal (tre)" in told


def test_a_problem_reads_as_one_line() -> None:
    told = format_problems(problems_in(TEXT.replace("vote: 0.7 - 0.2 * heat", "vote: haet", 1)), "en")
    assert re.fullmatch(r"small\.yaml:\d+:15: There is no such name \(haet\)\. Did you mean heat\?", told)


def test_many_problems_are_counted() -> None:
    told = format_problems(problems_in(TEXT.replace("sv:", "svv:")), "sv")
    assert len(told.splitlines()) == SHOWN + 1
    assert told.splitlines()[-1].endswith("fel till.")


def test_a_matter_that_opens_itself_waits_for_its_promises() -> None:
    again = TEXT.replace(
        "        does:\n          - {act: relief, units: it, dose: 0.3}",
        "        does: []\n        later:\n          - {after: [1, 1], open: overtime}\n"
        "          - {after: [1, 2], does: [{act: relief, units: it, dose: 0.3}]}",
        1,
    )
    assert "Ärendet kommer igen" in format_problems(problems_in(again))
    load_text(again.replace("after: [1, 1], open", "after: [2, 2], open"), "x")


LINES = TEXT.splitlines(keepends=True)


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_a_spoilt_file_gives_problems_or_loads(data: st.DataObject) -> None:
    """Lines dropped, doubled, moved, cut and overwritten: never anything but ``ScenarioErrors``."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        kind = data.draw(st.sampled_from(["drop", "double", "swap", "cut", "write", "indent"]))
        if kind == "drop":
            del lines[at]
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "swap":
            other = data.draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == "cut":
            lines[at] = lines[at][: data.draw(st.integers(0, len(lines[at])))] + "\n"
        elif kind == "write":
            key, _, _ = lines[at].partition(":")
            value = data.draw(
                st.sampled_from(
                    [
                        "1",
                        "x",
                        "[]",
                        "{}",
                        "-1",
                        "1e9",
                        "true",
                        "'x'",
                        "[1, 2]",
                        "{a: b}",
                        "heat",
                        "|",
                        "!x",
                        "*a",
                        "1/0 > unit",
                    ]
                )
            )
            lines[at] = f"{key}: {value}\n"
        else:
            lines[at] = " " * data.draw(st.integers(0, 9)) + lines[at].lstrip()
    try:
        load_text("".join(lines), "small.yaml")
    except ScenarioErrors as errors:
        told = [format_problems(errors.problems, lang) for lang in ("sv", "en")]
        assert all(told)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_problems(content: bytes) -> None:
    from scenarios.guard import read_tree

    root, problems = read_tree(content, "f.yaml")
    assert root is not None or problems
