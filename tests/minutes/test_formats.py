"""Every format tells the same, in order, and is what independent programs take it for."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.domain.agenda import Attendance, Item, Member, Section
from kkr_tui.domain.events import DecisionRecorded, RemarkMade
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from kkr_tui.domain.text import clean_block, clean_line
from kkr_tui.importer import import_file
from kkr_tui.minutes.document import Audience, Kind
from kkr_tui.minutes.formats import FORMATS, Export
from kkr_tui.minutes.seal import is_intact
from tests.hostile.texts import TEXTS
from tests.importer.test_roundtrip import told

from . import reading
from .scene import AGENDA, held
from .test_closed import exported
from .test_markdown import BLOCK

HEAD = "3f2a9c14b0de"
MARKUP = [
    "<script>alert(1)</script>",
    "<!-- x --> --> ]]> <![CDATA[ x ]]>",
    "</style></title></main><img src=x onerror=alert(1)>",
    "[link](https://kl.dk) <https://kl.dk> https://kl.dk www.kl.dk a@kl.dk",
    "{{ document.head }} {% raw %} {# x #}",
    "&lt;b&gt; &amp; &#60;",
    '" onclick="alert(1)',
    '#read("/etc/passwd") #eval(1) $x$ *b* _i_ `c` @ref <label> \\',
    "```{=openxml} <w:p/> ```",
    "= Overskrift\n== Under\n+ nummer\n/ term: x\n// remark",
]
PUBLISHED = Path(__file__).parents[2] / "agendas" / "kkr-hovedstaden-2023-11-24.yaml"


def published() -> Meeting:
    """The agenda of the published meeting, as if everybody who was not excused had come."""
    agenda = read_agenda(PUBLISHED).agenda
    members = (
        replace(m, status=Attendance.PRESENT) if m.status is Attendance.UNREGISTERED else m for m in agenda.members
    )
    return before_the_meeting(replace(agenda, members=tuple(members)))


def every_format(export: Export) -> dict[str, bytes]:
    return {name: form.write(export, None) for name, form in FORMATS.items()}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("audience", Audience)
def test_all_formats_have_the_same_words(audience: Audience, kind: Kind) -> None:
    reading.same_words({form: exported(form, audience, kind) for form in FORMATS})


def test_so_has_the_published_agenda() -> None:
    drafts = {"3.7": "KKR Hovedstaden drøftede ⟦hvad?⟧ og\n- det ene\n  og lidt til\n- det andet"}
    reading.same_words(every_format(Export(published(), drafts, Kind.FULL, Audience.PUBLIC, HEAD)))


def hostile(texts: list[str]) -> Export:
    """Every text as a decision, a draft, a name, a party, a title, a heading, a section, an enclosure, a remark."""
    lines = [line for text in texts if (line := clean_line(text))]
    present = Attendance.PRESENT
    members = [
        Member(name=f"{line} {n}", party=line, municipality=line, status=present) for n, line in enumerate(lines)
    ]
    items = [
        Item(
            number=str(n),
            title=line,
            case_number=line,
            case_officer=line,
            sections=(Section(heading=line, text=text), Section(heading="Baggrund", text=f"- {text}")),
            enclosures=(line,),
        )
        for n, (line, text) in enumerate(zip(lines, texts, strict=False), 1)
    ]
    agenda = replace(AGENDA, body=lines[0], members=tuple(members), substitutes=(), items=tuple(items))
    decided = [("10.01", DecisionRecorded(str(n), text)) for n, text in enumerate(texts[: len(lines)], 1)]
    remarked = [("10.02", RemarkMade(member.name, line)) for member, line in zip(members, lines, strict=True)]
    drafts = {str(n): f"{text}\n\n{text}" for n, text in enumerate(texts[: len(lines)], 1)}
    return Export(held(*decided, *remarked, agenda=agenda), drafts, Kind.FULL, Audience.PUBLIC, HEAD)


def test_text_is_text_in_every_format() -> None:
    """The readers fail on anything that is not text. What has no letters of its own in a font is not asked of PDF."""
    texts = [clean_block(kept) for _, kept in TEXTS] + MARKUP
    documents = every_format(hostile(texts))
    reading.words("pdf", documents.pop("pdf"))
    reading.same_words(documents)
    plain = [text for text in texts if text.isascii()]
    reading.same_words(every_format(hostile(plain)))


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_what_is_exported_can_be_imported(form: str) -> None:
    """As Markdown is, of which tests/importer prove that nothing is lost."""
    export = Export(published(), {}, Kind.FULL, Audience.PUBLIC, HEAD)
    ours, theirs = (
        import_file(Path(f"referat{FORMATS[name].suffix}"), FORMATS[name].write(export, None)).agenda
        for name in ("md", form)
    )
    assert list(told(theirs)) == list(told(ours))


def test_any_pandoc_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that comes as a package, not the one of the system; they differ by years."""
    monkeypatch.setenv("PATH", "")
    export = Export(published(), {}, Kind.FULL, Audience.PUBLIC, HEAD)
    reading.same_words({form: FORMATS[form].write(export, None) for form in ("md", "docx")})


@settings(deadline=None, max_examples=25)
@given(texts=st.lists(BLOCK.filter(bool), min_size=1, max_size=3))
def test_so_is_any_text(texts: list[str]) -> None:
    assume(any(map(clean_line, texts)))
    export = hostile(texts)
    documents = {name: FORMATS[name].write(export, None) for name in ("md", "html", "akn", "json")}
    reading.same_words(documents)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_meeting_gives_the_same_bytes_and_they_are_known_again(form: str) -> None:
    document = exported(form, Audience.PUBLIC)
    assert document == exported(form, Audience.PUBLIC)
    assert is_intact(document)
    assert HEAD in reading.words(form, document)[-1]
    edited = document.replace(b"10.05", b"10.06") if FORMATS[form].is_text else _edited(form, document)
    assert edited != document
    assert not is_intact(edited)


def _edited(form: str, document: bytes) -> bytes:
    if form == "pdf":
        return document.replace(b"/Lang", b"/LanG", 1)
    word = docx.Document(BytesIO(document))
    word.paragraphs[3].add_run("!")
    target = BytesIO()
    word.save(target)
    return target.getvalue()
