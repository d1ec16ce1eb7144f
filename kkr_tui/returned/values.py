"""What a comparison of a returned draft with the record comes to."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """Who changed a decision since the draft was written: the file alone, both, or that cannot be known."""

    CHANGED = "changed"
    BOTH_SIDES = "both sides"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Difference:
    """The decision of ``item`` that the file words otherwise.

    ``now`` is what the record (or the editor, if something is typed there that is not recorded) says, ``new`` what it
    would say; ``base`` is what it said when the draft was written.
    """

    item: str
    title: str
    now: str
    new: str
    base: str
    standing: Standing

    @property
    def is_plain(self) -> bool:
        """Whether it may be taken together with others: nobody but the file's editor has touched the decision."""
        return self.standing is Standing.CHANGED


class What(StrEnum):
    """What else was changed in the file, and is left as it is in the record."""

    TITLE = "title"
    LIST = "list"
    ORDER = "order"
    ITEM_GONE = "item gone"
    ITEM_NEW = "item new"
    ITEM_TITLE = "item title"
    SECTION = "section"
    OWN_WORDS = "own words"
    DRAFT = "draft"
    DECISION_GONE = "decision gone"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Told:
    """Something of that kind, under ``item`` (a number) or nothing, under the heading ``name`` or nothing."""

    what: What
    item: str = ""
    name: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs, in the order of the agenda."""

    differences: tuple[Difference, ...] = ()
    told: tuple[Told, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.differences or self.told)
