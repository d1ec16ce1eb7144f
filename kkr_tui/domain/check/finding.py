"""What a rule of the content check hands over."""

from dataclasses import dataclass
from enum import StrEnum

_AROUND = 30  # characters of context on either side of what an excerpt is about

FindingKey = tuple[str, str, str]


class Rule(StrEnum):
    """The rules, the weightiest first: what is not finished, what is wrong, what is only worth a look."""

    DECISION_MISSING = "decision-missing"
    OPEN_HOLE = "open-hole"
    BARE_OPENING = "bare-opening"
    NOT_RECORDED = "not-recorded"
    ABSENT_ACTS = "absent-acts"
    VOTE_SUM = "vote-sum"
    NAME_MISSPELT = "name-misspelt"
    PARTY_MISSPELT = "party-misspelt"
    PARTY_MISSING = "party-missing"
    SUBSTITUTE_WITHOUT_ABSENTEE = "substitute-without-absentee"
    QUORUM_LOST = "quorum-lost"
    OUTCOME_UNLIKE_RECOMMENDATION = "outcome-unlike-recommendation"
    SUBJECT_NOT_THE_BODY = "subject-not-the-body"
    MUNICIPALITY_MISSPELT = "municipality-misspelt"
    UNKNOWN_PERSON = "unknown-person"
    FULL_STOP_MISSING = "full-stop-missing"


WEIGHT = {rule: place for place, rule in enumerate(Rule)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that looks wrong or is missing.

    ``item`` is a number, or nothing when it is about the roll. ``about``: the words or the name concerned; ``instead``:
    what the roll or the recommendation has. ``start``: where that is in the item's text, if it is there. ``excerpt``:
    what stands around it, on one line.
    """

    rule: Rule
    item: str = ""
    about: str = ""
    instead: str = ""
    start: int | None = None
    excerpt: str = ""

    @property
    def key(self) -> FindingKey:
        """By which a finding is known again when the text around it has changed."""
        return self.rule.value, self.item, self.about


def excerpt(text: str, start: int, end: int) -> str:
    """The words around ``text[start:end]`` on one line, with ``…`` where something is left out."""
    first = text.rfind(" ", 0, start - _AROUND) + 1 if start > _AROUND else 0
    last = text.find(" ", end + _AROUND)
    cut = text[first:] if last < 0 else text[first:last]
    return f"{'… ' if first else ''}{' '.join(cut.split())}{' …' if last >= 0 else ''}"
