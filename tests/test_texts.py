"""Every text of the interface exists in English, none is left over, and placeholders agree."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from game.core import language
from game.core.language import month_name, n_, number, percent, signed, words
from game.locale.update import ROOT, catalogue_files, read, texts_in_code, untranslated
from scenarios.text import Text

PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@pytest.fixture(scope="module")
def in_code() -> Catalog:
    return texts_in_code()


@pytest.fixture(autouse=True)
def _swedish_afterwards() -> object:
    yield
    language.use("sv")


def ids(catalogue: Catalog) -> set[object]:
    return {message.id for message in catalogue if message.id}


@pytest.fixture(params=catalogue_files(), ids=lambda path: path.parent.parent.name)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read(request.param)


def test_there_is_an_english_catalogue() -> None:
    assert [path.parent.parent.name for path in catalogue_files()] == ["en"]


def test_no_text_is_missing(catalogue: Catalog, in_code: Catalog) -> None:
    assert ids(in_code) - ids(catalogue) == set(), "run: python -m game.locale.update"


def test_no_text_is_orphaned(catalogue: Catalog, in_code: Catalog) -> None:
    assert ids(catalogue) - ids(in_code) == set(), "run: python -m game.locale.update"
    assert not catalogue.obsolete


def test_every_text_is_translated_for_certain(catalogue: Catalog) -> None:
    assert untranslated(catalogue) == []
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_placeholders_agree(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id:
            for source, said in pairs(message):
                assert set(PLACEHOLDER.findall(said)) == set(PLACEHOLDER.findall(source)), source


def pairs(message: Message) -> list[tuple[str, str]]:
    if isinstance(message.id, str):
        return [(message.id, message.string)]
    return list(zip(message.id, message.string, strict=True))


def test_a_text_inside_an_f_string_is_found_and_one_that_is_no_literal_refused(tmp_path: Path) -> None:
    (tmp_path / "game").mkdir()
    (tmp_path / "analysis").mkdir()
    (tmp_path / "game" / "a.py").write_text("x = f\"{_('Hej')} {n_('{n} dag', '{n} dagar', 2)}\"\n", encoding="utf-8")
    assert ids(texts_in_code(tmp_path)) == {"Hej", ("{n} dag", "{n} dagar")}
    (tmp_path / "analysis" / "b.py").write_text("x = _(name)\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"analysis/b\.py:1"):
        texts_in_code(tmp_path)


def test_the_pseudo_locale_is_longer_and_keeps_placeholders() -> None:
    language.use("xx")
    for message in ("Kvar: {n} av {all} poster i listan", "Beredning"):
        said = language._(message)
        assert len(said) >= 1.4 * len(message)
        assert PLACEHOLDER.findall(said) == PLACEHOLDER.findall(message)
    assert words(Text("Vägen", "The road")) != "Vägen"


def test_numbers_follow_the_language() -> None:
    assert (number(-1234.5, 1), signed(0.4, 1), signed(-0.04, 1), percent(0.456)) == (
        "\u22121\u00a0234,5", "+0,4", "0,0", "46\u00a0%",
    )  # fmt: skip
    assert number(float("nan")) == "\u2013"
    assert month_name(5) == "maj"
    language.use("en")
    assert (number(-1234.5, 1), percent(0.456), month_name(5)) == ("\u22121,234.5", "46%", "May")


def test_plurals_follow_the_number() -> None:
    for lang, one, many in (("sv", "{n} fil har fel.", "{n} filer har fel."), ("en", "{n} file", "{n} files")):
        language.use(lang)
        assert n_("{n} fil har fel.", "{n} filer har fel.", 1).startswith(one)
        assert n_("{n} fil har fel.", "{n} filer har fel.", 2).startswith(many)


def test_a_newer_source_is_read_before_an_older_compiled_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source, compiled = folder / "samspel.po", folder / "samspel.mo"
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    source.write_text(head + 'msgid "Hej"\nmsgstr "Old"\n', encoding="utf-8")
    compiled.write_bytes(language.compile_catalogue(source))
    source.write_text(head + 'msgid "Hej"\nmsgstr "New"\n', encoding="utf-8")
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    language.use("en")
    for newer, said in ((source, "New"), (compiled, "Old")):
        for path in (source, compiled):
            os.utime(path, (2e9, 2e9) if path == newer else (1e9, 1e9))
        language._catalogue.cache_clear()
        assert language._("Hej") == said
    language._catalogue.cache_clear()


@pytest.mark.parametrize(
    ("said", "expected"), [("en_GB.UTF-8", "en"), ("sv_SE.UTF-8", "sv"), ("C", "sv"), ("fr_FR", "sv")]
)
def test_the_language_comes_from_the_environment(said: str, expected: str) -> None:
    assert language.from_environment({"LANG": said}) == expected
    assert language.from_environment({"LANG": "xx", "LC_ALL": said}) == expected


def test_importing_the_language_is_light() -> None:
    code = "import sys, game.core.language; print([m for m in ('babel', 'numpy', 'yaml') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"
