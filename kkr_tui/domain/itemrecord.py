"""What the record holds about one item: the wordings of its decision, and all that was noted beside it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kkr_tui.domain.floor import Floor
from kkr_tui.domain.matters import Action, Answer, Disposal, Dissent, NotedNod, NotedVote


@dataclass(frozen=True, slots=True)
class Revision:
    """One recorded wording of a decision. ``addition`` is true when it was recorded after the meeting was closed."""

    seq: int
    at: dt.datetime
    text: str
    addition: bool = False


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """What the record holds about one item: its revisions, oldest first, and when it was treated."""

    revisions: tuple[Revision, ...] = ()
    nods: tuple[NotedNod, ...] = ()
    entered: tuple[dt.datetime, ...] = ()
    recused: frozenset[str] = frozenset()
    recused_parts: frozenset[tuple[str, str]] = frozenset()
    stand_ins: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    votes: tuple[NotedVote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    actions: tuple[Action, ...] = ()
    outcomes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    disposal: Disposal = Disposal.TREATED
    added_at: dt.datetime | None = None
    floor: Floor = field(default_factory=Floor)

    @property
    def decision(self) -> str:
        """The decision as it stands in the record, or nothing."""
        return self.revisions[-1].text if self.revisions else ""

    @property
    def is_decided(self) -> bool:
        """Whether something says what became of the item: a decision, an outcome, a vote, or that it was postponed."""
        return bool(self.decision or self.outcomes or self.votes) or self.disposal is not Disposal.TREATED

    @property
    def is_worded(self) -> bool:
        """Whether what was decided stands in words: as a decision, or as the outcome of a recommendation."""
        return bool(self.decision or self.outcomes)

    @property
    def nod(self) -> NotedNod | None:
        """The chair's last answer to the wording that stands."""
        if not self.decision:
            return None
        standing = self.revisions[-1].seq
        return next((nod for nod in reversed(self.nods) if nod.revision == standing), None)

    @property
    def lapsed_ok(self) -> NotedNod | None:
        """The chair's *ok*, when the wording was changed after it and has no answer of its own."""
        last = self.nods[-1] if self.nods else None
        return last if last and last.answer is Answer.OK and self.nod is None else None

    @property
    def decided_at(self) -> dt.datetime | None:
        """When the decision was last recorded."""
        return self.revisions[-1].at if self.decision else None


NO_RECORD = ItemRecord()
