"""The rules of the recogniser, one table each."""

import datetime as dt
from pathlib import Path

import pytest

from kkr_tui.importer import Kind, import_file, prose
from kkr_tui.importer.caseline import case_line
from kkr_tui.importer.damage import undamaged
from kkr_tui.importer.furniture import without_furniture
from kkr_tui.importer.outline import headings
from kkr_tui.importer.people import Entry, is_name, parse
from kkr_tui.importer.readers.text import read_text
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line
from kkr_tui.importer.vocabulary import Roll, decision_of, proposes, roll_of, section_of


def lines(text: str) -> list[Line]:
    return read_text(text.encode())


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("SAG-2023-04525 gitb", ("SAG-2023-04525", "gitb")),
        ("SAG-2023-04525 snm/cata", ("SAG-2023-04525", "snm/cata")),
        ("SAG-2023-04525", ("SAG-2023-04525", "")),
        ("SAG NR.: SAG-2024-1 ab", ("SAG-2024-1", "ab")),
        ("Sagsnr.: 24/1180", ("24/1180", "")),
        ("Sagsnr.: 24/1180 Sagsbehandler: jbk", ("24/1180", "jbk")),
        ("J.nr. 00.22.04-P35-1-24", ("00.22.04-P35-1-24", "")),
        ("Sagsbehandler: Anna Bro", ("", "Anna Bro")),
        ("Sag nr. 130", None),
        ("Sagen blev rejst i 2023", None),
        ("SAG-2023-04525 er en sag, som vi husker.", None),
    ],
)
def test_case_lines(text: str, case: tuple[str, str] | None) -> None:
    assert case_line(text) == case


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Baggrund", ("Baggrund", "")),
        ("BAGGRUND:", ("Baggrund", "")),
        ("Resumé", ("Resumé", "")),
        ("Indstilling: Det indstilles, at …", ("Indstilling", "Det indstilles, at …")),
        ("Baggrund om VIP klimaprojekter", None),
        ("Beslutningen påvirker de to projekter", None),
        ("økonomi", None),
        ("Økonomi og Indenrigs", None),
    ],
)
def test_sections(text: str, section: tuple[str, str] | None) -> None:
    assert section_of(text) == section


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Beslutning", ""),
        ("Beslutning i Økonomiudvalget den 5. marts 2024", "Økonomiudvalget"),
        ("Beslutning fra Teknik- og Miljøudvalget, 12-03-2024:", "Teknik- og Miljøudvalget"),
        ("Byrådets beslutning den 1. maj 2024", "Byrådet"),
        ("Beslutningen påvirker de to projekter", None),
        ("Beslutning om vendesporet udskydes", None),
        ("beslutning", None),
    ],
)
def test_whose_decision(text: str, whose: str | None) -> None:
    assert decision_of(text) == whose


@pytest.mark.parametrize(
    ("text", "roll"),
    [
        ("Deltagere", (Roll.PRESENT, "")),
        ("Til stede:", (Roll.PRESENT, "")),
        ("Afbud: Anna Bro (A)", (Roll.EXCUSED, "Anna Bro (A)")),
        ("Udeblevet", (Roll.ABSENT, "")),
        ("Øvrige deltagere", (Roll.GUESTS, "")),
        ("Deltagere i arbejdet er udpeget", None),
    ],
)
def test_lists_of_people(text: str, roll: tuple[Roll, str] | None) -> None:
    assert roll_of(text) == roll


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Administrationen indstiller, at sagen godkendes", True),
        ("Forvaltningen indstiller:", True),
        ("Sagen indstiller hovedelementer fra projekterne", False),
    ],
)
def test_who_recommends(text: str, *, does: bool) -> None:
    assert proposes(text) is does


