"""JSON Schema of scenario files, for completion and checking in an editor. Made from the form, never written by hand.

``samspel scenario schema`` writes it, and so does ``python -m scenarios.json_schema``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from scenarios.schema import ScenarioForm

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The schema. It knows keys, kinds and ranges; ids and expressions only the loader can check."""
    schema = ScenarioForm.model_json_schema(by_alias=True)
    # A list of what an adviser says is the short way of writing {says: [...]}.
    advice = schema["$defs"]["SituationForm"]["properties"]["advice"]
    long, short = {"$ref": "#/$defs/AdviceForm"}, {"type": "array", "items": {"$ref": "#/$defs/VariantForm"}}
    advice["additionalProperties"] = {"anyOf": [short, long]}
    return {"$schema": DIALECT, **schema}


def written() -> str:
    """The schema as a file."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(written())
