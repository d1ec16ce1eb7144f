from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kkr_tui.domain.agenda import Attendance, Guest, Member, Section
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from kkr_tui.domain.text import clean, clean_block, clean_line
from kkr_tui.minutes import markdown
from kkr_tui.minutes.document import Audience, Kind, build

from .scene import AGENDA, COMMONMARK, GITHUB, LINKIFY, one_item, part, read

CODE = "Kontrolkode: 3f2a9c14b0de"
PARSERS = pytest.mark.parametrize(
    "parser", [COMMONMARK, GITHUB, LINKIFY], ids=["commonmark", "github", "github with links"]
)

# Everything that means something to some Markdown parser, and Danish around it.
MARKS = "\\`*_[]()<>#+-=.!|:~&;1x \n"
STARTS = st.sampled_from(
    [
        "", "- ", "– ", "+ ", "* ", "> ", "# ", "###### ", "1. ", "123) ", "-", "---", "===", "***", "___", "```",
        "~~~", "    ", " ", "\u00a0", "<div>", "<!--", "<![CDATA[", "[a]: b", "|-|-|", ":-:", "--|--", "| a | b |",
    ]
)  # fmt: skip
PIECES = st.sampled_from(
    [
        *MARKS, "\n\n", "  ", "\\\n", "  \n", "**", "__", "~~", " _x_ ", "<b>", "</b>", "-->", "<?", "&amp;", "&#35;",
        "&nbsp;", "https://kl.dk/a_b_c", "www.kl.dk", "<https://kl.dk>", "<a@kl.dk>", "a@kl.dk", "![a](b)", "[^1]",
        "[kkr-hovedstaden-2023-11-24]", "|a|b|", "😀", "👩\u200d🚀", "⟦navn?⟧", "⟦", "⟧", "fil_navn_1", "øÅ–—", "./.",
        "24. november", "§§ 107", "KKR Hovedstaden", '"', "'", "/", "^", "$", "@", "{", "}", "\u3000", "x" * 200,
    ]
)  # fmt: skip
WORDS = st.lists(PIECES, max_size=6).map("".join)
TYPED = st.one_of(
    st.text(MARKS, max_size=12),
    st.lists(st.builds(str.__add__, STARTS, WORDS), max_size=5).map("\n".join),
    st.text(st.characters(codec="utf-8"), max_size=20),
).map(clean)
BLOCK = TYPED.map(clean_block)
LINE = TYPED.map(clean_line).filter(bool)


def minutes(meeting: Meeting, drafts: dict[str, str] | None = None) -> str:
    return markdown.render(build(meeting, drafts or {}, kind=Kind.FULL, audience=Audience.PUBLIC, head="3f2a9c14b0de"))


def without_list_layout(typed: str) -> list[str]:
    """What is left of typed text when dashes and indents of lists, and blank lines, are layout."""
    lines, in_item = [], False
    for line in map(str.rstrip, typed.split("\n")):
        begins_item = line[:1] in ("-", "–") and line[1:2].isspace() and bool(line[2:])
        in_item = begins_item or (in_item and bool(line))
        text = line[2:].lstrip() if begins_item else line.lstrip() if in_item else line
        if text:
            lines.append(text)
    return lines


@PARSERS
@settings(deadline=None)
@given(typed=BLOCK)
def test_a_decision_comes_back_word_for_word(parser: MarkdownIt, typed: str) -> None:
    parts = read(minutes(one_item(typed)), parser)
    assert [(p.level, p.heading) for p in parts[1:]] == [(2, "Deltagere"), (2, "1. Sag"), (3, "Beslutning")]
    found = part(parts, "Beslutning")
    expected = without_list_layout(typed) or ["Beslutning mangler"]
    assert found.lines == [*expected, CODE]
    if typed.strip() and not found.items:
        assert ["\n".join(lines) for lines in found.paragraphs] == [*typed.split("\n\n"), CODE]


@PARSERS
@settings(deadline=None)
@given(typed=BLOCK, heading=LINE, draft=TYPED)
def test_so_do_sections_and_drafts(parser: MarkdownIt, typed: str, heading: str, draft: str) -> None:
    meeting = one_item("KKR.", sections=(Section(heading=heading, text=typed), Section(heading="Økonomi", text="0")))
    parts = read(minutes(meeting, {"1": draft}), parser)
    section = [(3, heading)] if typed.strip() else []
    expected = [(2, "Deltagere"), (2, "1. Sag"), *section, (3, "Økonomi"), (3, "Beslutning")]
    assert [(p.level, p.heading) for p in parts[1:]] == expected
    if section:
        assert parts[3].lines == without_list_layout(typed)
    marked = ["Kladde – ikke fastslået" if draft.strip() else "Kladde – ikke fastslået: teksten er slettet"]
    assert parts[-1].lines == ["KKR.", *marked, *without_list_layout(draft), CODE]


