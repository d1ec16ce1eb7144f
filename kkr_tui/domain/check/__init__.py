"""The content check: what looks wrong or is missing in a meeting's decisions and roll (DESIGN §4).

A rule is a function from a ``View`` to findings; its docstring says what it finds and stands in
``docs/content-check.md``. To add one: a name in ``Rule`` (its place there is its weight), a function, a line in
``_RULES``, its wording in ``kkr_tui.tui.shared.findings``, a table test. A rule that cries wolf is worse than none: it
has to keep silent on ``tests/domain/check/ordinary.py``.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kkr_tui.domain.check import ending, named, outcome, quorum, roll, unfinished, votes
from kkr_tui.domain.check.finding import WEIGHT, Finding, FindingKey, Rule
from kkr_tui.domain.check.view import View, look
from kkr_tui.domain.meeting import Meeting

__all__ = ["Finding", "FindingKey", "Report", "Rule", "check", "rules"]

_RULES: tuple[tuple[Rule, Callable[[View], Iterator[Finding]]], ...] = (
    (Rule.DECISION_MISSING, unfinished.decision_missing),
    (Rule.OPEN_HOLE, unfinished.open_hole),
    (Rule.BARE_OPENING, unfinished.bare_opening),
    (Rule.NOT_RECORDED, unfinished.not_recorded),
    (Rule.VOTE_SUM, votes.vote_sum),
    (Rule.PARTY_MISSPELT, roll.party_misspelt),
    (Rule.PARTY_MISSING, roll.party_missing),
    (Rule.SUBSTITUTE_WITHOUT_ABSENTEE, roll.substitute_without_absentee),
    (Rule.QUORUM_LOST, quorum.quorum_lost),
    (Rule.OUTCOME_UNLIKE_RECOMMENDATION, outcome.outcome_unlike_recommendation),
    (Rule.SUBJECT_NOT_THE_BODY, outcome.subject_not_the_body),
    (Rule.MUNICIPALITY_MISSPELT, roll.municipality_misspelt),
    (Rule.FULL_STOP_MISSING, ending.full_stop_missing),
)
_RULES_ABOUT_PEOPLE: tuple[tuple[Rule, Callable[[View, named.People], Iterator[Finding]]], ...] = (
    (Rule.ABSENT_ACTS, named.absent_acts),
    (Rule.NAME_MISSPELT, named.name_misspelt),
    (Rule.PARTY_MISSPELT, named.party_in_text),
    (Rule.UNKNOWN_PERSON, named.unknown_person),
)


@dataclass(frozen=True, slots=True)
class Report:
    """``findings`` that count, and those that are ``ignored``, each with the reason; both the weightiest first."""

    findings: tuple[Finding, ...]
    ignored: tuple[tuple[Finding, str], ...]


def check(meeting: Meeting, drafts: Mapping[str, str]) -> Report:
    """A meeting and the texts that are typed but not recorded (by item number) -> what looks wrong or is missing.

    Of equal weight, the roll comes before the items and these in the order of the agenda. Never raises, whatever the
    texts.
    """
    view = look(meeting, drafts)
    people = named.People(view)
    found = [finding for _rule, find in _RULES for finding in find(view)]
    found += [finding for _rule, find in _RULES_ABOUT_PEOPLE for finding in find(view, people)]
    order = {item.item.number: place for place, item in enumerate(view.items)}
    found.sort(key=lambda f: (WEIGHT[f.rule], order.get(f.item, -1), f.start or 0))
    return Report(
        tuple(finding for finding in found if finding.key not in meeting.ignored),
        tuple((finding, meeting.ignored[finding.key]) for finding in found if finding.key in meeting.ignored),
    )


def rules() -> dict[Rule, tuple[str, ...]]:
    """Each rule, the weightiest first, with what it finds: the docstrings of its functions, each on one line."""
    docs: dict[Rule, list[str]] = {rule: [] for rule in Rule}
    for rule, find in (*_RULES, *_RULES_ABOUT_PEOPLE):
        docs[rule].append(" ".join((find.__doc__ or "").split()))
    return {rule: tuple(texts) for rule, texts in docs.items()}
