"""Pydantic's errors as an author's problems: where, what is wrong, and what to do, in both languages.

Every message here is our own, chosen by the type of the error; pydantic's English reaches nobody.
"""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError
from pydantic.fields import FieldInfo

from scenarios.fields import ID_PATTERN, as_id
from scenarios.positions import ListNode, MapNode, Node, Place, Scalar, locate, reached
from scenarios.problems import NOTHING, POINT, Problem, meant, nearest, numeral, shortened
from scenarios.text import Text

_TYPES: dict[str, Text] = {
    "string_type": Text("Här ska det stå en text", "A text is expected here"),
    "int_type": Text("Här ska det stå ett heltal", "A whole number is expected here"),
    "int_from_float": Text("Här ska det stå ett heltal", "A whole number is expected here"),
    "float_type": Text("Här ska det stå ett tal", "A number is expected here"),
    "finite_number": Text("Talet är inte ändligt", "The number is not finite"),
    "bool_type": Text("Här ska det stå true eller false", "true or false is expected here"),
    "list_type": Text("Här ska det stå en lista", "A list is expected here"),
    "dict_type": Text("Här ska det stå nycklar med värden", "Keys with values are expected here"),
    "model_type": Text("Här ska det stå nycklar med värden", "Keys with values are expected here"),
    "model_attributes_type": Text("Här ska det stå nycklar med värden", "Keys with values are expected here"),
}
_REMEDIES: dict[str, Text] = {
    "string_type": Text(
        "Sätt texten inom citattecken, eller skriv den som ett block (>-).",
        "Put the text in quotes, or write it as a block (>-).",
    ),
    "model_type": Text(
        "Texter skrivs med sv: och en: på egna rader.", "Texts are written with sv: and en: on lines of their own."
    ),
}
MOST = 1000
"""Errors that are put in words; a file with more is no file that a person wrote."""
_FALLBACK = Text("Värdet går inte att använda här", "The value cannot be used here")


def schema_problems(error: ValidationError, root: Node, path: str, form: type[BaseModel]) -> list[Problem]:
    """Every error of a form, each at the place in the file that an author should look at.

    A key that is missing where a mistyped one stands is told once, as mistyped.
    """
    errors = error.errors(include_url=False)[:MOST]
    extra = [tuple(found["loc"]) for found in errors if found["type"] == "extra_forbidden"]
    mistyped = {(*place[:-1], nearest(place[-1], keys_at(place[:-1], form))) for place in extra}
    kept = [found for found in errors if found["type"] != "missing" or tuple(found["loc"]) not in mistyped]
    return [_problem(dict(found), root, path, form) for found in kept]


def _problem(found: dict[str, Any], root: Node, path: str, form: type[BaseModel]) -> Problem:
    place: Place = tuple(found["loc"])
    kind = str(found["type"])
    at_key = kind == "extra_forbidden"
    node = locate(root, place, key=at_key)
    value = _shown(found, node, place, root)
    text, remedy = _words(kind, found, place, root, form)
    return Problem(path, node.line, node.column, value, text, remedy)


def _shown(found: dict[str, Any], node: Node, place: Place, root: Node) -> str:
    if found["type"] == "missing":
        return ""
    if isinstance(node, Scalar):
        return shortened(node.text)
    if isinstance(node, ListNode) and found["type"] == "string_type":
        return shortened(f"[{_listed(found['input'])}]")
    exact = reached(root, place)
    return "" if exact is None or not isinstance(exact, Scalar) else shortened(exact.text)


def _listed(values: list[Any]) -> str:
    return ", ".join(str(value) for value in values)


def _words(kind: str, found: dict[str, Any], place: Place, root: Node, form: type[BaseModel]) -> tuple[Text, Text]:
    context: dict[str, Any] = found.get("ctx") or {}
    if kind == "scenario":
        return Text(context["sv"], context["en"]), Text(context["remedy_sv"], context["remedy_en"])
    if kind == "missing":
        return _missing(str(place[-1]), place, root)
    if kind == "extra_forbidden":
        return _extra(str(place[-1]), keys_at(place[:-1], form))
    if kind in _TYPES:
        return _TYPES[kind], _one_or_many(kind, found.get("input")) or _REMEDIES.get(kind, NOTHING)
    return _limits(kind, context, found.get("input"))


def _one_or_many(kind: str, value: Any) -> Text | None:
    """How to write what stands as a list and should be one text, or the other way round."""
    if kind == "string_type" and isinstance(value, list) and value:
        one = shortened(_listed(value))
        return Text(f"Skriv en text utan hakparenteser: {one}.", f"Write one text without brackets: {one}.")
    if kind == "list_type" and not isinstance(value, dict):
        return Text(
            f"Skriv [{shortened(value)}], eller rader som börjar med -.",
            f"Write [{shortened(value)}], or lines that begin with -.",
        )
    if kind == "list_type":
        return Text("Börja varje del med -.", "Begin each part with -.")
    return None


def _missing(name: str, place: Place, root: Node) -> tuple[Text, Text]:
    if name in ("sv", "en") and isinstance(reached(root, place[:-1]), MapNode):
        language = Text("svenska", "Swedish") if name == "sv" else Text("engelska", "English")
        return (
            Text(f"Texten saknas på {language.sv}", f"The text is missing in {language.en}"),
            Text(f"Lägg till {name}: under den andra.", f"Add {name}: below the other."),
        )
    return Text(f"Nyckeln {name} saknas", f"The key {name} is missing"), Text(f"Lägg till {name}:.", f"Add {name}:.")


