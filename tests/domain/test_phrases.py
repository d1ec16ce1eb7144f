"""Phrases: abbreviations, values, holes."""

import datetime as dt
import re
from pathlib import Path

import pytest

from kkr_tui.domain.agenda import Agenda, Guest, Item
from kkr_tui.domain.phrases import BUILT_IN, Phrases, next_hole

ITEM = Item(number="3.1", title="Velfærd", presenter="Ida Lund")
AGENDA = Agenda(
    body="KKR Nordby",
    date=dt.date(2024, 5, 3),
    items=(ITEM,),
    guests=(Guest(name="Ida Lund", title="Chefkonsulent", organisation="KL"),),
    phrases={"gi": "{organ} vedtog det hele.", "æb": "æbler og pærer"},
)
PHRASES = Phrases(AGENDA, ITEM, {"æb": "æbler og blommer"})


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("te", ("te", "KKR Nordby tog orienteringen til efterretning.")),
        ("Te", ("Te", "KKR Nordby tog orienteringen til efterretning.")),
        ("Det var det. te", ("te", "KKR Nordby tog orienteringen til efterretning.")),
        ("Man drak te", None),
        ("gi", ("gi", "KKR Nordby vedtog det hele.")),
        ("Man spiste æb", ("æb", "æbler og blommer")),
        ("drøftede sagen po", ("po", "på baggrund af oplæg fra chefkonsulent Ida Lund, KL")),
        ("fm", ("fm", "⟦navn?⟧ (⟦parti?⟧) forlod mødet kl. ⟦kl?⟧ under behandlingen af pkt. 3.1.")),
        ("te ", None),
        ("", None),
    ],
)
def test_an_abbreviation_means_a_phrase(before: str, meant: tuple[str, str] | None) -> None:
    assert PHRASES.meant_by(before) == meant


def test_without_a_presenter_there_is_a_hole() -> None:
    phrases = Phrases(AGENDA, Item(number="2", title="Andet"))
    assert phrases.meant_by("do") == ("do", "KKR Nordby drøftede sagen på baggrund af oplæg fra ⟦oplæg?⟧.")


@pytest.mark.parametrize("abbreviation", BUILT_IN)
def test_every_built_in_phrase_can_be_used(abbreviation: str) -> None:
    meant = Phrases(AGENDA, ITEM).meant_by(abbreviation)
    assert meant
    assert "{" not in meant[1]


def test_every_built_in_phrase_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "phrases.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+?)(?: …)? \|$", page, re.MULTILINE))
    assert rows == {abbreviation: text.rstrip() for abbreviation, text in BUILT_IN.items()}


def test_stops() -> None:
    text = "⟦navn?⟧ (⟦parti?⟧) gik."
    assert next_hole(text, 0) == (0, 7)
    assert next_hole(text, 7) == (9, 17)
    assert next_hole(text, 17) == (0, 7)
    assert next_hole("Ingen.", 0) is None
