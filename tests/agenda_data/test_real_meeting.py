"""The demo agenda is the meeting that was held: every fact in it is checked against the published minutes."""

import itertools
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
AGENDA = REPOSITORY / "agendas" / "kkr-hovedstaden-2023-11-24.yaml"
PUBLISHED = REPOSITORY.parent / "shared" / "published" / "kkr-hovedstaden-2023-11-24.txt"

# The list of participants shortens one member's name.
FULL_NAMES = {"Jørgen Suhr": "Jørgen Kresten Suhr"}
COPIED_WORDS = 12

Node = dict[str, Any]
Identity = tuple[str, str, str]


@dataclass(frozen=True)
class PublishedPerson:
    identity: Identity
    stands_for: str

    @property
    def name(self) -> str:
        return self.identity[0]


@dataclass(frozen=True)
class PublishedItem:
    number: str
    title: str
    case_line: str
    sections: dict[str, str] = field(default_factory=dict)


# Two lines have no comma between party and municipality, one has no party; a long line is wrapped inside its brackets.
PERSON = re.compile(
    r"^ *(?P<name>[^,(\n]+?)(?: \((?P<party>[^)]+)\))?,? (?P<municipality>[^,(\n]+?)"
    r" *(?:\(suppleant for (?P<absentee>[^)]+)\))? *$",
    re.MULTILINE,
)
# A chapter is told from a numbered list by what follows it: its first item, or nothing at all.
CHAPTER = re.compile(r"^ *(?P<number>\d+)\. (?P<title>[^\n]+)\n\s*(?=(?P=number)\.1\. |\Z)", re.MULTILINE)
ITEM = re.compile(
    r"^ *(?P<number>\d+\.\d+)\. (?P<title>[^\n]+(?:\n[^\n]+)*?) *\n(?P<case>SAG-\S+ \S+) *$(?P<body>.*?)"
    r"(?=^ *\d+\.\d+\. |\Z)",
    re.MULTILINE | re.DOTALL,
)
HEADING = re.compile(r"^ *(Baggrund|Indstilling|Sagsfremstilling|Bilag|Beslutning) *$", re.MULTILINE)


def one_line(text: str) -> str:
    return " ".join(text.split())


def published_people(text: str) -> list[PublishedPerson]:
    people = []
    for match in PERSON.finditer(text.strip()):
        absentee = one_line(match["absentee"] or "")
        identity = (match["name"], match["party"] or "", match["municipality"])
        people.append(PublishedPerson(identity, FULL_NAMES.get(absentee, absentee)))
    return people


def published_item(match: re.Match[str]) -> PublishedItem:
    _, *parts = HEADING.split(match["body"])
    sections = {heading: one_line(text) for heading, text in zip(parts[::2], parts[1::2], strict=True)}
    return PublishedItem(match["number"], one_line(match["title"]), match["case"], sections)


def identity(person: Node) -> Identity:
    return person["navn"], person.get("parti", ""), person["kommune"]


def runs_of_words(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + COPIED_WORDS]) for i in range(len(words) - COPIED_WORDS + 1)}


