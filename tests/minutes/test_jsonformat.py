import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kkr_tui.minutes import jsonformat
from kkr_tui.minutes.document import Audience, Kind
from kkr_tui.minutes.formats import Export
from kkr_tui.minutes.jsonshape import SCHEMA_FILE, json_schema, schema_text
from kkr_tui.minutes.seal import is_intact

from .scene import BEGINNING, held, one_item


def test_the_whole_meeting() -> None:
    text = jsonformat.render(Export(held(*BEGINNING), {"2": "Intet."}, Kind.FULL, Audience.INTERNAL, "3f2a9c14b0de"))
    meeting: dict[str, Any] = json.loads(text)
    assert list(meeting) == [
        *("format", "version", "audience", "meeting", "organization", "date", "location", "planned_start"),
        *("planned_end", "start", "end", "chair", "vice_chair", "secretary", "quorum", "lists_actions"),
        *("approved", "chairs", "breaks", "joined"),
        *("roll", "participants", "guests", "presence", "items", "additions", "gaps", "document", "head", "seal"),
    ]
    assert meeting["meeting"] == "kkr-hovedstaden-2023-11-24"
    assert (meeting["planned_start"], meeting["planned_end"]) == ("10:00", None)
    assert (meeting["start"], meeting["end"]) == ("2023-11-24T10:00:00+01:00", None)
    assert meeting["roll"][1] == {
        "name": "Jørgen Kresten Suhr",
        "on_behalf_of": "B",
        "represents": "Hillerød Kommune",
        "role": "",
        "status": "excused",
        "substitute": "Christian Holm Donatzky",
        "no_show": "",
    }
    assert meeting["participants"][1]["substitute_for"] == "Jørgen Kresten Suhr"
    assert meeting["guests"][0]["status"] == "present"
    assert [(change["person"], change["movement"]) for change in meeting["presence"]] == [
        ("Line Barfod", "left"),
        ("Line Barfod", "arrived"),
    ]
    first, second = meeting["items"][0]["items"]
    assert first["sections"][0] == {"heading": "Baggrund", "text": "Referatet er udsendt."}
    assert first["resolution_text"] == "KKR Hovedstaden godkendte referatet."
    assert first["revisions"] == [
        {"seq": 7, "at": "2023-11-24T10:03:00+01:00", "text": first["resolution_text"], "addition": False}
    ]
    assert second["recused"] == ["Allan S. Andersen"]
    assert second["entered"] == ["2023-11-24T10:04:00+01:00"]
    assert meeting["items"][1]["draft"] == "Intet."
    assert [(gap["item"], gap["kind"]) for gap in meeting["gaps"]] == [("1.2", "missing"), ("2", "draft")]
    assert "Ø" in text


def test_the_shipped_schema_is_that_of_the_program() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text(), "run: python -m kkr_tui.minutes.jsonshape"
    Draft202012Validator.check_schema(json_schema())


@settings(deadline=None)
@given(typed=st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_and_the_file_is_known_again(typed: str) -> None:
    text = jsonformat.render(Export(one_item(typed), {"1": typed}, Kind.FULL, Audience.PUBLIC, ""))
    (item,) = json.loads(text)["items"]
    assert (item["resolution_text"], item["draft"]) == (typed, typed)
    assert is_intact(text.encode())
    assert text.endswith("}\n")
