"""Proposals: the published meeting's formulas, invented recommendations in every form, habits, and hostile text."""

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.agenda import RECOMMENDATION, Agenda, Item, Section
from kkr_tui.domain.proposals import MOST, Proposal, proposals
from kkr_tui.domain.proposals.verbs import INFINITIVES

KKR = "KKR Sjælland"
NORDBY = "Byrådet i Nordby Kommune"
OEU = "Økonomiudvalget"
BOARD = "Bestyrelsen for Havneselskabet"

WHOLE = "godkendte indstillingen."
NOTED = "tog orienteringen til efterretning."

PUBLISHED = Path(__file__).parents[3] / "shared/published/kkr-hovedstaden-2023-11-24.txt"
FORMULAS = ("1.1", "1.2", "3.2", "3.3", "3.4", "3.5", "3.6", "3.8", "3.9", "4.1")
MIXED = ("3.12",)


def offers(
    body: str, recommendation: str, title: str = "En sag", earlier: Sequence[tuple[str, str]] = ()
) -> tuple[Proposal, ...]:
    agenda = Agenda(body=body, date=dt.date(2025, 3, 4), items=())
    sections = (Section(heading=RECOMMENDATION, text=recommendation),) if recommendation else ()
    return proposals(agenda, Item(number="1", title=title, sections=sections), earlier)


def texts(found: tuple[Proposal, ...]) -> list[str]:
    return [proposal.text for proposal in found]


# (body, recommendation, first proposal without the body)
FIRST = (
    # approved, accepted, discussed as a whole
    (KKR, "Det indstilles, at KKR Sjælland godkender forslag til budget.", WHOLE),
    (NORDBY, "Forvaltningen anbefaler, at byrådet godkender planen.", WHOLE),
    (NORDBY, "Økonomiudvalget indstiller til byrådet at godkende regnskabet.", WHOLE),
    (OEU, "Det indstilles, at udvalget tiltræder forslaget.", "tiltrådte indstillingen."),
    (OEU, "At taksterne tiltrædes.", "tiltrådte indstillingen."),
    (BOARD, "Sekretariatet indstiller, at bestyrelsen drøfter strategien.", "drøftede strategien."),
    # passive: whoever is to act, the recommendation was followed
    (OEU, "Det indstilles, at forslaget godkendes.", WHOLE),
    (KKR, "Det indstilles, at Ane Bo (A) udpeges som medlem af rådet.", WHOLE),
    (KKR, "Det indstilles, at Tage Bo (A) udpeges som medlem af rådet.", WHOLE),
    (OEU, "Det indstilles, at der gives afslag.", WHOLE),
    (KKR, "Det indstilles, at formandskabet godkender svaret.", WHOLE),
    (KKR, "Det indstilles, at KKR Hovedstaden vedtager planen.", WHOLE),
    (KKR, "KKR Sjælland bedes tage stilling.", WHOLE),
    (NORDBY, "Byrådets forvaltning anbefaler, at broen rives ned.", WHOLE),
    # noted
    (OEU, "Det indstilles at orienteringen tages til efterretning", NOTED),
    (KKR, "at KKR Sjælland tager status for\nplanen til efterretning.", "tog status for planen til efterretning."),
    (KKR, "Det indstilles, at KKR tager til efterretning, at broen lukkes.", "tog til efterretning, at broen lukkes."),
    (OEU, "– Orienteringen tages til efterretning.", NOTED),
    (OEU, "Sagen forelægges til orientering.", NOTED),
    (NORDBY, "at Nordby Byråd tager orienteringen til efterretning", NOTED),
    (OEU, "At tage redegørelsen til efterretning.", "tog redegørelsen til efterretning."),
    # questions
    (KKR, "Det indstilles, at KKR Sjælland tager stilling til evt. fælles svar.", "drøftede "),
    (OEU, "Det indstilles, at der tages stilling til forslaget.", "drøftede "),
    (OEU, "Det indstilles, at udvalget drøfter, om broen skal lukkes.", "drøftede "),
    (BOARD, "Det indstilles, at bestyrelsen beslutter, hvilken kaj der vælges.", "drøftede "),
    (OEU, "Sagen forelægges til drøftelse.", "drøftede "),
    # the body acts
    (NORDBY, "At byrådet vedtager lokalplan 12. Det bemærkes, at ingen klagede.", "vedtog lokalplan 12."),
    (NORDBY, "Det indstilles, at byrådet endeligt vedtager planen.", "vedtog endeligt planen."),
    (NORDBY, "Det indstilles, at rådet på baggrund af svarene vedtager den.", "vedtog på baggrund af svarene den."),
    (KKR, "Det indstilles, at KKR Sjælland udpeger Ane Bo (A) til rådet.", "udpegede Ane Bo (A) til rådet."),
    (KKR, "Det indstilles, at KKR Sjælland afgiver høringssvar.", "afgav høringssvar."),
    (OEU, "At Økonomiudvalget anbefaler byrådet, at broen males.", "anbefalede byrådet, at broen males."),
    (OEU, "Det indstilles, at udvalget indstiller til rådet,\nat A males.", "indstillede til rådet, at A males."),
    (OEU, "Økonomiudvalget anbefaler, at byrådet godkender planen.", "anbefalede, at byrådet godkender planen."),
    (NORDBY, "Det foreslås, at rådet beslutter, at A males og at B rives.", "besluttede, at A males og at B rives."),
    (BOARD, "At bestyrelsen bemyndiger formanden til at underskrive.", "bemyndigede formanden til at underskrive."),
    (OEU, "Det indstilles at: oversende sagen til byrådet", "oversendte sagen til byrådet."),
    (OEU, "At udvalget over for rådet anbefaler, at A males.", "anbefalede over for rådet, at A males."),
    (KKR, "Det indstilles, at KKR Sjælland tilslutter sig aftalen.", "tilsluttede sig aftalen."),
    (KKR, "Det indstilles, at KKR Sjælland tager hul på arbejdet.", "tog hul på arbejdet."),
    # lists
    (KKR, "Det indstilles at KKR Sjælland,\n– Godkender et måltal\n– Tager status til efterretning", WHOLE),
    (KKR, "Det indstilles at KKR Sjælland, – Godkender et måltal – Tager status til efterretning", WHOLE),
    (KKR, "Det indstilles, at KKR Sjælland vedtager\n- planen\n- at 1) broen males samt 2) skiltet flyttes", WHOLE),
    (OEU, "Det indstilles at:\n1. drøfte planen\n2. oversende den til byrådet", WHOLE),
    (OEU, "at A tages til efterretning og B sendes i høring", WHOLE),
    (OEU, "at A tages til efterretning og sendes i høring", WHOLE),
    (OEU, "Ad 1 at A godkendes\nAd 2 at B tages til efterretning", WHOLE),
    (OEU, "• at A tages til efterretning\n• at B tages til efterretning", NOTED),
    (OEU, "at A tages til efterretning. Det indstilles desuden, at B vedtages.", WHOLE),
    (KKR, "at KKR Sjælland tager A til efterretning og anbefaler B", WHOLE),
    # what looks like a list and is none
    (KKR, "at KKR Sjælland vedtager planen for 2024\n– 2026 den\n1. maj", "vedtog planen for 2024 – 2026 den 1. maj."),
    (KKR, "at KKR Sjælland vedtager planen\n– den nye", "vedtog planen – den nye."),
    # odd blanks
    (KKR, "  Det\u00a0indstilles,\n\n at  KKR\nSjælland   udpeger\tAne Bo  (A) . \n", "udpegede Ane Bo (A)."),
)  # fmt: skip

