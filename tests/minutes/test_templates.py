"""A house's own templates: what they can do, what they cannot, and what is said when they are wrong."""

from pathlib import Path

import pytest

from kkr_tui.extras import adding
from kkr_tui.minutes import house
from kkr_tui.minutes.document import Audience, Kind
from kkr_tui.minutes.formats import FORMATS, Export, Unavailable
from kkr_tui.minutes.house import TemplateFailed
from kkr_tui.minutes.seal import is_intact

from .scene import BEGINNING, held, one_item
from .test_closed import DRAFTS, meeting

EVIL = '<script>alert(1)</script> *a* [b](http://c) "d" ⟦e?⟧'
SAFE = "&lt;script&gt;alert(1)&lt;/script&gt; *a* [b](http://c) &#34;d&#34; "


def written(form: str, template: Path, decision: str = EVIL) -> str:
    export = Export(one_item(decision), {}, Kind.FULL, Audience.PUBLIC, "3f2a9c14b0de")
    document = FORMATS[form].write(export, template)
    assert is_intact(document)
    return document.decode(errors="replace")


def a_template(folder: Path, text: str, suffix: str = ".html") -> Path:
    path = folder / f"vores{suffix}"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("form", [form.name for form in FORMATS.values() if form.template])
def test_the_built_in_template_is_what_the_program_uses(form: str, tmp_path: Path) -> None:
    template = FORMATS[form].template
    assert template
    copy = tmp_path / template.name
    copy.write_bytes(template.read_bytes())
    for kind in Kind:
        for happened, drafts in ((meeting(), DRAFTS), (held(*BEGINNING), {})):
            export = Export(happened, drafts, kind, Audience.INTERNAL, "3f2a9c14b0de")
            assert FORMATS[form].write(export, copy) == FORMATS[form].write(export, None)


def test_a_house_may_write_its_own_page(tmp_path: Path) -> None:
    (tmp_path / "dele").mkdir()
    (tmp_path / "dele" / "hoved.html").write_text("<h1>{{ document.body }}, {{ date }}</h1>", encoding="utf-8")
    template = a_template(
        tmp_path,
        '{% include "dele/hoved.html" %}{% for s in outline.sections if s.heading.part == "item" %}'
        "<b>{{ s.heading.number }}</b>{% for d in s.sections %}{% for p in d.blocks %}{{ p.lines | join }}"
        "{% endfor %}{% endfor %}{% endfor %}",
    )
    page = written("html", template, "Rådet godkendte.").partition("\n<!--")[0]
    assert page == "<h1>KKR Hovedstaden, 24. november 2023</h1><b>1</b>Rådet godkendte."


def test_the_example_in_the_documentation_works(tmp_path: Path) -> None:
    documentation = Path(__file__).parents[2] / "docs" / "templates.md"
    example = documentation.read_text(encoding="utf-8").partition("```html\n")[2].partition("```")[0]
    export = Export(held(*BEGINNING), {}, Kind.FULL, Audience.PUBLIC, "3f2a9c14b0de")
    page = FORMATS["html"].write(export, a_template(tmp_path, example)).decode()
    assert "<h2>1.1. Godkendelse af referat</h2>\n<p>KKR Hovedstaden godkendte referatet.<br></p>" in page
    assert "Kontrolkode: 3f2a9c14b0de" in page
    assert "Baggrund" not in page


DECISION = "outline.sections[1].sections[0].blocks[0].lines[0]"


