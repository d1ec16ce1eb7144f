"""What cannot be imported is refused with a reason that can be shown."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from kkr_tui.importer import MAX_BYTES, ImportFailed, import_file
from kkr_tui.importer.readers.docx import MAX_UNPACKED
from tests.importer import making

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


def zipped(name: str, size: int) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, bytes(size))
    return target.getvalue()


def encrypted_pdf() -> bytes:
    return making.pdf(["1. Hemmeligt"], password="hemmelig")


def broken_pdf() -> bytes:
    return making.pdf(["1. Velkomst"])[:300]


@pytest.mark.parametrize(
    ("name", "make", "reason"),
    [
        ("tom.txt", lambda: b"", "empty"),
        ("tom.pdf", lambda: b" \n\n", "empty"),
        ("stor.txt", lambda: bytes(50_000_000), "larger than"),
        ("lidt-for-stor.pdf", lambda: b"%PDF-1.4" + bytes(MAX_BYTES), "larger than"),
        ("billede.pdf", lambda: PNG, "picture"),
        ("billede.txt", lambda: PNG, "picture"),
        ("tekst.pdf", lambda: b"1. Velkomst", "not what is in it"),
        ("tekst.docx", lambda: b"1. Velkomst", "not what is in it"),
        ("låst.pdf", encrypted_pdf, "encrypted"),
        ("skannet.pdf", making.scanned_pdf, "scanned"),
        ("knækket.pdf", broken_pdf, "damaged"),
        ("skrald.pdf", lambda: b"%PDF-1.7\n" + b"\xff" * 500, "damaged"),
        ("bombe.docx", lambda: zipped("word/document.xml", MAX_UNPACKED + 1), "far more"),
        ("arkiv.docx", lambda: zipped("readme.txt", 10), "not a Word document"),
        ("skrald.docx", lambda: zipped("word/document.xml", 10), "damaged"),
        ("halv.docx", lambda: making.docx(["1. Velkomst"])[:200], "damaged"),
        ("gammel.doc", lambda: b"\xd0\xcf\x11\xe0" + bytes(100), "old or encrypted"),
        ("ansi.txt", lambda: "1. Åbning".encode("cp1252"), "Windows-1252"),
        ("binær.txt", lambda: b"1. Velkomst\0", "NUL"),
        ("tom.html", lambda: b"<html><body><script>1</script></body></html>", "no text"),
        ("brev.txt", lambda: b"Kaere Anna\nTak for sidst.", "No numbered items"),
        ("udateret.txt", lambda: b"1. Velkomst\n2. Eventuelt", "date"),
        ("andet.json", lambda: b'{"a": 1}', "JSON"),
        ("knækket.json", lambda: b'{"format": ', "JSON"),
        (
            "andres.json",
            lambda: b'{"format":"x","version":2,"organization":"b","date":"2024-01-01","items":[]}',
            "another program",
        ),
        ("dyb.json", lambda: b"{" * 100_000, "JSON"),
        ("linjer.txt", lambda: b"\n" * 100_000 + b"1. x", "more text"),
        (
            "numre.txt",
            lambda: "\n".join(f"{n % 900 + 1}.{n % 90 + 1}. X\nBaggrund" for n in range(9000)).encode(),
            "far more",
        ),
        ("dyb.html", lambda: b"<div>" * 100_000 + b"1. x", "No numbered"),
    ],
)
def test_refused(name: str, make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(ImportFailed, match=reason) as refusal:
        import_file(Path(name), make())
    assert 1 <= len(str(refusal.value).split("\n")) <= 3


def test_pages_are_counted_out_while_they_are_read() -> None:
    told: list[tuple[int, int]] = []
    lines = [f"{number}. Punkt nummer {number}" for number in range(1, 4)]
    data = making.pdf(["Dagsorden til møde i Rådet den 1. maj 2024", *lines], contents=lines)
    import_file(Path("x.pdf"), data, progress=lambda _what, done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]