# (body, title, recommendation, first proposal without the body): the title decides, or does not
TITLED = (
    (KKR, "Godkendelse af referat", "at KKR Sjælland godkender referat fra 3. maj.", "godkendte referatet."),
    (KKR, "Godkendelse af dagsorden", "", "godkendte dagsordenen."),
    (OEU, "Godkendelse af dagsorden og referat", "", "godkendte dagsordenen og referatet."),
    (OEU, "Referat", "at udvalget tager referatet til efterretning", "tog referatet til efterretning."),
    (OEU, "Godkendelse af budget 2026", "", "godkendte budget 2026."),
    (OEU, "Orientering om broen", "", NOTED),
    (OEU, "Orientering om broen", "Det indstilles, at broen males.", WHOLE),
    (OEU, "Siden sidst", "", NOTED),
    (OEU, "Udpegning til Broudvalget", "", "udpegede "),
    (OEU, "Budget 2026", "", "drøftede "),
)  # fmt: skip

# (body, recommendation, an offer without the body, not the first)
OFFERED = (
    (KKR, "Det indstilles, at KKR Sjælland godkender planen.", "godkendte planen."),
    (KKR, "Det indstilles, at KKR Sjælland godkender planen.", "drøftede "),
    (KKR, "Det indstilles, at KKR Sjælland godkender planen.", NOTED),
    (KKR, "Det indstilles, at KKR Sjælland drøfter planen.", "godkendte indstillingen og drøftede "),
    (KKR, "Det indstilles, at KKR Sjælland drøfter planen.", WHOLE),
    (KKR, "Det indstilles, at KKR Sjælland drøfter og godkender planen.", "drøftede og godkendte planen."),
    (KKR, "Det indstilles, at KKR Sjælland tager stilling til planen.", "besluttede, at "),
    (KKR, "Det indstilles, at KKR Sjælland tager stilling til planen.", WHOLE),
    (KKR, "Det indstilles, at Ane Bo (A) udpeges som medlem.", "udpegede Ane Bo (A) som medlem."),
    (OEU, "at A tages til efterretning og B sendes i høring", "tog A til efterretning og sendte B i høring."),
    (OEU, "at A godkendes, og at B tages til efterretning", "godkendte A og tog B til efterretning."),
    (OEU, "Det indstilles,\nat udvalget drøfter A,\nat udvalget sender B i høring, og\nat udvalget afviser C",
     "drøftede A, sendte B i høring og afviste C."),
)  # fmt: skip


