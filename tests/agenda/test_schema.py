import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from kkr_tui.agenda.keys import AGENDA, FORMS
from kkr_tui.agenda.schema import SCHEMA_FILE, json_schema, schema_text
from kkr_tui.agenda.table import Form, Key

AGENDAS = sorted((Path(__file__).parents[2] / "agendas").glob("*.yaml"))
LEAST = {"organ": "A", "dato": "2026-03-12", "punkter": [{"titel": "A"}]}


def validate(data: object) -> None:
    jsonschema.validate(data, json_schema(), cls=jsonschema.Draft7Validator)


def test_the_shipped_file_is_current() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text(), "run: python -m kkr_tui.agenda.schema"


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema())


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader], ids=["texts", "typed"])
@pytest.mark.parametrize("path", AGENDAS, ids=lambda path: path.stem)
def test_agendas_are_valid_however_an_editor_reads_them(path: Path, loader: type[yaml.BaseLoader]) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), loader)
    validate(json.loads(json.dumps(data, default=str)))


@pytest.mark.parametrize("agenda", AGENDAS, ids=lambda path: path.stem)
def test_agendas_name_the_schema_for_editors(agenda: Path) -> None:
    comment, _, schema = agenda.read_text(encoding="utf-8").splitlines()[0].partition("=")
    assert comment == "# yaml-language-server: $schema"
    assert (agenda.parent / schema).resolve() == SCHEMA_FILE


@pytest.mark.parametrize(
    ("form", "key"),
    [pytest.param(form, key, id=f"{form.name}-{key.name}") for form in (AGENDA, *FORMS) for key in form.keys],
)
def test_the_example_of_every_key_is_valid(form: Form, key: Key[object]) -> None:
    value = yaml.load(key.example, yaml.BaseLoader)
    assert list(value) == [key.name]
    needed = {required.name: "A" for required in form.keys if required.required}
    if form is AGENDA:
        validate(LEAST | value)
    else:
        definitions = json_schema()["$defs"]
        jsonschema.validate(needed | value, {"$ref": f"#/$defs/{form.name}", "$defs": definitions})


@pytest.mark.parametrize(
    "wrong",
    [
        {"sagsbehandler": "A"},
        {"medlemmer": "A"},
        {"medlemmer": [{"parti": "A"}]},
        {"medlemmer": [{"navn": "A", "status": "syg"}]},
        {"punkter": [{"nr": "1"}]},
        {"punkter": [{"titel": ["A"]}]},
        {"punkter": [{"titel": "A", "punkter": [{}]}]},
        {"fraser": {"g i": "A"}},
        {"kvorum": 0},
        {"start": "tolv"},
    ],
)
def test_the_schema_refuses(wrong: dict[str, object]) -> None:
    validate(LEAST)
    with pytest.raises(jsonschema.ValidationError):
        validate(LEAST | wrong)