@pytest.fixture(scope="module")
def agenda() -> Node:
    loaded: Node = yaml.load(AGENDA.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


@pytest.fixture(scope="module")
def items(agenda: Node) -> dict[str, Node]:
    """Everything that the meeting steps through, by its default number: the position."""
    numbered: dict[str, Node] = {}
    for chapter_number, chapter in enumerate(agenda["punkter"], start=1):
        children = chapter.get("punkter")
        if children is None:
            numbered[f"{chapter_number}"] = chapter
        else:
            numbered |= {f"{chapter_number}.{n}": item for n, item in enumerate(children, start=1)}
    return numbered


@pytest.fixture(scope="module")
def published() -> str:
    if not PUBLISHED.exists():
        pytest.skip("../shared is absent")
    return PUBLISHED.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def present(published: str) -> list[PublishedPerson]:
    return published_people(re.split(r"^ *(?:Deltagere|Afbud) *$", published, flags=re.MULTILINE)[1])


@pytest.fixture(scope="module")
def excused(published: str) -> list[PublishedPerson]:
    tail = re.split(r"^ *Afbud *$", published, flags=re.MULTILINE)[1]
    return published_people(tail[: tail.index(" 1. Godkendelse")])


@pytest.fixture(scope="module")
def published_items(published: str) -> dict[str, PublishedItem]:
    return {match["number"]: published_item(match) for match in ITEM.finditer(published)}


def test_frame_of_the_meeting(agenda: Node) -> None:
    frame = {key: agenda[key] for key in ("organ", "dato", "start", "slut", "formand", "kvorum")}

    assert frame == {
        "organ": "KKR Hovedstaden",
        "dato": "2023-11-24",
        "start": "10:00",
        "slut": "12:00",
        "formand": "Thomas Gyldal Petersen",
        "kvorum": "28",
    }
    assert agenda["gæster"] == [{"navn": "Morten Mandøe", "titel": "cheføkonom", "org": "KL"}]


def test_size_of_the_roll(agenda: Node) -> None:
    members = agenda["medlemmer"]

    assert len({m["navn"] for m in members}) == len(members) == 54
    assert [m.get("status") for m in members].count("afbud") == 16
    assert [m.get("status") for m in members].count(None) == 38
    assert len({m["kommune"].casefold().replace("bornholms", "bornholm") for m in members}) == 29


def test_the_chair_is_a_member_who_is_expected(agenda: Node) -> None:
    assert agenda["formand"] in [m["navn"] for m in agenda["medlemmer"] if "status" not in m]


def test_participants_come_out_in_published_order(agenda: Node, present: list[PublishedPerson]) -> None:
    listed = [identity(m) for m in agenda["medlemmer"] if "status" not in m]
    for substitute in agenda["suppleanter"]:
        before = [name for name, _, _ in listed].index(substitute["efter"])
        listed.insert(before + 1, identity(substitute))

    assert len(listed) == 43
    assert listed == [person.identity for person in present]


def test_excused_come_out_in_published_order(agenda: Node, excused: list[PublishedPerson]) -> None:
    listed = [identity(m) for m in agenda["medlemmer"] if m.get("status") == "afbud"]

    assert listed == [person.identity for person in excused]


def test_substitutes_hold_the_published_seats(agenda: Node, present: list[PublishedPerson]) -> None:
    seats = {m["suppleant"]: m["navn"] for m in agenda["medlemmer"] if "suppleant" in m}

    assert seats == {person.name: person.stands_for for person in present if person.stands_for}
    assert sorted(seats) == sorted(s["navn"] for s in agenda["suppleanter"])
    assert all(m["status"] == "afbud" for m in agenda["medlemmer"] if "suppleant" in m)


def test_chapters_are_the_published_ones(agenda: Node, published: str) -> None:
    chapters = {f"{n}": chapter["titel"] for n, chapter in enumerate(agenda["punkter"], start=1)}

    assert chapters == {match["number"]: one_line(match["title"]) for match in CHAPTER.finditer(published)}


def test_items_are_the_published_ones(items: dict[str, Node], published_items: dict[str, PublishedItem]) -> None:
    listed = [
        (n, item["titel"], f"{item['sag']} {item['sagsbehandler']}") for n, item in items.items() if "sag" in item
    ]

    assert len(listed) == 17
    assert listed == [(item.number, item.title, item.case_line) for item in published_items.values()]


def test_recommendations_and_enclosures_are_the_published_ones(
    items: dict[str, Node], published_items: dict[str, PublishedItem]
) -> None:
    for number, item in published_items.items():
        ours = items[number]
        assert one_line(ours.get("indstilling", "")) == item.sections.get("Indstilling", ""), number
        assert " ".join(ours.get("bilag", [])) == item.sections.get("Bilag", ""), number
        assert ("baggrund" in ours) == ("Baggrund" in item.sections), number


@pytest.mark.parametrize("number", ["3.3", "3.4"])
def test_a_listed_recommendation_keeps_its_lines(items: dict[str, Node], number: str) -> None:
    lead, *points = items[number]["indstilling"].splitlines()

    assert lead.startswith("Det indstilles")
    assert len(points) == 2
    assert all(point.startswith("– ") for point in points)


def test_backgrounds_are_our_own_words(items: dict[str, Node], published: str) -> None:
    theirs = runs_of_words(published)
    copied = {n: runs_of_words(item["baggrund"]) & theirs for n, item in items.items() if "baggrund" in item}

    assert {number: runs for number, runs in copied.items() if runs} == {}


def test_nothing_is_decided_beforehand(agenda: Node, items: dict[str, Node]) -> None:
    everything = itertools.chain(agenda["punkter"], items.values())

    assert not [item["titel"] for item in everything if {"beslutning", "nr"} & item.keys()]


def test_the_plan_fits_the_time(items: dict[str, Node]) -> None:
    assert 110 <= sum(int(item["tid"]) for item in items.values()) <= 120


def test_only_the_first_theme_has_a_presenter_and_they_are_a_guest(agenda: Node, items: dict[str, Node]) -> None:
    presenters = {number: item["oplæg"] for number, item in items.items() if "oplæg" in item}

    assert presenters == {"3.1": agenda["gæster"][0]["navn"]}


def test_editors_find_the_schema() -> None:
    first_line = AGENDA.read_text(encoding="utf-8").split("\n", 1)[0]

    assert first_line == "# yaml-language-server: $schema=../kkr_tui/agenda/kkr-agenda.schema.json"
