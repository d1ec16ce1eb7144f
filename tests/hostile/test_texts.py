"""The corpus of texts: through the gate, typed and pasted into the real program, and out in every document."""

import json
import os
import re
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kkr_tui.domain.text import clean
from kkr_tui.tui.shared.keyboard import KeyboardDecoder
from tests.faults import lab
from tests.faults.secretary import agenda, kkr, recorded, secretary, to_the_items
from tests.hostile.texts import TEXTS
from tests.stories.test_hostile_text import plain_texts
from tests.terminal import CTRL_Q, F, terminal

NEVER = [b"\x1b]52", b"\x1b]0;", b"\x1b]2;", b"\x1b]8;", b"\x1bP", b"\x9b", b"HACKED\x07",
         *(char.encode() for char in "\x9b\x9d\u202e\u202c\u2066\u200b\u2060\ufeff\u00ad")]  # fmt: skip
OURS = re.compile(rb"\x1b(?:\[[<>=?]?[0-9;:]*[ -/]*[@-~]|[78=>]|P\+q[0-9a-f;]*\x1b\\|\][0-9]+;\?\x1b\\)")


@pytest.mark.parametrize(("text", "kept"), TEXTS, ids=range(len(TEXTS)))
def test_the_gate(text: str, kept: str) -> None:
    assert clean(text) == kept
    assert clean(kept) == kept


def test_pasted_into_the_real_program_and_out_again(tmp_path: Path) -> None:
    """Every text as the decision of an item; what reaches a terminal is ours alone."""
    texts = [(text, kept) for text, kept in TEXTS if "\x1b[20" not in text and "\ud800" not in text]
    (tmp_path / "agenda.yaml").write_text(
        "organ: KKR Test\ndato: 2023-11-24\npunkter:\n" + "".join(f"  - titel: Sag {n}\n" for n, _ in enumerate(texts))
    )
    with secretary(tmp_path) as clerk, terminal("chair", folder=tmp_path) as chair:
        to_the_items(clerk)
        for number, (text, _kept) in enumerate(texts, 1):
            clerk.paste(f"x{text}")
            clerk.type("\x13")
            clerk.wait_for(f"✓ {number} " if number > 9 else f"✓ {number}  ")
            clerk.type(F[8])
        chair.look(1)
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    assert recorded(tmp_path / "minutes.db") == [_block(f"x{kept}") for _, kept in texts]
    for raw in (clerk.raw, chair.raw):
        assert not [code for code in NEVER if code in OURS.sub(b"", raw) or code in raw.replace(b"\x1bP+q", b"")]
    for kind in ("full", "decisions", "log"):
        markdown = kkr(tmp_path, "export", "--kind", kind, "-o", "-").stdout
        found = "\n".join(plain_texts(markdown))
        for _, kept in texts:
            for line in _block(f"x{kept}").split("\n"):
                assert line.strip().removeprefix("- ") in found or kind == "log", line
        kinds = {token.type for token in MarkdownIt("commonmark").parse(markdown)}
        assert not kinds & {"html_block", "fence", "code_block"}
    document = kkr(tmp_path, "export", "--format", "json", "-o", "-").stdout
    assert json.loads(document)
    assert not [char for char in document if char != "\n" and not char.isprintable() and char != "\u200d"]


