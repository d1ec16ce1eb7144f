"""Agendas as people and programs really spoil them: the bytes, the line that is named, and what is said to do."""

from tests.hostile.agendas import HEAD, ITEMS, item, top

_WHOLE = 0


def _whole(text: str, encoding: str) -> bytes:
    return text.encode(encoding)


TRAPS: dict[str, tuple[bytes, int, str]] = {
    # what YAML means by a sign
    "* around a word": (item("titel: *vigtigt* sag"), 4, 'titel: "*vigtigt* sag"'),
    "& in a firm's name": (item("titel: & Co"), 4, 'titel: "& Co"'),
    "[ at the beginning": (item("titel: [Fortroligt] Køb"), 4, 'titel: "[Fortroligt] Køb"'),
    "{ at the beginning": (item("titel: {Udkast} Køb"), 4, 'titel: "{Udkast} Køb"'),
    "! at the beginning": (item("titel: !vigtigt"), 4, "put quotes around"),
    "% at the beginning": (item("titel: %rabat"), 4, 'titel: "%rabat"'),
    "@ at the beginning": (item("titel: @kommune"), 4, 'titel: "@kommune"'),
    "` at the beginning": (item("titel: `kode`"), 4, 'titel: "`kode`"'),
    "| before words": (item("titel: | pipe"), 4, 'titel: "| pipe"'),
    "> before words": (item("titel: > større"), 4, 'titel: "> større"'),
    "single quotes inside single": (item("titel: 'Sag 'A' og B'"), 4, "\"Sag 'A' og B\""),
    "double quotes inside double": (item('titel: "Sag "A" og B"'), 4, "'Sag \"A\" og B'"),
    "a colon inside": (item("titel: Høring: svar"), 4, 'titel: "Høring: svar"'),
    "a Windows path in double quotes": (item('titel: "C:\\Users\\ole"'), 4, "two backslashes"),
    "an escape beyond Unicode": (item('titel: "\\UFFFFFFFF"'), 4, "two backslashes"),
    "half an emoji": (item('titel: "\\ud83d"'), 4, "two backslashes"),
    "block of no such indentation": (top("sted: |x", "  a"), 3, 'sted: "|x"'),
    "merge key": (item("titel: A", "<<: {sag: x}"), 5, "write the keys and values out"),
    "tag on a key": (top("!!str sted: x"), 3, "remove it"),
    "tag by address": (top("sted: !<tag:yaml.org,2002:str> x"), 3, "remove it"),
    "fifty thousand anchors": (_whole(HEAD + "".join(f"k{n}: &a{n} x\n" for n in range(50_000)), "utf-8"), 3, "remove"),
    # brackets, quotes
    "quotes never closed": (item("titel: 'Sag", "sag: x"), 4, "quotation mark at the end"),
    "bracket never closed": (top("gæster: [{navn: A}"), 3, "close it"),
    "wrong bracket": (top("gæster: [{navn: A]"), 3, "comma"),
    "only commas": (b"[" + b"," * 1_000_000 + b"]", 1, "comma"),
    "half a million question marks in braces": (b"{" + b"?" * 500_000, 1, "comma"),
    # indentation
    "tab": (_whole(HEAD + "punkter:\n\t- titel: A\n", "utf-8"), 4, "indent with blanks"),
    "tab behind the dash": (_whole(HEAD + "punkter:\n  -\ttitel: A\n", "utf-8"), 4, "indent with blanks"),
    "hard blanks": (_whole(HEAD + "punkter:\n\u00a0\u00a0- titel: A\n", "utf-8"), 3, "for example"),
    "one blank too many": (item("titel: A", " sag: x"), 5, "same column"),
    "one blank too few": (_whole(HEAD + "punkter:\n  - titel: A\n - titel: B\n", "utf-8"), 5, "same column"),
    "byte order mark in the middle": (_whole(HEAD + "\ufeffsted: x\n" + ITEMS, "utf-8"), 3, "same column"),
    "two thousand steps": ("".join(" " * n + "-\n" for n in range(2000)).encode(), 21, "three levels"),
    "chapters in chapters": (
        (HEAD + "".join(f"{'    ' * n}punkter:\n{'    ' * n}  - titel: A\n" for n in range(25))).encode(),
        22, "three levels",
    ),
    # colons and dashes
    "no blank after the colon": (top("sted:Aarhus"), 3, "sted: Aarhus"),
    "no blank after the dash": (_whole(HEAD + "punkter:\n  -titel: A\n", "utf-8"), 4, "for example"),
    "a long dash": (_whole(HEAD + "punkter:\n  – titel: A\n", "utf-8"), 4, "for example"),
    "a wide colon": (top("sted：Aarhus"), 3, "a colon and a blank"),
    "an equals sign": (top("sted = Aarhus"), 3, "a colon and a blank"),
    "a hard blank after the colon": (top("sted:\u00a0Aarhus"), 3, "a colon and a blank"),
    # encodings, other files
    "UTF-16": (_whole(HEAD + ITEMS, "utf-16"), _WHOLE, "save it as UTF-8"),
    "UTF-16 without a mark": (_whole(HEAD + ITEMS, "utf-16-be"), _WHOLE, "save it as UTF-8"),
    "UTF-32": (_whole(HEAD + ITEMS, "utf-32"), _WHOLE, "save it as UTF-8"),
    "CP865": (_whole(HEAD + ITEMS, "cp865"), 1, "CP865"),
    "Windows-1252": (_whole(HEAD + ITEMS, "cp1252"), 1, "Windows-1252"),
    "Mac Roman": (_whole(HEAD + ITEMS, "mac_roman"), 1, "Mac Roman"),
    "NUL at the end": (_whole(HEAD + ITEMS + "\0", "utf-8"), 5, "delete it"),
    "the end of a DOS file": (_whole(HEAD + ITEMS + "\x1a", "utf-8"), 5, "delete it"),
    "XML": (b"<?xml version='1.0'?><a/>", 1, "an agenda has at least"),
    "CSV": (b"navn;parti\nA;B\n", 1, "an agenda has at least"),
    "TOML": (b'organ = "R"\n', 1, "an agenda has at least"),
    "RTF": (b"{\\rtf1\\ansi hej}", 1, "for example: organ"),
    "a picture": (b"\x89PNG\r\n\x1a\n", 1, "save it as UTF-8"),
    "five million line ends": (b"\n" * 5_000_000, _WHOLE, "an agenda has at least"),
    "invisible": ("\u200b".encode() * 1_500_000, _WHOLE, "an agenda has at least"),
    # documents
    "two meetings": (_whole(HEAD + ITEMS + "---\n" + HEAD + ITEMS, "utf-8"), 5, "one meeting to a file"),
    "text after the end": (_whole(HEAD + ITEMS + "...\nsted: x\n", "utf-8"), 6, "delete the sign"),
    "a hundred thousand items": ((HEAD + "punkter:\n" + "- titel: a\n" * 100_000).encode(), 100_001, "one meeting"),
    "a hundred thousand equal keys": ((HEAD + "sted: x\n" * 100_000 + ITEMS).encode(), 4, "keep one of them"),
    "twenty thousand strangers": (
        top("medlemmer:", *(f"- {{navn: N{n}, suppleant: M{n}}}" for n in range(20_000))),
        4, "list them under",
    ),
    "an order to YAML": (_whole("%FOO bar\n---\n" + HEAD + ITEMS, "utf-8"), 1, "delete the line"),
    "a version of YAML that is none": (_whole("%YAML x\n---\n" + HEAD + ITEMS, "utf-8"), 1, "delete the line"),
    "a line that begins with a percent sign": (_whole(HEAD + ITEMS + "%x: y\n", "utf-8"), 5, "delete the line"),
    "the end first": (_whole("...\n" + HEAD + ITEMS, "utf-8"), 1, "delete the sign"),
    "text behind three dashes": (_whole("--- " + HEAD + ITEMS, "utf-8"), 1, "begin a new line"),
    "an end after nothing": (_whole("---\n" + HEAD + ITEMS + "---\n", "utf-8"), 6, "one meeting to a file"),
    # values
    "a colon alone": (_whole(HEAD + ": x\n" + ITEMS, "utf-8"), 3, "a key, a colon and a blank"),
    "a key of signs without shape": (top('"\u3164": x'), 3, "a key, a colon and a blank"),
    "a title of fillers": (item('titel: "\u3164\uffa0\u115f"'), 4, "for example: titel"),
    "an anchor on a key": (_whole("&a " + HEAD + ITEMS, "utf-8"), 1, "remove it"),
    "several merged": (item("titel: A", "<<: [{sag: x}, {sag: y}]"), 5, "write the keys and values out"),
    "a list as a key": (top("? [a, b]", ": c"), 3, "put quotes around"),
    "two chairs": (top("formand: [Ane, Bo]"), 3, "for example: formand"),
    "keys where people are": (top("medlemmer: {Ane: A}"), 3, "for example: medlemmer"),
    "24 o'clock": (top("start: 24:00"), 3, "for example: start: 10:00"),
    "a quorum beyond numbers": (top("kvorum: 1e999"), 3, "for example: kvorum: 28"),
    "a quorum in wide numbers": (top("kvorum: ２８"), 3, "for example: kvorum: 28"),
    "a comment in a bracket": (item("titel: A", "bilag: [a #1, b]"), 5, "close it"),
    "a substitute for two": (
        top("medlemmer: [{navn: A, suppleant: S}, {navn: B, suppleant: S}]", "suppleanter: [{navn: S}]"),
        3, "one person fills one seat",
    ),
    "a time of one number": (top("start: 10"), 3, "for example: start: 10:00"),
    "a small 2": (top("start: 1²:00"), 3, "for example: start: 10:00"),
    "Arabic numbers in a date": ("organ: R\ndato: ٢٠٢٦-٠٣-١٢\npunkter: [{titel: A}]".encode(), 2, "a day that exists"),
    "30 February in words": (b"organ: R\ndato: 30. februar 2026\npunkter: [{titel: A}]", 2, "a day that exists"),
    "a quorum with an underscore": (top("kvorum: 1_0"), 3, "for example: kvorum: 28"),
    "minutes with a unit": (item("titel: A", "tid: 5 min"), 5, "for example: tid: 5"),
    "a title that cannot be seen": (item('titel: "\u200b"'), 4, "for example: titel"),
    "a member twice, other bytes": (top("medlemmer: [{navn: Åse}, {navn: A\u030a\u200bse}]"), 3, "keep one of them"),
    "a member as their own substitute": (top("medlemmer: [{navn: A, suppleant: A}]"), 3, "name another"),
    "a number that is a path": (item("titel: A", "nr: ../1"), 5, "full stops between them"),
    "a number that is a draft's name": (item("titel: A", "nr: '1 statement'"), 5, "full stops between them"),
    "a Cyrillic letter in a key": (top("ѕted: x"), 3, "did you mean `sted`"),
    "gaester beside gæster": (top("gæster: []", "gaester: []"), 4, "keep one of them"),
    "a section in a section": (item("titel: A", "afsnit: {a: {b: c}}"), 5, "for example: afsnit"),
}  # fmt: skip

SLOW_TO_READ = {
    "a letter with accents without end": (HEAD + "sted: a" + "\u0301\u0323" * 300_000 + "\n" + ITEMS).encode(),
    "a ligature of eighteen letters": (HEAD + "sted: " + "\ufdfa" * 200_000 + "\n" + ITEMS).encode(),
    "a million quotes in quotes": (HEAD + "sted: '" + "''" * 1_000_000 + "'\n" + ITEMS).encode(),
    "a title of a million signs": item(f"titel: {'x' * 1_000_000}"),
    "half a million lines": (HEAD + "sted: |\n" + "  b\n" * 500_000 + ITEMS).encode(),
}
"""What may be read, and must be read at once."""