@PARSERS
@settings(deadline=None)
@given(title=LINE, name=LINE, place=LINE, enclosure=LINE, case=LINE)
def test_so_do_titles_names_and_other_lines(
    parser: MarkdownIt, *, title: str, name: str, place: str, enclosure: str, case: str
) -> None:
    item = replace(AGENDA.items[1], title=title, enclosures=(enclosure, "Notat"), case_number=case)
    present = Attendance.PRESENT
    member = Member(name=name, party="A", municipality=place, status=present)
    guest = Guest(name=name + " 2", status=present)
    agenda = replace(AGENDA, body=title, items=(item,), members=(member,), substitutes=(), guests=(guest,))
    parts = read(minutes(before_the_meeting(agenda)), parser)
    assert parts[0].heading == f"Referat af møde i {title} den 24. november 2023"
    assert part(parts, "Deltagere").items == [[f"{name} (A), {place}"]]
    assert part(parts, "Øvrige deltagere").items == [[f"{name} 2"]]
    assert parts[3].heading == f"2. {title}"
    assert parts[3].paragraphs == [[case]]
    assert part(parts, "Bilag").items == [[enclosure], ["Notat"]]


@settings(deadline=None)
@given(typed=BLOCK)
def test_the_same_meeting_gives_the_same_minutes(typed: str) -> None:
    once, again = (minutes(one_item(typed), {"1": typed + "x"}) for _ in range(2))
    assert once == again
    assert once.endswith("\n")
    assert not once.endswith("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "KKR Hovedstaden godkendte indstillingen.",
        "Efter Servicelovens §§ 107 og 108, jf. bilag; 72-timers behandlingsansvar (72 mio.kr., 100%).",
        "./. - Arbejdet med DK2020-planer i 2024-25, ”citat”, ’citat’ – og R&D + A/S = ca. 3,5 < 4 > 3.",
        "2025 – 2026: se fil_navn_1.pdf på https://www.kl.dk/politik/kkr_hovedstaden!",
        "+3 projekter #3, -5 pct., kl. 10.00: 1) indsatser 2) tilbud {a} $5 ^x @kl",
        "10.00 begyndte mødet",
    ],
)
def test_ordinary_danish_is_left_untouched(line: str) -> None:
    assert f"\n\n{line}\n\n" in minutes(one_item(line))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# x", r"\# x"),
        ("1. januar", r"1\. januar"),
        ("24) x", r"24\) x"),
        ("a\n---", "a\\\n\\---"),
        ("a\n===", "a\\\n\\==="),
        ("| a | b |\n|---|---|", "\\| a \\| b \\|\\\n\\|---\\|---\\|"),
        ("<script>x", r"\<script>x"),
        ("[A]", r"\[A]"),
        ("*a* _b_ `c` ~~d~~", r"\*a\* \_b\_ \`c\` \~\~d\~\~"),
        ("&amp; R&D", r"\&amp; R&D"),
        ("a | b\n:--", "a \\| b\\\n\\:--"),
        ("~ https://kl.dk/~x www.KL.dk/~x", r"\~ https\://kl.dk/\~x www\.KL.dk/\~x"),
        ("Se https://kl.dk/a\nog b", "Se https://kl.dk/a  \nog b"),
        ("> a\n+ b\n-", "\\> a\\\n\\+ b\\\n\\-"),
        ("slut\\\nnæste", "slut\\\\\\\nnæste"),
        ("  https://kl.dk/a", "&#32; https://kl.dk/a"),
        ("    fire", "&#32;   fire"),
        ("- a\n– b\n  c\nd\n\n- e\n\nf", "- a\n- b\\\n  c\\\n  d\n- e\n\nf"),
        ("Om:\n- 1. a\n- - b", "Om:\n\n- 1\\. a\n- \\- b"),
    ],
)
def test_what_could_be_markup_is_escaped(typed: str, written: str) -> None:
    assert f"#### Beslutning\n\n{written}\n\n"[1:] in minutes(one_item(typed))


def test_a_very_long_word_is_one_word() -> None:
    word = "x_" * 5000
    assert [word] in part(read(minutes(one_item(word))), "Beslutning").paragraphs