def _block(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


@given(st.lists(st.sampled_from([*"ab\x1bæ", "\x1b[200~", "\x1b[201~", "\x1b[19~", "\x1b[20", "1~"])), st.data())
def test_a_paste_holds_no_escape_however_it_is_cut(parts: list[str], data: st.DataObject) -> None:
    sent = "".join(parts).encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=5)))
    decoder = KeyboardDecoder()
    pieces = [sent[a:b] for a, b in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    done = "".join(decoder.decode(piece) for piece in pieces if piece) + decoder.decode(b"", final=True)
    for pasted in done.split("\x1b[200~")[1:]:
        assert "\x1b" not in pasted.partition("\x1b[201~")[0]
    assert done.replace("\x1b", "") == sent.decode().replace("\x1b", "")[: len(done.replace("\x1b", ""))]


def test_bytes_that_are_no_text_do_not_end_the_program(tmp_path: Path) -> None:
    with secretary(tmp_path) as clerk:
        to_the_items(clerk)
        for data in (b"\xff\xfe", b"\xc3", b"\xe6\xf8\xe5", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf8\x88\x80\x80\x80"):
            clerk.send(data)
            clerk.look(0.05)
        clerk.type("stadig her")
        clerk.wait_for("stadig her")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0


def test_a_paste_is_no_command_and_keeps_its_lines_in_every_field(tmp_path: Path) -> None:
    agenda(tmp_path)
    with secretary(tmp_path) as clerk:
        clerk.wait_for("F8 To the items")
        clerk.paste("ane\r\x1b[19~ tre\nfire")
        clerk.wait_for("[19~ tre fire")
        assert "F5 Hole" not in clerk.text
        clerk.type("\x15" + F[8])
        clerk.wait_for("F5 Hole")
        clerk.type(F[3])
        clerk.paste("sag\n2")
        clerk.wait_for("sag 2")
        clerk.type("\r")
        clerk.wait_for("─ 2 Sag 2")


def test_names_of_files_are_shown_as_text(tmp_path: Path) -> None:
    evil = "a\x1b]0;HACKED\x07[red]\u202e.yaml"
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / evil).write_text("organ: [")
    for command in (("check", f"agendas/{evil}"), ("--db", f"{evil}.db", "log"), ("open", f"agendas/{evil}"),
                    ("export", evil), (evil,), ("backup", evil)):  # fmt: skip
        with terminal(*command, folder=tmp_path) as run:
            assert run.wait_for_end() in (2, 3)
            assert b"\x1b" not in run.raw
            assert "\u202e".encode() not in run.raw
            assert "Traceback" not in run.text
    with terminal(folder=tmp_path) as start:
        start.wait_for("has problems")
        assert b"\x1b]0;HACKED" not in start.raw
        assert "[red]" in start.text


def test_rows_that_others_wrote_are_shown_as_text(tmp_path: Path) -> None:
    """Drafts are not in the chain, so anybody may have changed them."""
    with secretary(tmp_path) as clerk:
        to_the_items(clerk)
        clerk.type("udkast")
        clerk.wait_for("udkast")
        clerk.type(CTRL_Q)
        clerk.wait_for_end()
    database = sqlite3.connect(tmp_path / "minutes.db")
    evil = "a\x1b]0;HACKED\x07\u202eb [red]"
    database.execute("UPDATE draft SET text = ?", (evil,))
    database.execute("DROP TRIGGER meeting_no_update")
    database.execute("UPDATE meeting SET body = ?", (evil,))
    database.commit()
    database.close()
    with terminal("chair", folder=tmp_path) as chair, secretary(tmp_path) as clerk:
        for shown in (chair, clerk):
            shown.wait_for("a]0;HACKEDb [red]")
            assert b"\x1b]0;HACKED" not in shown.raw
    with terminal(folder=tmp_path) as start:
        start.wait_for("a]0;HACKEDb [red]")
        assert b"\x1b]0;HACKED" not in start.raw
    assert "\x1b" not in kkr(tmp_path, "export", "-o", "-").stdout


CLOSED = """organ: Råd
dato: 2024-05-03
medlemmer: [{navn: Ane}]
punkter:
  - {titel: KANARIE, lukket: ja, sag: KANARIE, indstilling: KANARIE, bilag: [KANARIE], beslutning: KANARIE}
  - titel: Eventuelt
"""


def test_a_crash_at_a_closed_item_tells_nothing_but_where_the_record_is(tmp_path: Path) -> None:
    (tmp_path / "agenda.yaml").write_text(CLOSED, "utf-8")
    home = tmp_path / "home"
    places = {"XDG_STATE_HOME": str(home), "XDG_DATA_HOME": str(home)}
    with secretary(tmp_path, module="tests.faults.saboteur", environment=places) as clerk:
        to_the_items(clerk)
        clerk.type("KANARIE" + F[5])
        assert clerk.wait_for_end() == 70
        assert clerk.is_restored()
    after = clerk.raw.rpartition(b"\x1b[?1049l")[2]
    assert b"KANARIE" not in after
    assert b"minutes.db" in after
    [report] = home.rglob("crash-*.txt")
    text = report.read_text("utf-8")
    assert "KANARIE" not in text
    assert str(tmp_path / "minutes.db") in text
    assert "safe" in text
    assert "builtins.ValueError" in text
    assert "saboteur" in text
    assert report.stat().st_mode & 0o777 == 0o600
    assert report.parent.stat().st_mode & 0o777 == 0o700
    assert not [title for title in re.findall(rb"\x1b\][02];[^\x07]*", clerk.raw) if b"KANARIE" in title]
    assert all("KANARIE" not in path.name for path in tmp_path.rglob("*"))


def test_what_the_program_makes_is_for_the_account_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with secretary(tmp_path) as clerk:
            to_the_items(clerk)
            clerk.wait_for("saved")
            clerk.type("x")
            clerk.wait_for("✎ 1")
            ours = [path for path in tmp_path.rglob("*") if path.name != "agenda.yaml"]
            modes = {path.name: oct(path.stat().st_mode & 0o777) for path in ours}
            clerk.type(CTRL_Q)
            clerk.wait_for_end()
    finally:
        os.umask(before)
    assert {"minutes.db", "minutes.db-wal", "backups"} <= set(modes)
    assert {name: mode for name, mode in modes.items() if mode != ("0o700" if name == "backups" else "0o600")} == {}


def test_the_program_calls_nobody(tmp_path: Path) -> None:
    """In a network of its own in which there is nothing, and under a trace of every socket."""
    if not lab.can_trace() or not lab.can_mount():
        pytest.skip("needs root and strace")
    trace = tmp_path / "trace"
    with secretary(tmp_path, under=["unshare", "-n", *lab.traced(trace, ("connect", "sendto", "bind"))]) as clerk:
        to_the_items(clerk)
        clerk.type("x\x13")
        clerk.wait_for("✓ 1")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    calls = [line for line in trace.read_text("utf-8", "replace").splitlines() if "AF_INET" in line]
    assert calls == []