def _extra(name: str, known: list[str]) -> tuple[Text, Text]:
    text = Text("Okänd nyckel", "Unknown key")
    if ")" in name or "(" in name:
        return text, Text(
            "Ett uttryck med komma måste stå inom citattecken inne i { }.",
            "An expression with a comma must be in quotes inside { }.",
        )
    if name.isdigit():
        return text, POINT
    if known == ["en", "sv"]:
        return text, Text(
            "Jämför indraget med raderna ovanför: den står inne i en text.",
            "Compare the indentation with the lines above: it stands within a text.",
        )
    return text, meant(name, known)


def _limits(kind: str, context: dict[str, Any], value: Any) -> tuple[Text, Text]:
    """Limits on numbers, lengths and choices."""
    if kind in ("greater_than_equal", "greater_than"):
        low = numeral(context.get("ge", context.get("gt", 0)))
        words = Text("minst", "at least") if "ge" in context else Text("mer än", "more than")
        return Text(f"Talet ska vara {words.sv} {low}", f"The number must be {words.en} {low}"), NOTHING
    if kind in ("less_than_equal", "less_than"):
        high = numeral(context.get("le", context.get("lt", 0)))
        return Text(f"Talet får vara högst {high}", f"The number may be at most {high}"), NOTHING
    if kind == "string_too_long":
        return Text(
            f"Texten får ha högst {context['max_length']} tecken",
            f"The text may have at most {context['max_length']} characters",
        ), NOTHING
    if kind == "string_too_short":
        return Text("Texten är tom", "The text is empty"), NOTHING
    if kind == "too_short":
        return Text(
            f"Här ska det finnas minst {context['min_length']}", f"At least {context['min_length']} are needed here"
        ), NOTHING
    if kind == "too_long":
        return Text(
            f"Här får det finnas högst {context['max_length']}", f"At most {context['max_length']} are allowed here"
        ), NOTHING
    if kind == "literal_error":
        return Text("Värdet finns inte att välja", "The value is not one of the choices"), meant(
            value, _choices(str(context.get("expected", "")))
        )
    if kind == "string_pattern_mismatch":
        return _pattern(str(context.get("pattern", "")), value)
    if kind == "union_tag_not_found":
        return (
            Text("En verkan börjar med act:, set: eller reveal:", "An effect begins with act:, set: or reveal:"),
            Text("Till exempel {act: dialogue, dose: 1}.", "For example {act: dialogue, dose: 1}."),
        )
    return _FALLBACK, NOTHING


def _pattern(pattern: str, value: Any) -> tuple[Text, Text]:
    if pattern == ID_PATTERN:
        near = as_id(str(value)) or "va_nat"
        return (
            Text(
                "Ett id har bara små bokstäver a-z, siffror och _",
                "An id has only lower-case letters a-z, digits and _",
            ),
            Text(f"Till exempel {near}.", f"For example {near}."),
        )
    return (
        Text(
            "Ett begrepp skrivs med en bokstav A-E och en siffra, som C50",
            "A concept is a letter A-E and a number, as C50",
        ),
        NOTHING,
    )


def _choices(expected: str) -> list[str]:
    """The choices out of pydantic's "'a', 'b' or 'c'"."""
    return [word.strip().strip("'") for word in expected.replace(" or ", ",").split(",") if word.strip()]


def keys_at(place: Place, form: type[BaseModel]) -> list[str]:
    """The keys that the form allows at a place; empty where any key goes."""
    return sorted({name for kind in types_at(place, form) for one in unwrapped(kind) for name in _names(one)})


def types_at(place: Place, form: type[BaseModel]) -> list[Any]:
    """The annotations that the form has at a place, as pydantic tells places."""
    kinds: list[Any] = [form]
    for part in place:
        if str(part).startswith("<"):
            kinds = [one for kind in kinds for one in unwrapped(kind, str(part))]
        else:
            kinds = [inner for kind in kinds for one in unwrapped(kind) for inner in _inside(one, part)]
    return kinds


def annotation_of(info: FieldInfo) -> Any:
    """A field's annotation with its limits."""
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def _inside(kind: Any, part: str | int) -> Iterable[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, info in kind.model_fields.items():
            if part in (name, info.alias):
                yield annotation_of(info)
    elif get_origin(kind) is dict:
        yield get_args(kind)[1]
    elif get_origin(kind) is list and isinstance(part, int):
        yield get_args(kind)[0]


def unwrapped(kind: Any, tag: str | None = None) -> Iterable[Any]:
    """The alternatives of an annotation, without Annotated, Optional and unions; with ``tag`` only those so marked."""
    if get_origin(kind) is Annotated:
        inner, *marks = get_args(kind)
        if any(isinstance(mark, Tag) for mark in marks):
            tag = None if tag is None or Tag(tag) in marks else "<none>"
        yield from unwrapped(inner, tag)
    elif get_origin(kind) in (Union, types.UnionType):
        for inner in get_args(kind):
            yield from unwrapped(inner, tag)
    elif tag is None:
        yield kind


def _names(kind: Any) -> list[str]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [info.alias or name for name, info in kind.model_fields.items()]
    return []
