"""What stands before the first item: whose meeting it is, when and where, and the lists of people."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kkr_tui.domain.dates import long_date, parse_date
from kkr_tui.importer.remarks import is_standing
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line, filled, joined_text
from kkr_tui.importer.vocabulary import DATE, Roll, roll_of
from kkr_tui.language import _

_DATE = re.compile(DATE, re.IGNORECASE)
_TIMES = re.compile(
    r"(?:kl\.?\s*)?(?P<start>\d{1,2}[.:]\d{2}|(?<=kl\. )\d{1,2}|(?<=kl )\d{1,2})"
    r"(?:\s*(?:-|–|til)\s*(?:kl\.?\s*)?(?P<end>\d{1,2}(?:[.:]\d{2})?))?",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:udkast til |foreløbigt )?(?:beslutnings)?(?:referat|dagsorden|protokol|mødereferat)\b.*?"
    r"\b(?:møde\w*\s+)?(?:i|for|fra|til)\s+(?:møde\w*\s+i\s+)?"
    rf"(?P<body>[A-ZÆØÅ].*?)(?:\s*,?\s+(?:den|d\.|fra|-|–|\|)\s+|\s*,?\s+(?={DATE})|$)",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"^(\d{1,2}[-./]\d{1,2}[-./])(\d\d)$")
_SAYS_TIME = re.compile(r"\bkl\b|\btid", re.IGNORECASE)
_OWN_TITLE = re.compile(rf"(?:Referat af|Beslutningsreferat af|Beslutningslog for) møde i (?P<body>.+) den (?:{DATE})")
_LABEL = re.compile(r"(?P<label>[A-ZÆØÅa-zæøå]+)\s*:\s*(?P<value>.*)")
_BODY_LABELS = frozenset(("organ", "udvalg", "forum", "råd"))
_PLACE_LABELS = frozenset(("sted", "mødested", "lokale", "mødelokale"))
_CHAIR_LABELS = frozenset(("formand", "mødeleder", "ordstyrer", "dirigent"))
_BODY_LINE = re.compile(
    r"(?:KKR|K\d\d)\b[ \w-]*|"
    r"[A-ZÆØÅ][\w-]*(?: [\w-]+)*?(?:[Uu]dvalget?|[Rr]åd(?:et)?|[Bb]estyrelsen?|[Ff]orum)(?: [A-ZÆØÅ][\w-]*)*"
)
_CAPITALS = r"[A-ZÆØÅ][\w-]*(?:\s+(?:[A-ZÆØÅ][\w-]*|og(?=\s+[A-ZÆØÅ])))*"
_MEETING_OF = re.compile(rf"(?:indstilles,?\s+at|dagsorden(?:en)? for|referat af møde i)\s+(?P<body>{_CAPITALS})")
_APPROVED_AGENDA = re.compile(rf"dagsorden(?:en)? (?:for|til) møde\w*\s+(?:den |d\. )?(?P<date>{DATE})", re.IGNORECASE)
_UNKNOWN = "?"
_DOCUMENTS = frozenset(("referat", "dagsorden", "beslutningsreferat", "mødereferat", "protokol", "beslutningsprotokol"))


@dataclass(slots=True)
class Frame:
    """When, where and by whom the meeting is held, as far as known."""

    body: str = ""
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    chair: str = ""


def split_lists(lines: Sequence[Line], log: Log) -> tuple[list[Line], list[tuple[Roll, list[Line]]]]:
    """The lines before the first item -> (what is no list of people, the lists with their lines)."""
    rest: list[Line] = []
    lists: list[tuple[Roll, list[Line]]] = []
    for line in lines:
        if found := roll_of(line.text):
            roll, names = found
            log.note(line.number, _("A list of people begins here."), line.text)
            lists.append((roll, [Line(text=names, number=line.number)] if names else []))
        elif line.level or not lists:
            rest.append(line)
        else:
            lists[-1][1].append(line)
    return rest, lists


def read_frame(lines: Sequence[Line], headers: Sequence[Line], text: str, path: Path | None, log: Log) -> Frame:
    """What the title page says of the meeting; what it does not say is sought elsewhere, and that is doubted.

    ``headers`` are the running headers, ``text`` is the whole text in one line, ``path`` the file's name.
    """
    frame = Frame()
    unplaced: list[Line] = []
    label = ""  # of the line before, if its value is still to come
    for line in _dates_whole(filled(lines)):
        match = _LABEL.fullmatch(line.text)
        label, value = (match["label"].casefold(), match["value"]) if match else (label, line.text)
        # A line may say several things at once: "Referat af møde i KKR Nord, fredag den 8. marts 2024 kl. 10".
        says = [_labelled(frame, label, value), _title(frame, line.text), _when(frame, line.text)]
        if any(says) or line.remark or is_standing(line.text) or (match and not value):
            log.note(line.number, _("The title page says this about the meeting."), line.text)
        else:
            unplaced.append(line)
        label = "" if value else label
    if unplaced:
        message = _("This stands before the first item and has no place in an agenda.")
        log.doubt(unplaced[0].number, message, joined_text(unplaced))
    _complete(frame, headers, text, path, log)
    return frame


def _dates_whole(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with a date put together that was wrapped within (*… den 24.* / *november 2023*)."""
    waiting: Line | None = None
    for line in lines:
        if waiting and not _DATE.search(waiting.text) and not _DATE.search(line.text):
            both = f"{waiting.text} {line.text}"
            if _DATE.search(both):
                waiting = replace(waiting, text=both)
                continue
        if waiting:
            yield waiting
        waiting = line
    if waiting:
        yield waiting