@pytest.mark.parametrize(("body", "recommendation", "expected"), FIRST)
def test_the_first_proposal_follows_the_recommendation(body: str, recommendation: str, expected: str) -> None:
    assert texts(offers(body, recommendation))[0] == f"{body} {expected}"


@pytest.mark.parametrize(("body", "title", "recommendation", "expected"), TITLED)
def test_the_title_decides_where_it_says_more(body: str, title: str, recommendation: str, expected: str) -> None:
    assert texts(offers(body, recommendation, title))[0] == f"{body} {expected}"


@pytest.mark.parametrize(("body", "recommendation", "expected"), OFFERED)
def test_further_offers(body: str, recommendation: str, expected: str) -> None:
    assert f"{body} {expected}" in texts(offers(body, recommendation))[1:]


def test_nothing_is_decided_under_eventuelt() -> None:
    assert texts(offers(OEU, "", "Eventuelt"))[0] == "Der var intet til eventuelt."


def test_numbered_recommendations_are_answered_by_number() -> None:
    found = texts(offers(OEU, "1) at A vedtages, og\n2) at B drøftes"))
    assert "Ad 1: Økonomiudvalget vedtog A. Ad 2: Økonomiudvalget drøftede B." in found


def test_a_sentence_begins_with_a_capital() -> None:
    assert (
        texts(offers("byrådet", "at byrådet tager planen til efterretning"))[0]
        == "Byrådet tog planen til efterretning."
    )


def test_any_item_can_be_put_off() -> None:
    assert texts(offers(OEU, "Det indstilles, at udvalget drøfter planen."))[-3:] == [
        "Punktet blev udsat.",
        "Punktet udgik.",
        "Punktet blev taget af dagsordenen.",
    ]


def test_some_row_of_every_verb_is_always_meant() -> None:
    assert all(rows[-1].mark == "" for rows in INFINITIVES.values())


def test_a_chapter_has_no_proposals() -> None:
    agenda = Agenda(body=KKR, date=dt.date(2025, 3, 4), items=())
    chapter = Item(number="1", title="Formalia", children=(Item(number="1.1", title="Referat"),))
    assert proposals(agenda, chapter) == ()


@pytest.mark.parametrize(
    ("recommendation", "earlier", "expected"),
    [
        pytest.param(
            "at KKR Sjælland drøfter planen",
            [("Det indstilles, at KKR Sjælland drøfter broen.", "KKR Sjælland drøftede broen, idet den er grim.")],
            f"{KKR} drøftede planen.",
            id="its own verb",
        ),
        pytest.param(
            "at KKR Sjælland drøfter planen",
            [("at KKR Sjælland drøfter broen", "KKR Sjælland godkendte indstillingen og drøftede broens farve.")],
            f"{KKR} godkendte indstillingen og drøftede ",
            id="the longest form it begins with",
        ),
        pytest.param(
            "at KKR Sjælland vedtager planen",
            [
                ("at KKR Sjælland vedtager A", "KKR Sjælland vedtog A."),
                ("at KKR Sjælland vedtager B", "KKR Sjælland godkendte indstillingen."),
                ("at KKR Sjælland vedtager C", "KKR Sjælland godkendte indstillingen."),
            ],
            f"{KKR} godkendte indstillingen.",
            id="the most frequent",
        ),
        pytest.param(
            "at KKR Sjælland godkender planen",
            [
                ("at KKR Sjælland drøfter broen", "KKR Sjælland drøftede broen."),
                ("at KKR Sjælland godkender broen", "Punktet blev udsat."),
                ("at KKR Sjælland godkender referat fra 3. maj", "KKR Sjælland godkendte referatet."),
                ("", "KKR Sjælland drøftede broen."),
            ],
            f"{KKR} godkendte indstillingen.",
            id="other verbs, postponing and minutes tell nothing",
        ),
    ],
)
def test_habits_move_a_form_up(recommendation: str, earlier: list[tuple[str, str]], expected: str) -> None:
    found = texts(offers(KKR, recommendation, earlier=earlier))
    assert found[0] == expected
    assert sorted(found) == sorted(texts(offers(KKR, recommendation)))


