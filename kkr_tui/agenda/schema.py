"""The JSON Schema of the agenda file, for editors that check and complete YAML while it is written."""

import json
import sys
from pathlib import Path

from kkr_tui.agenda.keys import AGENDA, FORMS
from kkr_tui.agenda.table import Form, Key

SCHEMA_FILE = Path(__file__).with_name("kkr-agenda.schema.json")


def json_schema() -> dict[str, object]:
    """The schema, made of the table of keys. JSON Schema draft 7, which is what YAML editors know."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Dagsorden til KKR TUI",
        **_table(AGENDA),
        "$defs": {form.name: _table(form) for form in FORMS},
    }


def schema_text() -> str:
    """The schema as the shipped file has it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _table(form: Form) -> dict[str, object]:
    return {
        "description": form.description,
        "type": "object",
        "properties": {spelling: _property(key) for key in form.keys for spelling in key.spellings},
        "required": [key.name for key in form.keys if key.required],
        "additionalProperties": False,
    }


def _property(key: Key[object]) -> dict[str, object]:
    return {"description": f"{key.description} Fx {key.example}", **key.kind.schema}


if __name__ == "__main__":  # python -m kkr_tui.agenda.schema: writes the shipped file anew
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
    sys.stdout.write(f"{SCHEMA_FILE}\n")