def _labelled(frame: Frame, key: str, value: str) -> bool:
    if not value:
        return False
    if key in _BODY_LABELS and not frame.body:
        frame.body = value
    elif key in _PLACE_LABELS and not frame.place:
        frame.place = value
    elif key in _CHAIR_LABELS and not frame.chair and not _DATE.search(value):
        frame.chair = value
    else:
        return False
    return True


def _title(frame: Frame, text: str) -> bool:
    if match := _OWN_TITLE.fullmatch(text) or _TITLE.match(text):
        body = match["body"].strip(" .,:").removesuffix(" den")  # the date wrapped to the next line
    elif _BODY_LINE.fullmatch(text):
        body = text
    else:
        return text.casefold() in _DOCUMENTS
    is_same = body.casefold() == frame.body.casefold()
    if not frame.body or (is_same and frame.body.isupper()):
        frame.body = body
    return match is not None or body.casefold() == frame.body.casefold()


def _when(frame: Frame, text: str) -> bool:
    date = _DATE.search(text)
    if date:
        found = _date(date[0])
        if found is None or (frame.date and frame.date != found):
            return False
        frame.date = found
        text = text[date.end() :]
    times = _TIMES.search(text) if date or _SAYS_TIME.search(text) else None
    if times and frame.start is None:
        frame.start, frame.end = _time(times["start"]), _time(times["end"])
    return bool(date or times)


def _date(text: str) -> dt.date | None:
    text = _SHORT_YEAR.sub(r"\g<1>20\2", text)
    try:
        return parse_date(" ".join(text.split()))
    except ValueError:
        return None


def _time(text: str | None) -> dt.time | None:
    if not text:
        return None
    hour, _point, minute = text.replace(":", ".").partition(".")
    return dt.time(int(hour), int(minute or 0)) if int(hour) < 24 and int(minute or 0) < 60 else None


def _complete(frame: Frame, headers: Sequence[Line], text: str, path: Path | None, log: Log) -> None:
    """What no title page said: from running headers, what the meeting was asked to approve, the file's name."""
    dated = [line.text for line in headers if _DATE.search(line.text)]
    name = path.stem if path else ""
    if not frame.body:
        cited = Counter(" ".join(match["body"].split()) for match in _MEETING_OF.finditer(text))
        candidates = [
            *(header.partition("|")[0].strip() for header in dated),
            *(body for body, _n in cited.most_common(1)),
        ]
        frame.body = next(filter(None, [*candidates, _DATE.sub("", name).strip("-_ ")]), _UNKNOWN)
        log.doubt(1, _("No title page names the body; “%(body)s” was read from the text.") % {"body": frame.body}, "")
    if not frame.date:
        approved = _APPROVED_AGENDA.search(text)
        sources = (_DATE.search(source) for source in (*dated, approved[0] if approved else "", name))
        frame.date = next((date for match in sources if match and (date := _date(match[0]))), None)
        if frame.date:
            message = _("No title page has the date; %(date)s was read from the text.")
            log.doubt(1, message % {"date": long_date(frame.date)}, "")
