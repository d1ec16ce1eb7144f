"""Completion: what it proposes, what it learns, and what it must not know."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.domain.agenda import Agenda, Guest, Item, Member, Section
from kkr_tui.domain.completion.completer import Completer
from kkr_tui.domain.completion.decided import as_decided
from kkr_tui.domain.completion.joining import Loose, ending, go_on
from kkr_tui.domain.completion.suggestion import Suggestion
from kkr_tui.domain.completion.tokens import place, tokens
from tests import published

AGENDA = Agenda(
    body="KKR Nordby",
    date=dt.date(2024, 5, 3),
    members=(
        Member(name="Karen Marie Friis", party="A", municipality="Nordby Kommune"),
        Member(name="Bo Ågård", party="V", municipality="Sydby Kommune"),
    ),
    guests=(Guest(name="Ida Lund", title="Chefkonsulent", organisation="KL"),),
    items=(
        Item(
            number="1",
            title="Siden sidst",
            sections=(Section(heading="Baggrund", text="Der orienteres fra:\n– Letbaneselskabet\n– Havnen"),),
        ),
        Item(
            number="2",
            title="Resultatkontrakt 2025 for erhvervshuset",
            sections=(Section(heading="Sagsfremstilling", text="Erhvervshusbestyrelsen har godkendt kontrakten."),),
            prepared_decision="Hemmelighedskræmmeri blev aftalt.",
        ),
    ),
)
DEMO = Path(__file__).parents[2] / "agendas" / "kkr-hovedstaden-2023-11-24.yaml"
SHORT = 60


def text_after(before: str, suggestion: Suggestion | None) -> str:
    if suggestion is None:
        return before
    return before[: len(before) - suggestion.replaces] + suggestion.text


@pytest.mark.parametrize(
    ("item", "before", "after"),
    [
        pytest.param("1", "kmf", "Karen Marie Friis ", id="initials"),
        pytest.param("1", "Fra Havnen orienterede frii", "Fra Havnen orienterede Karen Marie Friis ", id="any part"),
        pytest.param("1", "Fra Havnen orienterede aag", "Fra Havnen orienterede Bo Ågård ", id="aa is å"),
        pytest.param("1", "Fra Letb", "Fra Letbaneselskabet orienterede ", id="who reports from where"),
        pytest.param(
            "2", "Det vedrører erhvervshusb", "Det vedrører erhvervshusbestyrelsen ", id="a word of the agenda"
        ),
        pytest.param("2", "Om resultatk", "Om resultatkontrakt 2025 for ", id="a term of several words"),
        pytest.param("2", "Erhv", "Erhvervshusbestyrelsen ", id="a capital at the start"),
        pytest.param("2", "Mødet var i Sydby K", "Mødet var i Sydby Kommune ", id="a municipality"),
        pytest.param("2", "Der var oplæg fra chefk", "Der var oplæg fra chefkonsulent Ida Lund", id="a guest"),
        pytest.param("2", "Med henb", "Med henblik på at ", id="a turn of phrase"),
    ],
)
def test_it_completes(item: str, before: str, after: str) -> None:
    assert text_after(before, Completer(AGENDA).suggest(item, before)).startswith(after)


RECOMMENDED = replace(
    AGENDA,
    items=(
        *AGENDA.items,
        Item(
            number="3",
            title="Havnens strategi",
            sections=(
                Section(
                    heading="Indstilling",
                    text="Det indstilles, at KKR Nordby tager orienteringen om havnen (bilag 1) til efterretning.",
                ),
            ),
        ),
        Item(
            number="4",
            title="Strategi 2025",
            sections=(Section(heading="Indstilling", text="Det indstilles, at KKR Nordby drøfter strategien."),),
        ),
    ),
)


@pytest.mark.parametrize(
    ("recommendation", "decided"),
    [
        ("Det indstilles, at KKR Nordby godkender planen.", "KKR Nordby godkendte planen."),
        (
            "Det indstilles at rådet\n– Godkender A\n– Tager B til efterretning",
            "rådet\n– Godkendte A\n– Tog B til efterretning",
        ),
        ("Det anbefales, at rådet drøfter sagen og vedtager den.", "rådet drøftede sagen og vedtog den."),
        ("Overtager rådet havnen?", "Overtager rådet havnen?"),
    ],
)
def test_a_recommendation_is_known_in_the_words_of_a_decision(recommendation: str, decided: str) -> None:
    assert as_decided(recommendation) == decided


def offers(item: str, decision: str) -> set[str]:
    """Every text that stands there at some moment while the decision is typed, with what is offered."""
    completer = Completer(RECOMMENDED)
    typed = [decision[:end] for end in range(len(decision))]
    return {text_after(before, completer.suggest(item, before)) for before in typed}


def test_no_decision_is_offered_in_the_present() -> None:
    shown = {
        *offers("3", "KKR Nordby tog orienteringen om havnen til efterretning."),
        *offers("4", "KKR Nordby drøftede den."),
    }
    assert [text for text in shown if re.search(r"\b(?:tager|drøfter|godkender)\b", text)] == []


def test_an_offer_does_not_end_where_a_reader_would_stumble() -> None:
    shown = offers("3", "KKR Nordby tog orienteringen om havnen til efterretning.")
    assert [text for text in shown if "( " in text or text.rstrip().endswith(("(", " og"))] == []
    assert "KKR Nordby tog orienteringen om havnen til efterretning " in shown


def test_typing_the_short_decisions_of_the_real_meeting() -> None:
    completer = Completer(read_agenda(DEMO).agenda)
    shown = []
    for item in published.items():
        decision = "\n\n".join(item.decision)
        if len(decision) < SHORT:
            typed = [decision[:end] for end in range(len(decision))]
            shown += [text_after(before, completer.suggest(item.number, before)) for before in typed]
    assert len(shown) > 300
    assert [text for text in shown if re.search(r"Hovedstaden (?:tager|drøfter|godkender)\b", text)] == []
    assert [text for text in shown if text.endswith(("efterretning og ", "- ")) or "( " in text] == []


@pytest.mark.parametrize(
    ("before", "reports"),
    [
        ("aag", True),
        ("Karen Marie Friis og aag", True),
        ("Der var tale om en aag", False),
        ("Fra Havnen orienterede aag", False),
    ],
)
def test_a_name_reports_where_a_sentence_begins(before: str, *, reports: bool) -> None:
    text = text_after(before, Completer(AGENDA).suggest("1", before))
    assert "Bo Ågård " in text
    assert ("Ågård orienterede" in text) == reports


def test_the_next_word_is_proposed_before_its_first_letter() -> None:
    assert text_after("Med henblik ", Completer(AGENDA).suggest("2", "Med henblik ")).startswith("Med henblik på")


@pytest.mark.parametrize("before", ["Punktet er slut.", "Nordby,", "12", "qxqxqx", "⟦?⟧"])
def test_nothing_likely_is_nothing(before: str) -> None:
    assert Completer(AGENDA).suggest("2", before) is None


def test_what_was_typed_once_is_known_from_then_on() -> None:
    completer = Completer(AGENDA)
    assert completer.suggest("1", "Om fors") is None or "forsyningspligtydelse" not in str(
        completer.suggest("1", "Om ")
    )
    completer.suggest("1", "Om forsyningspligtydelsen blev der spurgt. ")
    assert text_after("Så forsy", completer.suggest("2", "Så forsy")).startswith("Så forsyningspligtydelsen ")


def test_what_was_deleted_is_forgotten() -> None:
    completer = Completer(AGENDA)
    completer.wrote("1", "Om zebrastriber blev der talt.")
    completer.wrote("1", "Om andet.")
    assert completer.suggest("2", "Flere zeb") is None


def test_a_prepared_decision_is_no_source() -> None:
    assert Completer(AGENDA).suggest("2", "Hemm") is None


def test_what_is_typed_on_in_agreement_keeps_the_offer_and_another_letter_brings_the_next_best() -> None:
    completer = Completer(AGENDA)
    completer.wrote("1", "Om kontraktvilkårene talte man. Om kontrakten talte man. Om kontraktvilkårene talte man.")
    written = ("Om kontr", "Om kontra", "Om kontrak", "Om kontrakt", "Om kontrakte")
    shown = [text_after(typed, completer.suggest("2", typed)).split()[1] for typed in written]
    assert shown == [*["kontraktvilkårene"] * 4, "kontrakten"]


def test_what_was_shown_and_typed_past_is_no_less_likely_later() -> None:
    past, unseen = Completer(AGENDA), Completer(AGENDA)
    typed = "Med henblikke og Nordbys havn, "
    shown = [past.suggest("1", typed[:end]) for _time in range(9) for end in range(1, len(typed))]
    assert any(shown)
    past.wrote("1", typed)
    unseen.wrote("1", typed)
    written = [text[:end] for text in ("Med henb", "Fra havnen ", "Om Nordby") for end in range(1, len(text))]
    assert [past.suggest("2", text) for text in written] == [unseen.suggest("2", text) for text in written]


def test_one_word_of_several_can_be_taken() -> None:
    assert Suggestion("Marie Friis ", 3).first_word == Suggestion("Marie ", 3)
    assert Suggestion(" Marie Friis ").first_word == Suggestion(" Marie ")


def test_earlier_minutes_and_a_dictionary_help() -> None:
    completer = Completer(AGENDA)
    assert completer.suggest("2", "En grønthø") is None
    completer.know_words({"grønthøster": 1e-6})
    assert text_after("En grønthø", completer.suggest("2", "En grønthø")) == "En grønthøster "
    completer.read_earlier("Man drøftede overgangsordningen for skovrejsning.")
    completer.settle()
    assert text_after("Om ov", completer.suggest("2", "Om ov")) == "Om overgangsordningen for "


@given(st.text(alphabet="abKæøå .,\n-–(12⟦⟧'”", max_size=60))
def test_any_text_has_an_answer_that_keeps_what_is_typed(before: str) -> None:
    suggestion = COMPLETER.suggest("1", before)
    if suggestion:
        assert suggestion.text.endswith(" ")
        assert suggestion.text.strip()
        typed = before[len(before) - suggestion.replaces :]
        assert len(typed) == suggestion.replaces


COMPLETER = Completer(AGENDA)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der er ca. 1.150 pladser.", ["Der", "er", "ca.", "1.150", "pladser", "."]),
        ("indenrigs- og sundhed", ["indenrigs-", "og", "sundhed"]),
        ("a\n\nb", ["a", "\n", "b"]),
        ("72-timers, 2024-25", ["72-timers", ",", "2024-25"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_where_the_cursor_is() -> None:
    here = place("Det er sagt. Kommun")
    assert (here.before[-1], here.prefix, here.starts) == (".", "Kommun", True)


@pytest.mark.parametrize(
    ("before", "typed", "loose", "after"),
    [
        ("kommunerne ", ",", Loose.BLANK, "kommunerne,"),
        ("kommunerne ", " ", Loose.BLANK, "kommunerne "),
        ("kommunerne ", "\n", Loose.BLANK, "kommunerne\n"),
        ("kommunerne ", "o", Loose.BLANK, "kommunerne o"),
        ("hhv. ", "k", Loose.BLANK, "hhv. k"),
        ("indstillingen.", ",", Loose.STOP, "indstillingen,"),
        ("indstillingen.", " ", Loose.STOP, "indstillingen. "),
        ("indstillingen. ", "o", Loose.STOP, "indstillingen o"),
        ("indstillingen. ", "D", Loose.STOP, "indstillingen. D"),
        ("indstillingen.", ".", Loose.STOP, "indstillingen."),
        ("indstillingen.", "\n", Loose.STOP, "indstillingen.\n"),
        ("typed ", ",", Loose.NOTHING, "typed ,"),
    ],
)
def test_going_on_after_what_was_taken(before: str, typed: str, loose: Loose, after: str) -> None:
    replaces, text, _loose = go_on(before, typed, loose)
    assert before[: len(before) - replaces] + text == after


def test_what_is_loose() -> None:
    assert ending("kommunerne ") is Loose.BLANK
    assert ending("KKR godkendte indstillingen.") is Loose.STOP
    assert ending("⟦?⟧") is Loose.NOTHING
