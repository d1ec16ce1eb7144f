"""Agendas that mean ill, or that YAML reads otherwise than people do: bytes and what must come of them.

``tests/agenda/test_broken.py`` has a hundred more that are refused; both are tried under limits of time and memory.
"""

import codecs

HEAD = "organ: Rådet\ndato: 2026-03-12\n"
ITEMS = "punkter:\n  - titel: Eventuelt\n"

Kept = dict[str, str]
"""What the agenda then holds: body, place, start, end, first title, first member …"""


def item(*lines: str) -> bytes:
    """An agenda whose only item has these lines."""
    return (HEAD + "punkter:\n" + "".join(f"  {'  ' if n else '- '}{line}\n" for n, line in enumerate(lines))).encode()


def top(*lines: str) -> bytes:
    """An agenda with these lines at the top."""
    return (HEAD + "".join(f"{line}\n" for line in lines) + ITEMS).encode()


KEPT: dict[str, tuple[bytes, Kept]] = {
    "no is a text": (top("sted: no"), {"place": "no"}),
    "Null is a surname": (top("medlemmer: [{navn: Null}]"), {"member": "Null"}),
    "null is a title": (item("titel: null"), {"title": "null"}),
    "true is a title": (item("titel: true"), {"title": "true"}),
    "10:30 is a time, not 630": (top("start: 10:30"), {"start": "10:30:00"}),
    "10.30 is a time, not a number": (top("start: 10.30"), {"start": "10:30:00"}),
    "1.10 keeps its nought": (item("titel: A", "nr: 1.10"), {"number": "1.10"}),
    "03 keeps its nought": (item("titel: A", "sag: 03"), {"case": "03"}),
    "0x1F is no number": (item("titel: 0x1F"), {"title": "0x1F"}),
    "1e3 is no number": (item("titel: 1e3"), {"title": "1e3"}),
    "a huge number is a text": (item(f"titel: {'9' * 5000}"), {"title": "9" * 5000}),
    "infinity is a text": (item("titel: .inf"), {"title": ".inf"}),
    "a date is a text elsewhere": (item("titel: 2026-02-30"), {"title": "2026-02-30"}),
    "= is a title": (item('titel: "="'), {"title": "="}),
    "~ is a title": (item('titel: "~"'), {"title": "~"}),
    "quoted & title": (item('titel: "&her"'), {"title": "&her"}),
    "quoted * title": (item("titel: '*alt'"), {"title": "*alt"}),
    "quoted [ title": (item('titel: "[Fortroligt] Køb"'), {"title": "[Fortroligt] Køb"}),
    "quoted # in a title": (item('titel: "Sag # 4"'), {"title": "Sag # 4"}),
    "# without blank in a title": (item("titel: Sag#4"), {"title": "Sag#4"}),
    "block scalar": (item("titel: A", "indstilling: |", "  en", "  to"), {"recommendation": "en\nto"}),
    "folded scalar": (item("titel: A", "indstilling: >", "  en", "  to"), {"recommendation": "en to"}),
    "block scalar that keeps": (item("titel: A", "indstilling: |+", "  en", "", ""), {"recommendation": "en"}),
    "block scalar of YAML": (item("titel: A", "indstilling: |", "  - x: *y"), {"recommendation": "- x: *y"}),
    "byte order mark": (codecs.BOM_UTF8 + (HEAD + ITEMS).encode(), {"body": "Rådet"}),
    "carriage returns only": ((HEAD + ITEMS).replace("\n", "\r").encode(), {"body": "Rådet"}),
    "Windows line ends": ((HEAD + ITEMS).replace("\n", "\r\n").encode(), {"body": "Rådet"}),
    "decomposed letters": (top("sted: A\u030abenra\u030a"), {"place": "Åbenrå"}),
    "bidi override in a title": (item("titel: a\u202eb\u2066c"), {"title": "abc"}),
    "zero width in a title": (item("titel: a\u200bb\u2060c\ufeffd"), {"title": "abcd"}),
    "escaped ESC in quotes": (item('titel: "a\\e[31mb"'), {"title": "a[31mb"}),
    "escaped NUL in quotes": (item('titel: "a\\0b"'), {"title": "ab"}),
    "escaped C1 in quotes": (item('titel: "a\\x9b31mb"'), {"title": "a31mb"}),
    "escaped line end in a title": (item('titel: "a\\nb"'), {"title": "a b"}),
    "line separator in a title": (item('titel: "a\\Lb"'), {"title": "a b"}),
    "markup in a title": (item('titel: "[@click=app.exit]x[/]"'), {"title": "[@click=app.exit]x[/]"}),
    "a path for an enclosure": (item("titel: A", "bilag: [../../etc/passwd]"), {"enclosure": "../../etc/passwd"}),
    "a body that is a path": (b"organ: ../../x\ndato: 2026-03-12\n" + ITEMS.encode(), {"slug": "x-2026-03-12"}),
    "a body without letters": (b"organ: '...'\ndato: 2026-03-12\n" + ITEMS.encode(), {"slug": "…-2026-03-12"}),
    "a body that Windows keeps for itself": (b"organ: CON\ndato: 2026-03-12\n" + ITEMS.encode(),
                                            {"slug": "con-2026-03-12"}),
    "an emoji of several": (item("titel: 👩‍🚀"), {"title": "👩‍🚀"}),
    "comment at the end": ((HEAD + ITEMS + "# slut").encode(), {"body": "Rådet"}),
    "a line of dashes first": (("---\n" + HEAD + ITEMS).encode(), {"body": "Rådet"}),
    "line ends of every kind": ("organ: R\r\ndato: 2026-03-12\rpunkter:\n  - titel: A\u0085    sag: b\u2028".encode(),
                                {"title": "A", "case": "b"}),
    "line ends of a mainframe": ((HEAD + ITEMS).replace("\n", "\u0085").encode(), {"body": "Rådet"}),
    "the version of YAML": (("%YAML 1.2\n---\n" + HEAD + ITEMS).encode(), {"body": "Rådet"}),
    "JSON with tabs": (b'{\n\t"organ": "R",\n\t"dato": "2026-03-12",\n\t"punkter": [{"titel": "A"}]}', {"title": "A"}),
    "a key with a question mark": (top("? sted", ": Aarhus"), {"place": "Aarhus"}),
    "a key with decomposed letters": (item("titel: A", "lukket: nej", "a\u030aben_titel: B"), {"title": "A"}),
    "a key with something invisible": (top("st\u200bed: x"), {"place": "x"}),
    "tabs behind values": ((HEAD + ITEMS).replace("\n", "\t\n").encode(), {"body": "Rådet"}),
    "Danish quotation marks": (item("titel: »Sag« om ”x”"), {"title": "»Sag« om ”x”"}),
    "~ without quotes": (item("titel: ~"), {"title": "~"}),
    "1.1 is not 1.10": (item("titel: A", "nr: 1.1", "punkter: [{titel: B, nr: 1.10}]"), {"title": "A"}),
    "a name from right to left": (top("medlemmer: [{navn: محمد}]"), {"member": "محمد"}),
    "a family in one sign": (top("medlemmer: [{navn: 👨\u200d👩\u200d👧}]"), {"member": "👨\u200d👩\u200d👧"}),
    "paths of every system": (item("titel: A", r"bilag: ['C:\Windows\x', 'file:///etc/passwd', '\\srv\x', /dev/zero]"),
                              {"enclosure": r"C:\Windows\xfile:///etc/passwd\\srv\x/dev/zero"}),
    "UTF-7 is only letters": (b"organ: R+AOU-det\ndato: 2026-03-12\npunkter: [{titel: A}]", {"body": "R+AOU-det"}),
    "nul as a guest": (top("gæster: [{navn: nul}]"), {"guest": "nul"}),
}  # fmt: skip

