"""An offer stays while what is typed agrees with it, and a sentence begins with the body rather than with a title."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.completion.completer import Completer
from kkr_tui.domain.completion.names import Names
from kkr_tui.domain.completion.suggestion import Suggestion
from kkr_tui.domain.completion.tokens import place, tokens
from kkr_tui.domain.phrases import Phrases
from kkr_tui.domain.writing import WritingAid
from tests import published

AGENDAS = Path(__file__).parents[2] / "agendas"
DEMO, EXAMPLE = "kkr-hovedstaden-2023-11-24.yaml", "eksempel.yaml"
ITEMS = [(DEMO, "1.1"), (DEMO, "1.2"), (DEMO, "2.1"), (DEMO, "3.1"), (DEMO, "3.7"), (DEMO, "3.8"), (EXAMPLE, "1.1")]
# What sentences of minutes may begin with, and letters that agree with nothing.
BEGINNINGS = (
    "KKR Hovedstadens møde ",
    "Kommunerne ",
    "Der er behov for ",
    "Mødet. K",
    "Regionale mål ",
    "VIP ",
    "mio. kr. k",
    "\nSam",
    "x",
)


@cache
def agenda(name: str) -> Agenda:
    return read_agenda(AGENDAS / name).agenda


@cache
def completer(name: str) -> Completer:
    return Completer(agenda(name))


def rest(offered: Suggestion, typed: int) -> Suggestion:
    return Suggestion(offered.text[typed:])


def broken(completer: Completer, item: str, text: str) -> Iterator[tuple[str, Suggestion, Suggestion | None]]:
    """Where an offer does not stay although what is typed agrees with it: (before, offered there, offered next)."""
    previous: tuple[str, Suggestion | None] = ("", None)
    for end in range(1, len(text) + 1):
        before = text[:end]
        now = completer.suggest(item, before)
        was, offered = previous
        agrees = offered and not offered.replaces and f"{was}{offered.text}".startswith(before)
        if offered and agrees and (left := rest(offered, 1)).text.strip() and now != left:
            yield was, offered, now
        previous = before, now


@given(
    st.sampled_from(ITEMS), st.lists(st.sampled_from(BEGINNINGS) | st.text("kKaeo rst.,\nH", max_size=4), max_size=5)
)
def test_an_offer_stays_while_its_letters_are_typed(where: tuple[str, str], parts: list[str]) -> None:
    name, item = where
    text = "".join(parts)
    offered = completer(name).suggest(item, text)
    if offered and not offered.replaces:
        for typed in range(1, len(offered.text.rstrip())):
            assert completer(name).suggest(item, text + offered.text[:typed]) == rest(offered, typed)


def decided() -> Mapping[str, str]:
    return {item.number: "\n\n".join(item.decision) for item in published.items() if item.decision}


@pytest.mark.parametrize("number", ["1.1", "1.2", "2.1", "3.1", "3.7", "3.10"])
def test_no_offer_of_the_real_meeting_changes_under_letters_that_agree(number: str) -> None:
    known = Completer(agenda(DEMO))
    assert list(broken(known, number, decided()[number][:600])) == []


@pytest.mark.parametrize(("name", "item"), ITEMS)
def test_the_body_is_offered_whole_from_its_first_letter_to_its_last(name: str, item: str) -> None:
    body = agenda(name).body
    known = Completer(agenda(name))
    shown = []
    for end in range(1, len(body)):
        offered = known.suggest(item, body[:end])
        assert offered
        shown.append(body[:end] + offered.text)
    assert set(shown) == {shown[0]}
    assert shown[0].startswith(f"{body} ")


@pytest.mark.parametrize(("name", "item"), ITEMS)
@pytest.mark.parametrize("before", ["", "Der er talt. ", "Der er talt.\n\n", "Ad 1: "])
def test_a_pasted_beginning_of_the_body_is_completed_too(name: str, item: str, before: str) -> None:
    body = agenda(name).body
    for end in range(1, len(body), 4):
        offered = Completer(agenda(name)).suggest(item, before + body[:end])
        assert offered
        assert (body[:end] + offered.text).startswith(f"{body} ")


@pytest.mark.parametrize("item", [number for name, number in ITEMS if name == DEMO])
@pytest.mark.parametrize("typed", ["KKR Hovedstadens", "KKR Hovedstadens V", "Status fra V", "Fra V", "Om R"])
def test_no_offer_ends_with_an_abbreviation_that_only_begins_a_name(item: str, typed: str) -> None:
    known = Completer(agenda(DEMO))
    offered = [known.suggest(item, typed[:end]) for end in range(1, len(typed) + 1)]
    last = [tokens(typed + offer.text)[-1] for offer in offered if offer]
    assert last
    assert not {"VIP", "KKR"} & set(last)


@pytest.mark.parametrize(
    ("before", "left"),
    [
        ("", ""),
        ("K", "KR Hovedstaden"),
        ("KKR", " Hovedstaden"),
        ("KKR Hov", "edstaden"),
        ("KKR Hovedstaden", ""),
        ("KKR Hovedstadens", ""),
        ("KKR Hovedstaden g", ""),
        ("kkr H", ""),
        ("Om KKR H", ""),
        ("Det var alt. KKR ", "Hovedstaden"),
    ],
)
def test_what_is_left_of_the_body(before: str, left: str) -> None:
    assert Names(agenda(DEMO)).left_of_body(place(before)) == left


def test_an_abbreviation_is_a_phrase_and_typed_on_the_offer_is_there_again() -> None:
    of = agenda(EXAMPLE)
    item = next(item for item in of.walk() if item.number == "1.1")
    known = Completer(of)
    known.wrote("1.2", "Det er tekniske prøver. Tekniske prøver. Tekniske prøver.")
    aid = WritingAid("1.1", lambda: known, Phrases(of, item))
    first, phrase, again = (aid.suggest(before) for before in ("T", "Te", "Tek"))
    assert first
    assert first.text.startswith("ekniske")
    assert phrase
    assert phrase.replaces
    assert again == rest(first, 2)
