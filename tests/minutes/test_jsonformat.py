import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kkr_tui.minutes import jsonformat
from kkr_tui.minutes.document import Audience
from kkr_tui.minutes.seal import is_intact

from .scene import BEGINNING, held, one_item


def test_the_whole_meeting() -> None:
    text = jsonformat.render(held(*BEGINNING), {"2": "Intet."}, audience=Audience.INTERNAL, head="3f2a9c14b0de")
    meeting: dict[str, Any] = json.loads(text)
    assert list(meeting) == [
        *("format", "version", "audience", "meeting", "body", "date", "place", "start", "end", "chair", "vice_chair"),
        *(
            "secretary",
            "quorum",
            "lists_actions",
            "opened_at",
            "closed_at",
            "approved",
            "chairs",
            "breaks",
            "joined",
            "roll",
            "participants",
        ),
        *("guests", "presence", "items", "gaps", "head", "seal"),
    ]
    assert meeting["meeting"] == "kkr-hovedstaden-2023-11-24"
    assert (meeting["start"], meeting["end"]) == ("10:00", None)
    assert (meeting["opened_at"], meeting["closed_at"]) == ("2023-11-24T10:00:00+01:00", None)
    assert meeting["roll"][1] == {
        "name": "Jørgen Kresten Suhr",
        "party": "B",
        "municipality": "Hillerød Kommune",
        "mandate": "",
        "status": "excused",
        "substitute": "Christian Holm Donatzky",
    }
    assert meeting["participants"][1]["substitute_for"] == "Jørgen Kresten Suhr"
    assert meeting["guests"][0]["status"] == "present"
    assert [(change["person"], change["movement"]) for change in meeting["presence"]] == [
        ("Line Barfod", "left"),
        ("Line Barfod", "arrived"),
    ]
    first, second = meeting["items"][0]["items"]
    assert first["sections"][0] == {"heading": "Baggrund", "text": "Referatet er udsendt."}
    assert first["decision"] == "KKR Hovedstaden godkendte referatet."
    assert first["decision_revisions"] == [
        {"seq": 7, "at": "2023-11-24T10:03:00+01:00", "text": first["decision"], "addition": False}
    ]
    assert second["recused"] == ["Allan S. Andersen"]
    assert second["entered"] == ["2023-11-24T10:04:00+01:00"]
    assert meeting["items"][1]["draft"] == "Intet."
    assert [(gap["item"], gap["kind"]) for gap in meeting["gaps"]] == [("1.2", "missing"), ("2", "draft")]
    assert "Ø" in text


@settings(deadline=None)
@given(typed=st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_and_the_file_is_known_again(typed: str) -> None:
    text = jsonformat.render(one_item(typed), {"1": typed}, audience=Audience.PUBLIC, head="")
    (item,) = json.loads(text)["items"]
    assert (item["decision"], item["draft"]) == (typed, typed)
    assert is_intact(text)
    assert text.endswith("}\n")
