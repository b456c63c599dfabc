"""The page as a file: whole in itself, in both languages, safe with free text, and clear about what it cannot show."""

import gzip
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from analysis.debrief import PageError, page_path, write_page
from analysis.recorded import LATER
from game.core import language
from game.core.errors import ReplayError
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from sim import MODEL_VERSION
from tests.analysis import made
from tests.game.core.table_for_tests import small


class Page(HTMLParser):
    """Elements with their attributes, words outside scripts, and the embedded story."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = ""
        self.story: dict[str, Any] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not self.open:
            self.words += data
        elif self.elements[-1][1].get("id") == "story":
            self.story = json.loads(data)

    def ids(self) -> list[str]:
        return [str(attributes["id"]) for _tag, attributes in self.elements if "id" in attributes]


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    session = Session.start(small(), "chair", 7, tmp_path_factory.mktemp("play"))
    autoplay(session, "mixed")
    return session.close()


def written(path: Path, lang: str = "sv", **more: Any) -> Page:
    return Page(write_page(path, lang, path.with_name("page.html"), **more).read_text(encoding="utf-8"))


def test_a_page_asks_for_nothing(log: Path) -> None:
    page = written(log, runs=2)
    policy = next(one["content"] for tag, one in page.elements if one.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe-eval" not in policy
    for tag, attributes in page.elements:
        assert tag not in ("link", "iframe", "object", "embed", "base", "img")
        assert not {"src", "srcset", "action", "formaction", "poster"} & set(attributes)
        assert str(attributes.get("href", "#")).startswith("#")
    html = (log.parent / "page.html").read_text(encoding="utf-8")
    assert not re.search(r"jsdelivr|unpkg|cdnjs|googleapis|sourceMappingURL|@import", html)
    assert "url(" not in html.partition("</style>")[0]
    assert str(log.parent) not in html


def test_every_id_is_there_once_and_every_reference_leads_somewhere(log: Path) -> None:
    page = written(log, runs=2)
    ids = page.ids()
    assert len(ids) == len(set(ids))
    for _tag, attributes in page.elements:
        for name in ("for", "aria-labelledby", "aria-describedby"):
            assert set((attributes.get(name) or "").split()) <= set(ids)
        href = attributes.get("href")
        assert href is None or href[1:] in ids
    assert set(page.story["charts"]) <= set(ids)
    assert [tag for tag, _ in page.elements if tag in ("main", "header", "footer", "h1")] == [
        "header",
        "h1",
        "main",
        "footer",
    ]


def test_every_chart_has_title_unit_words_source_and_table(log: Path) -> None:
    page = written(log, runs=2)
    figures = [attributes["id"] for tag, attributes in page.elements if tag == "figure"]
    assert set(figures) == set(page.story["charts"])
    for name in figures:
        start = next(at for at, (tag, one) in enumerate(page.elements) if tag == "figure" and one["id"] == name)
        inside = page.elements[start + 1 :]
        end = next((at for at, (tag, _) in enumerate(inside) if tag == "figure"), len(inside))
        tags = [tag for tag, _ in inside[:end]]
        drawing = next(one for _tag, one in inside if one.get("role") == "img")
        assert drawing["aria-label"]
        assert {"figcaption", "details", "table", "caption"} <= set(tags)
        classes = [one.get("class") for _tag, one in inside[:end]]
        assert "axis" in classes
        assert "source" in classes


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_page_is_in_one_language(log: Path, lang: str) -> None:
    language.use("sv")
    page = written(log, lang, runs=2)
    assert next(one["lang"] for tag, one in page.elements if tag == "html") == lang
    says = {
        "sv": ("Vad hände?", "i modellen", "Läckan", "utformat för att vara spelbart", "omtvistad", "Så var världen"),
        "en": (
            "What happened?",
            "in the model",
            "The leak",
            "designed to be playable",
            "contested",
            "How the world was",
        ),
    }
    for words in says[lang]:
        assert words in page.words
    for words in says["en" if lang == "sv" else "sv"]:
        assert words not in page.words
    assert language.current() == "sv", "the language in use is given back"


def test_free_text_stays_text(tmp_path: Path) -> None:
    page = written(made.write(tmp_path, made.lines(4)), runs=0)
    assert made.REASON in page.words
    assert not [tag for tag, _ in page.elements if tag == "i"]


def test_words_cannot_end_the_script_they_stand_in(tmp_path: Path) -> None:
    lines = made.lines(3)
    lines[0]["source"] = lines[0]["source"].replace(
        "sv: Läckan i {it}", "sv: Läckan </script><script>alert(1)</script> i {it}"
    )
    page = written(made.write(tmp_path, lines), runs=0)
    assert page.story["months"] == 3
    assert "alert(1)" in page.words
    assert sum(tag == "script" for tag, _ in page.elements) == 5


@pytest.mark.parametrize("months", [1, 12, 48])
def test_bars_sentences_and_names_are_there_for_every_month(tmp_path: Path, months: int) -> None:
    page = written(made.write(tmp_path, made.lines(months)), runs=0)
    assert page.story["months"] == len(page.story["names"]) == months
    for changes in page.story["changes"].values():
        assert len(changes) == months
        for change in changes:
            whole, *parts = change["rows"]
            assert whole["value"] == pytest.approx(sum(one["value"] for one in parts), abs=1e-4)
            assert change["says"]
            assert len(change["rows"]) <= 12
    panels = [one for _tag, one in page.elements if "data-month" in one]
    assert [one["data-month"] for one in panels] == [str(month) for month in range(months)]
    assert [one["data-month"] for one in panels if "hidden" not in one] == ["0"]


def test_a_long_play_stays_small(tmp_path: Path) -> None:
    path = made.write(tmp_path, made.lines(48))
    assert write_page(path, "sv", runs=0).stat().st_size < 3 * 2**20


def test_another_model_version_shows_its_own_record_and_says_so(tmp_path: Path) -> None:
    page = written(made.write(tmp_path, made.lines(5, model=MODEL_VERSION + 1)))
    assert page.story["months"] == 5
    assert page.words.count("en annan version av modellen") == 3
    assert "branches" not in page.story["charts"]


def test_an_older_file_gets_what_it_lacks_from_its_own_fold(log: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in gzip.decompress(log.read_bytes()).splitlines()]
    older = [{key: value for key, value in line.items() if key not in LATER} for line in lines]
    page = written(made.write(tmp_path, older), runs=2)
    whole = written(log, runs=2)
    assert page.story["reads"]["acts"] == whole.story["reads"]["acts"]
    assert "Filen räknar inte" not in page.words


def test_an_older_file_that_cannot_be_folded_says_what_it_does_not_tell(tmp_path: Path) -> None:
    older = [{key: value for key, value in line.items() if key not in LATER} for line in made.lines(5)]
    page = written(made.write(tmp_path, older))
    assert "acts" not in page.story["reads"]
    assert "Filen räknar inte förhållningssätt och löften månad för månad" in page.words


def test_a_page_is_there_early_and_then_whole(log: Path, tmp_path: Path) -> None:
    seen = []
    told: list[float] = []

    def early(page: Path) -> None:
        seen.append(page.read_text("utf-8"))

    path = write_page(log, "sv", tmp_path / "page.html", 24, lambda share, _doing: told.append(share), early)
    assert len(seen) == 1
    assert "Sidan är klar med 20 framtider" in seen[0]
    assert "Sidan är klar med" not in path.read_text("utf-8")
    assert told == sorted(told)


def test_a_torn_file_shows_what_is_whole_and_says_so(tmp_path: Path) -> None:
    page = written(made.write(tmp_path, made.lines(5), torn=True))
    assert page.story["months"] == 4
    assert "skadad eller avbruten" in page.words
    assert "4 månader" in page.words


def test_a_scenario_that_cannot_be_read_hides_nothing_else(tmp_path: Path) -> None:
    lines = made.lines(5)
    lines[0]["source"], lines[0]["digest"] = "format: 99\n", "other"
    page = written(made.write(tmp_path, lines))
    assert page.story["months"] == 5
    assert "Scenariot i filen går inte att läsa" in page.words
    assert page.story["names"][0] == "Månad 1 av 5"


def test_a_play_that_cannot_be_recomputed_is_shown_without_what_ifs(tmp_path: Path) -> None:
    page = written(made.write(tmp_path, made.lines(5)))
    assert "går inte att räkna om" in page.words
    assert "branches" not in page.story["charts"]


def test_a_play_without_a_finished_month_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReplayError) as error:
        write_page(made.write(tmp_path, made.lines(3)[:3]), "sv")
    assert "ingen avslutad månad" in error.value.text.sv
    assert list(tmp_path.glob("*.html*")) == []


def test_a_page_is_written_beside_its_log(tmp_path: Path) -> None:
    plain = made.write(tmp_path, made.lines(2))
    packed = made.write(tmp_path, made.lines(2), name="other", packed=True)
    assert write_page(plain, "sv", runs=0) == tmp_path / "made.html" == page_path(plain)
    assert write_page(packed, "sv", runs=0) == tmp_path / "other.html"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


def test_progress_is_told(log: Path) -> None:
    told: list[tuple[float, str]] = []
    written(log, runs=2, progress=lambda share, doing: told.append((share, doing)))
    shares = [share for share, _doing in told]
    assert shares == sorted(shares)
    assert all(doing for _share, doing in told)


def test_a_full_disk_is_said_and_leaves_the_device_alone(tmp_path: Path) -> None:
    with pytest.raises(PageError) as error:
        write_page(made.write(tmp_path, made.lines(2)), "sv", Path("/dev/full"), runs=0)
    assert "/dev/full" in error.value.text.sv
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("where", ["missing/page.html", "made.samspel.jsonl/page.html", "."])
def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, where: str) -> None:
    path = made.write(tmp_path, made.lines(2))
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(PageError) as error:
        write_page(path, "sv", tmp_path / where, runs=0)
    assert "--out" in error.value.text.sv
    assert error.value.text.en
    assert sorted(os.listdir(tmp_path)) == before


def test_an_old_page_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made.write(tmp_path, made.lines(2))
    target = tmp_path / "page.html"
    target.write_text("before", encoding="utf-8")

    def fails(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        with pytest.raises(PageError):
            write_page(path, "sv", target, runs=0)
    assert target.read_text(encoding="utf-8") == "before"
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".tmp"] == []