def told(entry: Entry | None) -> str:
    """``name|party|municipality``, then what is said of others and what has no place."""
    if entry is None:
        return "-"
    text = f"{entry.name}|{entry.party}|{entry.municipality}"
    if entry.stands_for:
        text += f" for {entry.stands_for.name}"
    if entry.replaced_by:
        text += f" by {entry.replaced_by.name}"
    return text + (f" [{entry.unplaced}]" if entry.unplaced else "")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna Bro (A), Sivby Kommune", "Anna Bro|A|Sivby Kommune"),
        ("Anna Bro (Ø) Sivby Kommune", "Anna Bro|Ø|Sivby Kommune"),
        ("Anna S. Bro-Lund, Høje-Taastrup Kommune", "Anna S. Bro-Lund||Høje-Taastrup Kommune"),
        ("Anna Bro Sivby Kommune", "Anna Bro||Sivby Kommune"),
        ("Anna Bro, Sivby", "Anna Bro||Sivby"),
        ("Anna Bro (A)", "Anna Bro|A|"),
        ("Anna von Bro (SF), Bornholms Regionskommune", "Anna von Bro|SF|Bornholms Regionskommune"),
        ("Anna Bro (A), borgmester, Sivby Kommune", "Anna Bro|A|Sivby Kommune"),
        ("Anna Bro (A), Sivby Kommune (suppleant for Bo Dam)", "Anna Bro|A|Sivby Kommune for Bo Dam"),
        ("Anna Bro (A), suppleant for Bo Dam (V)", "Anna Bro|A| for Bo Dam"),
        ("Anna Bro (A) for Bo Dam (V)", "Anna Bro|A| for Bo Dam"),
        ("Anna Bro, stedfortræder for Bo Dam", "Anna Bro|| for Bo Dam"),
        ("Anna Bro, Sivby Kommune supp. Bo Dam deltog", "Anna Bro||Sivby Kommune by Bo Dam"),
        ("Anna Bro (A), Sivby Kommune – Bo Dam mødte som stedfortræder", "Anna Bro|A|Sivby Kommune by Bo Dam"),
        ("Anna Bro (A), Sivby Kommune. Bo Dam deltog i stedet", "Anna Bro|A|Sivby Kommune by Bo Dam"),
        ("Anna Bro (A) (Bo S. Dam deltog i stedet)", "Anna Bro|A| by Bo S. Dam"),
        ("Anna Bro (A) (suppleant: Bo Dam (V))", "Anna Bro|A| by Bo Dam"),
        ("Anna Bro (A), Sivby Kommune, fra kl. 10.30", "Anna Bro|A|Sivby Kommune [fra kl. 10.30]"),
        ("Anna Bro (A) (sag 129-138)", "Anna Bro|A| [sag 129-138]"),
        ("Anna Bro (A), inhabil under pkt. 5", "Anna Bro|A| [inhabil under pkt. 5]"),
        ("Der var ingen afbud.", "-"),
        ("Referent", "-"),
    ],
)
def test_people(text: str, who: str) -> None:
    assert told(parse(1, text)) == who


@pytest.mark.parametrize(
    ("text", "could_be"),
    [("Anna Bro", True), ("Anna", False), ("Anna bro", False), ("anna Bro", False), ("Sivby Kommune", False)],
)
def test_names(text: str, *, could_be: bool) -> None:
    assert is_name(text) is could_be


