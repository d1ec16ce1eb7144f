"""What the index keeps of a meeting: what stands under each item, and who had which part in it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from kkr_tui.domain.itemrecord import ItemRecord
from kkr_tui.domain.kinds import kind_of
from kkr_tui.domain.matters import Vote
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.participation import participations
from kkr_tui.domain.text import clean


class Place(NamedTuple):
    """An item as it stands; ``nth`` is its place in the agenda, ``revision`` the row of its decision (0: none).

    ``people`` are those whom the record names under it, a line each.
    """

    item: str
    nth: int
    kind: str
    closed: int
    revision: int
    title: str
    case_line: str
    recommendation: str
    people: str

    @property
    def texts(self) -> tuple[str, ...]:
        """What is searched besides the decision."""
        return self.title, self.case_line, self.recommendation


def places(meeting: Meeting) -> Iterator[tuple[Place, str]]:
    """Every item that is treated, with the decision that stands."""
    body, closed = meeting.agenda.body, meeting.agenda.closed_numbers
    for nth, item in enumerate(meeting.agenda.treated()):
        record = meeting.record(item.number)
        kind = kind_of(body, item)
        place = Place(
            item.number,
            nth,
            kind.value if kind else "",
            int(item.number in closed),
            record.revisions[-1].seq if record.decision else 0,
            item.title,
            item.case_line,
            item.recommendation,
            "\n".join(dict.fromkeys(_named(record))),
        )
        yield place, record.decision


class Role(NamedTuple):
    """Who had which ``Part``; ``stood_for`` is the member whose seat a substitute held."""

    name: str
    part: str
    stood_for: str = ""


def roles(meeting: Meeting) -> Iterator[Role]:
    """Everybody's part in a meeting; nobody's when it was never opened."""
    if meeting.opened_at is not None:
        for had in participations(meeting):
            yield Role(had.person.name, had.part.value, had.stood_for)


def encode_roles(had: Iterable[Role]) -> str:
    """Roles as the index keeps them."""
    return msgspec.json.encode(list(had)).decode()


def decode_roles(text: str) -> list[Role]:
    """What ``encode_roles`` made of them; none of nothing."""
    return msgspec.json.decode(clean(text), type=list[Role]) if text else []


def _named(record: ItemRecord) -> Iterator[str]:
    """Who the record names under that item, besides the decision."""
    yield from sorted(record.recused)
    yield from (name for dissent in record.dissents for name in dissent.by)
    yield from (action.who for action in record.actions if action.who)
    yield from (name for noted in record.votes for name in _voting(noted.vote))


def _voting(vote: Vote) -> tuple[str, ...]:
    return (*vote.in_favour, *vote.against, *vote.abstaining)