def test_no_habit_stands_above_the_minutes_and_the_agenda() -> None:
    recommendation = "Det indstilles, at KKR Sjælland godkender referatet."
    earlier = [("at KKR Sjælland godkender broen", "KKR Sjælland godkendte indstillingen.")] * 9
    assert texts(offers(KKR, recommendation, "Godkendelse af referat", earlier))[0] == f"{KKR} godkendte referatet."


HOSTILE = (
    "[A] <script>alert(1)</script> " * 300,
    "at " * 3_000,
    "– at " * 2_000,
    "1. " * 3_000,
    "Ad " * 3_000,
    "indstilles. A " * 700,
    "foreslår " * 1_000,
    "og at godkender, " * 600,
    "x" * 10_000,
    "(" * 10_000,
    "\n" * 10_000,
    "Det indstilles, at Økonomiudvalget vedtager " + "planen " * 1_500,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_gives_ordinary_offers(text: str) -> None:
    found = offers(OEU, text, title=text, earlier=[(text, text)])
    assert f"{OEU} godkendte indstillingen." in texts(found)
    assert all(len(proposal.text) < 500 for proposal in found)


WORDS = (
    "at",
    "Det",
    "indstilles,",
    "KKR",
    "og",
    "–",
    "1.",
    "2.",
    "Ad",
    "om",
    "Bo",
    "(A)",
    "\n",
    ".",
    "til",
    "[A]",
    "rådet",
)


@given(
    body=st.sampled_from((KKR, NORDBY, OEU, BOARD, "Teknik- og Miljøudvalget", "?", "i")),
    text=st.lists(st.sampled_from((*WORDS, *INFINITIVES, *(f"{verb}r" for verb in INFINITIVES), "tages"))).map(" ".join)
    | st.text(),
    title=st.text(max_size=40) | st.sampled_from(("Godkendelse af ", "Status", "Valg", "Referat, protokol, dagsorden")),
)
def test_offers_are_few_different_and_whole(body: str, text: str, title: str) -> None:
    found = offers(body, text, title, earlier=[(text, f"{body} drøftede sagen.")])
    assert 1 <= len(found) <= MOST
    assert len(set(texts(found))) == len(found)
    for proposal in found:
        assert proposal.text.endswith(" " if proposal.opening else ".")
        assert proposal.text == " ".join(proposal.text.split()) + (" " if proposal.opening else "")


def published() -> dict[str, tuple[str, str, str]]:
    """Number -> (title, recommendation, decision's first paragraph), of the items that have all three."""
    if not PUBLISHED.exists():
        pytest.skip("../shared is absent")
    text = "\n".join(line.strip() for line in PUBLISHED.read_text(encoding="utf-8").splitlines())
    found = {}
    for part in re.split(r"\n(?=\d\.\d+\. )", text)[1:]:
        number, heading = re.split(r"\. ", part, maxsplit=1)
        title = heading.partition("\nSAG-")[0]
        _, _, case = part.partition("\nIndstilling\n")
        recommendation = re.split(r"\n(?:Sagsfremstilling|Beslutning)\n", case)[0]
        decision = re.split(r"\n(?:\n|\d\. )", part.partition("\nBeslutning\n")[2])[0]
        if recommendation and decision:
            found[number] = (" ".join(title.split()), recommendation, " ".join(decision.split()))
    return found


@pytest.mark.parametrize("number", FORMULAS)
def test_the_published_formula_is_the_first_proposal(number: str) -> None:
    title, recommendation, decision = published()[number]
    assert offers("KKR Hovedstaden", recommendation, title)[0] == Proposal(decision)


@pytest.mark.parametrize("number", MIXED)
def test_the_published_mixed_decision_goes_on_from_the_first_proposal(number: str) -> None:
    title, recommendation, decision = published()[number]
    assert decision.startswith(texts(offers("KKR Hovedstaden", recommendation, title))[0].rstrip("."))


@pytest.mark.parametrize("number", ["3.1", "3.7", "3.10", "3.11"])
def test_every_published_opening_is_among_the_offers(number: str) -> None:
    title, recommendation, decision = published()[number]
    found = offers("KKR Hovedstaden", recommendation, title)
    assert any(decision.startswith(proposal.text) for proposal in found if proposal.opening)


def test_the_published_discussion_goes_on_from_the_second_proposal_and_from_the_first_once_it_is_a_habit() -> None:
    title, recommendation, decision = published()["3.1"]
    assert decision.startswith(texts(offers("KKR Hovedstaden", recommendation, title))[1])
    assert decision.startswith(texts(offers("KKR Hovedstaden", recommendation, title, [(recommendation, decision)]))[0])