@pytest.mark.parametrize(
    "printed",
    [
        "{{ X }}",
        "{% autoescape false %}{{ X }}{% endautoescape %}",
        "{{ X ~ '' }}",
        "{{ '%s' | format(X) }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(X) }}",
        "{% set y %}{{ X }}{% endset %}{{ y }}",
        "{{ X | upper | lower }}",
        "{{ [X] | join(',') }}",
        "{{ X | e | replace('&lt;', '<') }}",
        "{{ (X | e).unescape() }}",
        "{{ X | striptags }}",
    ],
)
def test_what_it_prints_is_escaped_whatever_it_does(tmp_path: Path, printed: str) -> None:
    page = written("html", a_template(tmp_path, printed.replace("X", DECISION)))
    assert "<script" not in page.lower()
    source = written("md", a_template(tmp_path, printed.replace("X", DECISION), ".md"))
    assert "<script" not in source.lower().replace("\\<", "")
    assert "[b](" not in source.replace("\\[", "")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a\n{{ titel }}", 2, "'titel' is undefined"),
        ("a\n\n{% for %}", 3, "Expected"),
        ("{{ document.title.nothing }}", 1, "nothing"),
        ("x\n{{ 1 / 0 }}", 2, "division"),
        ("{{ document.title | safe }}", 1, "safe"),
        ("{{ document.title | urlize }}", 1, "urlize"),
        ("{{ ''.__class__.__mro__ }}", 1, "unsafe"),
        ("{{ document.__init__.__globals__ }}", 1, "unsafe"),
        ("\n{% for i in range(10000000) %}{% endfor %}", 2, "Range"),
        ('\n{% include "../hemmelig.html" %}', 2, "hemmelig.html"),
        ('{% include "/etc/passwd" %}', 1, "passwd"),
        ('{% include "link.html" %}', 1, "link.html"),
        ('{% import "os" as os %}', 1, "os"),
        ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1, "recursion"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    inside = tmp_path / "inde"
    inside.mkdir()
    (tmp_path / "hemmelig.html").write_text("hemmelig")
    (inside / "link.html").symlink_to(tmp_path / "hemmelig.html")
    template = a_template(inside, text)
    with pytest.raises(TemplateFailed) as failed:
        written("html", template)
    assert (failed.value.path, failed.value.line) == (template, line)
    assert reason.lower() in str(failed.value).lower()
    assert f"line {line}" in str(failed.value) or f"linje {line}" in str(failed.value)


def test_a_template_that_is_no_text_is_refused(tmp_path: Path) -> None:
    template = tmp_path / "vores.html"
    template.write_bytes(b"\xe6\xf8\xe5")
    with pytest.raises(TemplateFailed, match="UTF-8"):
        written("html", template)
    with pytest.raises(TemplateFailed, match="Word"):
        written("docx", template)
    with pytest.raises(IsADirectoryError):
        written("html", tmp_path)
    with pytest.raises(FileNotFoundError):
        written("html", tmp_path / "findes ikke.html")


def test_a_broken_word_document_is_refused(tmp_path: Path) -> None:
    template = tmp_path / "vores.docx"
    template.write_bytes(house.WORD.read_bytes()[:2000])
    with pytest.raises(TemplateFailed):
        written("docx", template)


def test_a_typst_template_reads_its_own_folder_only(tmp_path: Path) -> None:
    inside = tmp_path / "inde"
    inside.mkdir()
    (tmp_path / "hemmelig.txt").write_text("hemmelig")
    for wrong in ('#read("../hemmelig.txt")', '#read("/etc/passwd")', "#titel", "#("):
        with pytest.raises(TemplateFailed) as failed:
            written("pdf", a_template(inside, f"a\n{wrong}", ".typ"))
        assert (failed.value.path, failed.value.line) == (inside / "vores.typ", 2)


@pytest.mark.parametrize(("form", "extra"), [("docx", "pandoc"), ("pdf", "pdf")])
def test_what_is_missing_is_said_with_what_to_install(form: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    for package in ("typst", "pypandoc"):
        monkeypatch.setitem(__import__("sys").modules, package, None)
    export = Export(one_item("x"), {}, Kind.FULL, Audience.PUBLIC, "")
    with pytest.raises(Unavailable) as missing:
        FORMATS[form].write(export, None)
    assert str(missing.value).endswith(adding(extra))
    assert FORMATS[form].extra == extra
