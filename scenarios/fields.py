"""What a value of a scenario file may be: ids, texts, expressions, numbers, spans. Strict, with words of our own."""

from __future__ import annotations

import keyword
import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError


def refusal(sv: str, en: str, remedy_sv: str = "", remedy_en: str = "") -> PydanticCustomError:
    """An error that carries its own words in both languages."""
    context = {"sv": sv, "en": en, "remedy_sv": remedy_sv, "remedy_en": remedy_en}
    return PydanticCustomError("scenario", "{en}", context)


def _no_keyword(name: str) -> str:
    if keyword.iskeyword(name):
        raise refusal(
            "Ordet kan inte vara ett id", "The word cannot be an id", "Välj ett annat ord.", "Choose another word."
        )
    return name


def _spoken(text: str) -> str:
    if not text.strip():
        raise refusal(
            "Texten är tom", "The text is empty", "Skriv den, eller ta bort nyckeln.", "Write it, or remove the key."
        )
    return text.strip()


def _as_source(value: Any) -> Any:
    """Numbers and truth values are expressions too."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, int | float) else value


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


ID_PATTERN = "^[a-z][a-z0-9_]*$"
ID_LENGTH = 40


def as_id(word: str) -> str:
    """The id nearest to a word: ``Kvällsöppet`` gives ``kvallsoppet``. Empty where it has nothing to make one of."""
    plain = unicodedata.normalize("NFKD", word[:200].casefold()).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "_", plain).lstrip("_0123456789")[:ID_LENGTH].strip("_")
    return "" if keyword.iskeyword(made) else made


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH), AfterValidator(_no_keyword)]
Ref = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Concept = Annotated[str, StringConstraints(pattern="^[A-E][0-9]{2,3}$")]
Words = Annotated[str, StringConstraints(max_length=8000), AfterValidator(_spoken)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Law = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Source = Annotated[
    str,
    BeforeValidator(_as_source),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "number"}, {"type": "boolean"}]}),
]
"""An expression of the scenario language, as written."""
EXPRESSIONS = frozenset(("opens", "about", "when", "vote", "if", "kept", "dose", "to", "value", "measure"))
"""Keys whose texts are expressions, wherever they stand."""
_ONE_OR_MORE = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
Refs = Annotated[list[Ref], BeforeValidator(_as_list), Field(min_length=1, max_length=24), WithJsonSchema(_ONE_OR_MORE)]
Number = Annotated[float, Field(allow_inf_nan=False, ge=-1e6, le=1e6)]
Month = Annotated[int, Field(ge=0, le=47)]
Side = Literal["board", "administration"]
Direction = Literal[-1, 1]


def _two(value: Any) -> Any:
    """A lone number has no span; it is said how one writes the month itself."""
    if isinstance(value, int):
        raise refusal(
            "Här ska det stå minst och mest",
            "The least and the most are expected here",
            f"Skriv [{value}, {value}].",
            f"Write [{value}, {value}].",
        )
    return value


def _span(value: list[int]) -> list[int]:
    if value[0] > value[1]:
        raise refusal(
            "Det första talet är större än det andra",
            "The first number is larger than the second",
            "Skriv [minst, mest].",
            "Write [least, most].",
        )
    return value


Span = Annotated[
    list[Annotated[int, Field(ge=0, le=47)]],
    Field(min_length=2, max_length=2),
    BeforeValidator(_two),
    AfterValidator(_span),
]


class Form(BaseModel):
    """Base of every part of the form."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=False)