@pytest.mark.parametrize(
    ("wrapped", "joined"),
    [
        ("områ-\ndet", "området"),
        ("KKR-\nformandskabet", "KKR-formandskabet"),
        ("EU-\nKommissionen", "EU-Kommissionen"),
        ("2025-\n2026", "2025-2026"),
        ("klima-\nog miljø", "klima- og miljø"),
        ("kort -\nog langt", "kort - og langt"),
        ("et møde den\n3. oktober", "et møde den 3. oktober"),
        ("i perioden 2024\n– 2026", "i perioden 2024 – 2026"),
        ("godkender\n1. planen\n2. taksten", "godkender\n\n1. planen\n\n2. taksten"),
        ("disse:\n– a\n\n- b\n• c\n\nSlut.", "disse:\n– a\n- b\n– c\n\nSlut."),
        ("Ad 1 ja\nAd 2 nej", "Ad 1 ja\n\nAd 2 nej"),
        ("en glemt (parentes" + " og mere" * 30 + ".\n\nNyt.", "en glemt (parentes" + " og mere" * 30 + ".\n\nNyt."),
        ("– en (uden\n\nSyd) ende", "– en (uden Syd) ende"),
    ],
)
def test_lines_are_joined(wrapped: str, joined: str) -> None:
    rows = [Line(text=text, number=number, room=20) for number, text in enumerate(wrapped.split("\n"), 1)]
    assert prose.paragraphs(rows, Log()) == joined


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. Åbning\n\n1.1. Referat\nSAG-2024-1 ab\n\n1. liste\n2. liste\n\n1.2. Andet\nSAG-2024-2 ab", "1 1.1 1.2"),
        ("Indhold\n1. A .... 2\n2. B .... 3\n\n1. A\nBaggrund\nx\n2. B\nBaggrund\ny", "1 2"),
        ("Pkt. 41 Hal\nResume\nx\n\nPkt. 42: Plan\nResume\ny", "41 42"),
        ("1. A\nBeslutning\nx\n 4. Alle er enige.\n2. B\nBeslutning\ny", "1 2"),
        ("1 Åbning\nBaggrund\nx\n\n2 Slut\nBaggrund\n24 Kommuner var med.", "1 2"),
        ("Der kom 24. november.\n2026. Det var sent.\n3,5 mio. kr.", ""),
    ],
)
def test_headings_are_the_run_in_which_numbers_rise(text: str, numbers: str) -> None:
    assert " ".join(heading.label for heading in headings(lines(text))) == numbers


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("a\nSIDE | 3\nb", "a b"),
        ("a\nKKR Hovedstaden | 24-11-2023\nb", "a b"),
        ("a\nSide 3 af 20\n\nb", "a b"),
        ("a\nhttps://x.example/y\nb", "a b"),
        ("a\nSe side 3\nb", "a Se side 3 b"),
        ("Top\na\n1\fTop\nb\n2\fTop\nc\n3", "a b c"),
        ("Beslutning\nja\n\fBeslutning\nnej\n", "Beslutning ja Beslutning nej"),
        (
            "Top\na\nBeslutning\nja\nb\nc\fTop\nd\nBeslutning\nja\fTop\ne\nBeslutning\nja",
            "a Beslutning ja b c d Beslutning ja e Beslutning ja",
        ),
    ],
)
def test_page_furniture_is_taken_out(text: str, rest: str) -> None:
    kept, _headers = without_furniture(lines(text), Log())
    assert " ".join(line.text for line in kept if line.text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "Møde den 8. marts 2024",
        "Fredag d. 8. marts 2024 kl. 10",
        "Dato: 08-03-2024",
        "Mødedato: 8.3.2024",
        "Dato\n8/3-2024",
        "2024-03-08",
        "8/3/24",
        "KKR Nord | 08-03-2024",
    ],
)
def test_dates(text: str) -> None:
    assert import_file(None, f"{text}\n\n1. Åbning\nBaggrund\nx".encode()).agenda.date == dt.date(2024, 3, 8)


def test_a_date_in_the_name_of_the_file_is_the_last_resort() -> None:
    imported = import_file(Path("referat-2024-03-08.txt"), b"1. Start\nBaggrund\nx")
    assert imported.agenda.date == dt.date(2024, 3, 8)
    assert imported.report.of_kind(Kind.DOUBT)


def test_spaced_out_headings_are_drawn_together() -> None:
    repaired = undamaged(lines("K K R  N O R D\na b c d\ni å"), Log())
    assert [line.text for line in repaired] == ["KKR NORD", "abcd", "i å"]
