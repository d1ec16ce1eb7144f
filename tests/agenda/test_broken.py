"""A corpus of broken agendas: each is refused with the line, and with words that say what is wrong."""

from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from kkr_tui.agenda import nodes
from kkr_tui.agenda.problems import AgendaError, Problem, Severity
from kkr_tui.agenda.reader import parse_agenda

HEAD = "organ: Rådet\ndato: 2026-03-12\n"
ITEMS = "punkter:\n  - titel: Eventuelt\n"


@dataclass(frozen=True)
class Broken:
    """A file, the line and the words of one of its problems, and words of the remedy."""

    name: str
    text: str
    line: int
    message: str
    remedy: str = ""


def in_item(*lines: str) -> str:
    """An agenda whose only item has these lines; the first of them is line 4 of the file."""
    return HEAD + "punkter:\n" + "".join(f"  {'- ' if n == 0 else '  '}{line}\n" for n, line in enumerate(lines))


def on_top(*lines: str) -> str:
    """An agenda with these top-level lines; the first of them is line 3 of the file."""
    return HEAD + "".join(f"{line}\n" for line in lines) + ITEMS


def bomb() -> str:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    return on_top("a0: &a0 [lol]", *levels)


BROKEN = [
    # YAML's own grammar
    Broken("tab indentation", HEAD + "punkter:\n\t- titel: Eventuelt\n", 4, "tab", "indent with blanks"),
    Broken("tab in the middle of an item", in_item("titel: A", "\tsag: B"), 5, "tab", "indent with blanks"),
    Broken("colon in a title", in_item("titel: Budget: anden behandling"), 4, "colon inside a text", '"Budget: anden'),
    Broken("colon in a list", in_item("titel: A", "bilag:", "- &"), 6, "begins with &", '- "&"'),
    Broken("blank missing after colon", in_item("titel:A", "nr: 1"), 4, "blank is missing", "titel: A"),
    Broken("blank missing at the top", HEAD + "sted:Salen\n" + ITEMS, 3, "blank is missing", "sted: Salen"),
    Broken("a line without colon", HEAD + "sted\n" + ITEMS, 3, "no colon", "a colon and a blank"),
    Broken("double quote never closed", in_item('titel: "Budget', "nr: 1"), 4, "not closed", "quotation mark"),
    Broken("single quote never closed", in_item("titel: 'Budget", "nr: 1"), 4, "not closed", "quotation mark"),
    Broken("quote closed by a later one", in_item('titel: "A', 'sag: "B"'), 4, "not closed", "quotation mark"),
    Broken("apostrophe in single quotes", in_item("titel: 'Rådet's plan'"), 4, "ends it too early", '"Rådet\'s plan"'),
    Broken("text behind quotes", in_item('titel: "Rådet" mødes'), 4, "behind the closing", "'\"Rådet\" mødes'"),
    Broken("backslash", in_item('titel: "C:\\udkast"'), 4, "backslash", "two backslashes"),
    Broken("[ title with more text", in_item("titel: [Fortroligt] Køb"), 4, "begins with [", '"[Fortroligt] Køb"'),
    Broken("bracket not closed", in_item("titel: [Fortroligt", "nr: 1"), 4, "[ that is opened", "close it"),
    Broken("brace not closed", on_top("medlemmer:", "  - {navn: A", "  - {navn: B}"), 4, "{ that is opened", "close"),
    Broken("comma missing", on_top("medlemmer:", "  - {navn: A parti: B}"), 4, "comma", "between the parts"),
    Broken("* title", in_item("titel: * vigtigt"), 4, "begins with *", '"* vigtigt"'),
    Broken("@ title", in_item("titel: @rådet"), 4, "begins with @", '"@rådet"'),
    Broken("% title", in_item("titel: %-satser"), 4, "begins with %", '"%-satser"'),
    Broken("` title", in_item("titel: `A`"), 4, "begins with `", '"`A`"'),
    Broken("> title", in_item("titel: > 5 år"), 4, "begins with >", '"> 5 år"'),
    Broken("dash title", in_item("titel: - A"), 4, "begins with -", '"- A"'),
    Broken("indentation", in_item("titel: A", " nr: 1"), 5, "indentation", "same column"),
    # What YAML has and an agenda has not
    Broken("several documents", HEAD + ITEMS + "---\norgan: B\n", 5, "second document", "one meeting"),
    Broken("end of document", HEAD + "...\n" + ITEMS, 4, "...", "delete"),
    Broken("anchor", on_top("sted: &her Salen"), 3, "anchor", "quotes"),
    Broken("alias", on_top("sted: *her"), 3, "alias", "quotes"),
    Broken("alias bomb", bomb(), 4, "alias"),
    Broken("merge key", in_item("titel: A", "<<: {sag: B}"), 5, "merge key", "write the keys"),
    Broken("tag", on_top("sted: !!python/object:os.system Salen"), 3, "tag", "quotes"),
    Broken("local tag", on_top("medlemmer: !liste []"), 3, "tag", "quotes"),
    Broken("deep brackets", on_top("sted: " + "[" * 100_000), 3, "20 levels"),
    Broken("deep dashes", on_top("sted:", "- " * 50 + "a"), 4, "20 levels"),
    Broken("NUL", on_top("sted: a\0b"), 3, "U+0000", "delete"),
    Broken("escape sequence", on_top("sted: \x1b[31mrød"), 3, "U+001B", "delete"),
    # Keys
    Broken("missing title", in_item("sag: A"), 4, "`titel` is missing", "titel: "),
    Broken("missing body", "dato: 2026-03-12\n" + ITEMS, 1, "`organ` is missing", "organ: "),
    Broken("missing date", "organ: A\n" + ITEMS, 1, "`dato` is missing", "dato: 2023-11-24"),
    Broken("missing items", HEAD, 1, "`punkter` is missing", "punkter: "),
    Broken("missing name", on_top("medlemmer:", "  - {parti: A}"), 4, "`navn` is missing", "navn: "),
    Broken("empty title", in_item("titel:"), 4, "`titel` is empty", "titel: "),
    Broken("title that is a comment", in_item("titel: # 1"), 4, "`titel` is empty"),
    Broken("no items", HEAD + "punkter: []\n", 3, "`punkter` is empty"),
    Broken("unknown key", in_item("titel: A", "sagsbehander: B"), 5, "`sagsbehander`", "mean `sagsbehandler`?"),
    Broken("unlike any key", in_item("titel: A", "xyz: B"), 5, "unknown key `xyz`", "the keys here are: titel, nr"),
    Broken("comma in a name", on_top("medlemmer: [{navn: Jensen, Bo}]"), 3, "unknown key `Bo`", "with a comma"),
    Broken("invisible title", in_item("titel: \u200b"), 4, "`titel` is empty"),
    Broken("key of another table", on_top("titel: A"), 3, "unknown key `titel`"),
    Broken("misspelt required key", in_item("tittel: A"), 4, "unknown key `tittel`", "mean `titel`?"),
    Broken("misspelt åben_titel", in_item("titel: A", "aben_titel: B"), 5, "unknown key", "mean `åben_titel`?"),
    Broken(
        "duplicate key", on_top("sted: A", "sted: B"), 4, "`sted` is here twice; the first is in line 3", "keep one"
    ),
    Broken("duplicate key in two spellings", on_top("gæster: []", "gaester: []"), 4, "twice"),
    Broken("duplicate phrase", on_top("fraser:", "  gi: A", "  gi: B"), 5, "twice"),
    Broken("a list as key", on_top("[a, b]: c"), 3, "a key must be one line"),
    Broken("no key", on_top('"": c'), 3, "no key before the colon"),
    # Types
    Broken("a list at the top", "- organ: A\n", 1, "begins with keys", "organ: "),
    Broken("a text at the top", "Dagsorden\n", 1, "begins with keys", "organ: "),
    Broken("a list for a text", in_item("titel: [A]"), 4, "`titel` must be a text", "titel: Godkendelse"),
    Broken("keys for a text", on_top("organ2: A", "sted: {a: b}"), 4, "but here is keys with values"),
    Broken("a list for a block", in_item("titel: A", "indstilling: [B]"), 5, "but here is a list", "indstilling: "),
    Broken("a text for a list", on_top("medlemmer: Bo"), 3, "must be a list", "medlemmer: [{"),
    Broken(
        "a text for a person", on_top("medlemmer: [Bo]"), 3, "each entry must be keys with values (`navn: …`)", "{navn"
    ),
    Broken("keys for a list", on_top("gæster: {navn: Bo}"), 3, "must be a list", "gæster: [{"),
    Broken(
        "a text for an item", HEAD + "punkter: [A]\n", 3, "each entry must be keys with values (`titel: …`)", "{titel: "
    ),
    Broken("a text for enclosures", in_item("titel: A", "bilag: B"), 5, "must be a list", "bilag: ["),
    Broken("keys for an enclosure", in_item("titel: A", "bilag: [{B: C}]"), 5, "must be a text"),
    Broken("a list for phrases", on_top("fraser: [a]"), 3, "must be keys with values", "fraser: {"),
    Broken("a list for sections", in_item("titel: A", "afsnit: [B]"), 5, "must be keys with values", "afsnit: {"),
    Broken("a list for a number", in_item("titel: A", "tid: [5]"), 5, "must be a text", "tid: 5"),
    # Values
    Broken("impossible date", "organ: A\ndato: 2026-02-30\n" + ITEMS, 2, "`2026-02-30` is not a date", "2023-11-24"),
    Broken("no date", "organ: A\ndato: i morgen\n" + ITEMS, 2, "not a date", "24. november 2023"),
    Broken("empty date", "organ: A\ndato:\n" + ITEMS, 2, "`dato` is empty"),
    Broken("impossible time", on_top("start: 25:00"), 3, "`25:00` is not a time", "start: 10:00"),
    Broken("minutes in words", in_item("titel: A", "tid: fem"), 5, "`fem` is not a whole number", "tid: 5"),
    Broken("negative minutes", in_item("titel: A", "tid: -5"), 5, "whole number"),
    Broken("no minutes", in_item("titel: A", "tid: 0"), 5, "whole number"),
    Broken("neither yes nor no", on_top("opfølgning: måske"), 3, "`opfølgning` is either yes or no", "opfølgning: nej"),
    Broken("half a quorum", on_top("kvorum: 2,5"), 3, "whole number", "kvorum: 28"),
    Broken("status", on_top("medlemmer: [{navn: A, status: syg}]"), 3, "`syg` is not a status", "til stede, afbud"),
    Broken("status misspelt", on_top("medlemmer: [{navn: A, status: afbudt}]"), 3, "not a status", "mean `afbud`?"),
    Broken("item number", in_item("titel: A", "nr: 1..2"), 5, "cannot be the number", "full stops"),
    Broken("item number too long", in_item("titel: A", f"nr: '{'1.' * 20}1'"), 5, "cannot be the number"),
    Broken("phrase with a blank", on_top("fraser: {g i: A}"), 3, "has a blank"),
    # People
    Broken("member twice", on_top("medlemmer:", "  - {navn: A}", "  - {navn: B}", "  - {navn: A}"), 6, "line 4"),
    Broken("member and guest", on_top("medlemmer: [{navn: A}]", "gæster: [{navn: A}]"), 4, "`A` is listed twice"),
    Broken(
        "substitute nobody knows",
        on_top("medlemmer:", "  - {navn: A, suppleant: Helga Friis}", "suppleanter: [{navn: Helge Friis}]"),
        4,
        "a substitute nobody knows: `Helga Friis`",
        "mean `Helge Friis`?",
    ),
    Broken("no substitutes", on_top("medlemmer: [{navn: A, suppleant: B}]"), 3, "nobody knows", "- {navn: B}"),
    Broken(
        "a substitute for two",
        on_top("medlemmer:", "  - {navn: A, suppleant: C}", "  - {navn: B, suppleant: C}", "suppleanter: [{navn: C}]"),
        5,
        "a substitute twice; the first is in line 4",
        "one seat",
    ),
    Broken("a member as substitute", on_top("medlemmer: [{navn: A, suppleant: B}, {navn: B}]"), 3, "`B` is a member"),
    Broken("after nobody", on_top("suppleanter: [{navn: A, efter: C}, {navn: B}]"), 3, "`efter` must name"),
    Broken("after oneself", on_top("suppleanter: [{navn: A, efter: A}]"), 3, "`efter` must name somebody else"),
    # Items
    Broken("number twice", HEAD + "punkter:\n  - {titel: A, nr: 7}\n  - {titel: B, nr: 7}\n", 5, "first is in line 4"),
    Broken(
        "number of a place", HEAD + "punkter:\n  - {titel: A, nr: 2}\n  - {titel: B}\n", 5, "number 2 is used twice"
    ),
    Broken("section twice", in_item("titel: A", "økonomi: B", "afsnit: {Økonomi: C}"), 6, "`Økonomi` is here twice"),
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
@pytest.mark.parametrize("loader", [nodes._LOADER, yaml.BaseLoader], ids=["fast", "plain"])
def test_is_refused_with_place_and_reason(broken: Broken, loader: type[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "_LOADER", loader)
    problems = problems_of(broken.text.encode())
    fitting = [p for p in problems if p.line == broken.line and broken.message in p.message]
    assert fitting, problems
    assert broken.remedy in fitting[0].remedy
    assert fitting[0].severity is Severity.ERROR
    assert str(fitting[0]).startswith(f"dagsorden.yaml:{broken.line}:")
    assert len(str(fitting[0]).splitlines()) <= 3


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", 0, "empty"),
        (b"\n\n# kun en kommentar\n", 0, "empty"),
        (b"{}", 0, "empty"),
        ((HEAD + ITEMS).encode("cp1252"), 1, "probably Windows-1252"),
        ((HEAD + ITEMS).encode("cp865"), 1, "probably CP865"),
        ((HEAD + ITEMS).encode("mac_roman"), 1, "probably Mac Roman"),
        (b"organ: A\nsted: \xff\xfe\xfd\n", 2, "not UTF-8"),
        ((HEAD + ITEMS).encode("utf-16"), 0, "UTF-16"),
        ((HEAD + ITEMS).encode("utf-16-be"), 0, "UTF-16"),
        ((HEAD + ITEMS).encode("utf-32"), 0, "UTF-32"),
        (HEAD.encode() + b"#" * 5_000_000, 0, "5 MB"),
        (HEAD.encode() + b"punkter:\n" + b"- a\n" * 200_000, 4, "but here is a text"),
        (HEAD.encode() + b"fraser: [" + b"a," * 300_000, 3, "values"),
        (b"a: &a b\n" * 100_000, 1, "anchor"),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else None,
)
def test_bytes_that_are_no_agenda(data: bytes, line: int, message: str) -> None:
    problem = problems_of(data)[0]
    assert (problem.line, message in problem.message) == (line, True), problem


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    text = (
        "organ: Rådet\n"
        "dato: 2026-02-30\n"
        "medlemmer:\n"
        "  - {navn: A, parti: SF}\n"
        "  - {navn: A, parti: F, suppleant: X}\n"
        "punkter:\n"
        "  - titel: Budget: anden behandling\n"
        "  - tid: 5 min\n"
        "  - titel: 'Rådet's plan'\n"
        "    sagsbehander: gitb\n"
    )
    lines = [(problem.line, problem.severity.value) for problem in problems_of(text.encode())]
    assert lines == [
        (2, "error"),
        (4, "warning"),
        (5, "error"),
        (5, "error"),
        (7, "error"),
        (8, "error"),
        (8, "error"),
        (9, "error"),
        (10, "error"),
    ]


def test_every_tab_is_told_and_the_rest_is_checked_too() -> None:
    text = HEAD + "punkter:\n\t- titel: A\n\t  sagsbehander: B\n"
    assert [(p.line, p.message) for p in problems_of(text.encode())] == [
        (4, "a tab in the indentation"),
        (5, "a tab in the indentation"),
        (5, "unknown key `sagsbehander`"),
    ]


def test_a_file_of_nothing_but_mistakes_is_given_up() -> None:
    text = "".join(f"nøgle{n}: x\n" for n in range(100_000))
    assert len(problems_of(text.encode())) == 200


def test_the_text_of_a_problem() -> None:
    problem = Problem("a.yaml", 4, 5, Severity.ERROR, "unknown key `x`", "x: 1", "did you mean `y`?")
    assert str(problem) == "a.yaml:4:5: unknown key `x`\n  x: 1\n  did you mean `y`?"
    assert str(AgendaError((problem, problem))).count("unknown key") == 2


def test_the_offending_text_holds_no_terminal_codes_and_is_short() -> None:
    problem = problems_of((HEAD + "sted: " + "x" * 300 + "\x9b31m" + "y" * 300 + "\n").encode())[0]
    assert "\x9b" not in str(problem)
    assert len(problem.excerpt) < 80


def problems_of(data: bytes) -> tuple[Problem, ...]:
    with pytest.raises(AgendaError) as caught:
        parse_agenda(data, "dagsorden.yaml")
    return caught.value.problems