REFUSED: dict[str, bytes] = {
    "lone surrogate, escaped": item('titel: "a\\ud800b"') + b"    x: [",
    "surrogate in UTF-8": item("titel: A").replace(b"A", b"\xed\xa0\x80"),
    "overlong slash": item("titel: A").replace(b"A", b"\xc0\xaf"),
    "mixed encodings": (HEAD + ITEMS).encode() + "sted: Æ\n".encode("cp1252"),
    "raw ESC": item("titel: a\x1b[31mb"),
    "raw DEL": item("titel: a\x7fb"),
    "raw C1": item("titel: a\x9bb"),
    "raw bell": item("titel: a\x07b"),
    "YAML directive": b"%YAML 9.9\n---\n" + (HEAD + ITEMS).encode() + b"---\n",
    "recursion": top("sted: &a [*a]"),
    "billion laughs": top("a0: &a0 x", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))),
    "quadratic blow-up": top("a: &a " + "x" * 50_000, "b: [" + ",".join(["*a"] * 5000) + "]"),
    "python object": top('sted: !!python/object/apply:os.system ["id"]'),
    "python name": top("sted: !!python/name:os.system ''"),
    "binary": top("sted: !!binary aGVq"),
    "set": top("sted: !!set {a, b}"),
    "timestamp tag": top("sted: !!timestamp 2026-01-01"),
    "very deep braces": top("sted: " + "{a: " * 50_000),
    "very deep blocks": top(*(" " * n + "a:" for n in range(3000))),
    "a megabyte of brackets": b"[" * 1_000_000,
    "a megabyte of quotes": b'"' * 1_000_000,
    "a megabyte of dashes": b"- " * 500_000,
    "a megabyte of question marks": b"? " * 500_000,
    "a long key": b"x" * 2_000_000 + b": 1\n",
    "a key that is a mapping": top("{a: b}: c"),
    "an empty document and another": b"---\n---\n" + (HEAD + ITEMS).encode(),
    "year 0": f"organ: R\ndato: 0000-01-01\n{ITEMS}".encode(),
    "year 99999": f"organ: R\ndato: 99999-01-01\n{ITEMS}".encode(),
    "minutes beyond counting": item("titel: A", f"tid: {'9' * 6000}"),
    "number beyond counting": item("titel: A", f"nr: {'9' * 6000}"),
    "gzip": b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "docx": b"PK\x03\x04\x14\x00\x06\x00",
}
