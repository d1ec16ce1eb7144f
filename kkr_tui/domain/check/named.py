"""Rules about the people whom a decision names."""

import re
from collections.abc import Iterator, Sequence

from kkr_tui.domain.agenda import Agenda, Attendance
from kkr_tui.domain.check.finding import Finding, Rule
from kkr_tui.domain.check.firstnames import FIRST_NAMES
from kkr_tui.domain.check.mentions import Mention, Register, Word, windows, without_genitive
from kkr_tui.domain.check.view import Decided, View
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.parties import LETTERS

_GONE = (Attendance.EXCUSED, Attendance.ABSENT)
_ACTING = """
anbefalede anførte anmodede bad begrundede begærede bemærkede besvarede bød efterlyste erklærede foreslog forlod
fortalte fremhævede fremlagde fremsatte gav gennemgik henviste indledte informerede kommenterede konkluderede
kvitterede nævnte opfordrede oplyste orienterede pegede præsenterede påpegede redegjorde rejste roste sagde spurgte
stemte støttede svarede takkede tilføjede tilkendegav tilsluttede udtalte udtrykte understregede undlod ønskede
"""
_PARTY = re.compile(r"\s*\(([A-ZÆØÅ]{1,3})\)")
_ROLE_ENDINGS = """
borgmester chef direktør formand formanden konsulent leder minister næstformand ordfører professor rektor rådmand
økonom
"""
# What makes capitalised words an institution or a place, also one that is called after somebody.
_INSTITUTIONS_AND_PLACES = """
akademi akademiet allé alliance boulevard bælt center centeret centret fonden fond forbund forening foreningen gade
gymnasium hallen havn hospital huset institut institutet instituttet kirke kollegiet kommune komité museet museum park
parken parti plads plejehjem prisen projekt selskab skole skolen stationen station stift stræde teater teatret torv
universitet vej vejen værk aps
"""

_ACTS = frozenset(_ACTING.split())
_ROLES = tuple(_ROLE_ENDINGS.split())
_NO_PERSON = tuple(_INSTITUTIONS_AND_PLACES.split())


class People:
    """The people a meeting knows, and its decisions read for names. One reading serves all rules about people.

    ``mentions``: known people; ``slips``: words that look like a known name, and that name; ``others``: what is left
    of capitalised words.
    """

    def __init__(self, view: View) -> None:
        meeting, agenda = view.meeting, view.meeting.agenda
        listed = {*meeting.people, *(guest.name for guest in agenda.guests)}
        register = Register({*listed, agenda.chair, agenda.vice_chair, agenda.secretary} - {""})
        self.first_names = FIRST_NAMES | {name.split(maxsplit=1)[0] for name in listed if name.strip()}
        self.parties = {person.party for person in meeting.people.values()} | set(LETTERS.values())
        self.case = _all_words(agenda)
        self.mentions: list[tuple[Decided, Mention]] = []
        self.slips: list[tuple[Decided, Sequence[Word], str]] = []
        self.others: list[tuple[Decided, Sequence[Word]]] = []
        for decided in view.decided:
            self._read(register, decided)

    def _read(self, register: Register, decided: Decided) -> None:
        reading = register.read(decided.text)
        self.mentions += ((decided, mention) for mention in reading.known)
        for run in reading.runs:
            if len(run) > 1:
                if slip := _slip(register, run):
                    self.slips.append((decided, *slip))
                else:
                    self.others.append((decided, run))


def absent_acts(view: View, people: People) -> Iterator[Finding]:
    """Somebody who is excused or stayed away is said to have acted in the meeting ("orienterede", "spurgte")."""
    for decided, mention in people.mentions:
        acts = mention.before in _ACTS or _after_party(decided.text, mention.end, mention.after) in _ACTS
        if acts and view.meeting.status(mention.name) in _GONE:
            yield decided.finding(Rule.ABSENT_ACTS, mention.start, mention.end, about=mention.name)


def name_misspelt(_view: View, people: People) -> Iterator[Finding]:
    """A name is close to one on the roll or among the guests, but not the same: a slip, or a name left out."""
    for decided, words, name in people.slips:
        yield decided.finding(Rule.NAME_MISSPELT, words[0].start, words[-1].end, instead=name)


def party_in_text(view: View, people: People) -> Iterator[Finding]:
    """Somebody is named with another party letter than the roll has."""
    for decided, mention in people.mentions:
        letter = _PARTY.match(decided.text, mention.end)
        party = _party(view.meeting, mention.name)
        if letter and party and letter[1] != party:
            about = f"{mention.name} ({letter[1]})"
            yield decided.finding(Rule.PARTY_MISSPELT, mention.start, letter.end(), about=about, instead=party)


def unknown_person(_view: View, people: People) -> Iterator[Finding]:
    """Somebody is named who is neither on a list nor in the papers: a slip, or a guest who was not written up."""
    for decided, run in people.others:
        name = _person(decided.text, run, people)
        if name and not _in_case(people.case, decided.text[name[0].start : name[-1].end]):
            yield decided.finding(Rule.UNKNOWN_PERSON, name[0].start, name[-1].end)


def _slip(register: Register, run: Sequence[Word]) -> tuple[Sequence[Word], str] | None:
    found = ((words, register.misspelt(words)) for words in windows(run))
    return next(((words, name) for words, name in found if name), None)


def _person(text: str, run: Sequence[Word], people: People) -> Sequence[Word]:
    """The words of the run that name a person: from a first name on; all after a role or before a party letter."""
    if _is_no_person(text, run):
        return ()
    begin = next((n for n, word in enumerate(run) if word.text in people.first_names), None)
    if begin is not None:
        return run[begin:] if begin < len(run) - 1 else ()
    letter = _PARTY.match(text, run[-1].end)
    if letter and letter[1] in people.parties:
        return run
    before = text[: run[0].start].rsplit(maxsplit=1)[-1:]
    is_role = before and before[0].endswith(_ROLES) and text[run[0].start - 1] == " "
    return run if is_role else ()


def _is_no_person(text: str, run: Sequence[Word]) -> bool:
    """Whether it is an institution or a place: by one of its words, or by what follows ("Hans Hansens skole")."""
    following = re.match(r" (\w+)", text[run[-1].end : run[-1].end + 40])
    last_words = [word.text.casefold() for word in run[1:]]
    if following and run[-1].text.endswith("s"):
        last_words.append(following[1].casefold())
    return any(word.endswith(_NO_PERSON) for word in last_words) or any(
        word.text.isupper() and len(word.text) > 2 for word in run
    )


def _in_case(case: str, name: str) -> bool:
    name = " ".join(name.split())
    return name in case or without_genitive(name) in case


def _after_party(text: str, end: int, after: str) -> str:
    """The word after a name, with the party letter skipped: "Line Barfod (Ø) spurgte"."""
    letter = _PARTY.match(text, end)
    if not letter:
        return after
    following = re.match(r"\s*(\w+)", text[letter.end() : letter.end() + 40])
    return following[1] if following else ""


def _party(meeting: Meeting, name: str) -> str:
    return meeting.people[name].party if name in meeting.people else ""


def _all_words(agenda: Agenda) -> str:
    """Everything that the papers of the meeting say, on one line."""
    texts = [
        part
        for item in agenda.walk()
        for part in (item.title, item.presenter, *(section.text for section in item.sections), *item.enclosures)
    ]
    return " ".join(" ".join(texts).split())
