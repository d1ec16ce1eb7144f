"""Findings of the content check in words. Shared by the screens and ``kkr lint``; needs no screen itself."""

from typing import assert_never

from kkr_tui.domain.check import Finding, Rule
from kkr_tui.language import _, pgettext


def message(finding: Finding) -> str:
    """A finding -> one sentence: what is wrong and, where it is known, what would be right."""
    facts = {"about": finding.about, "instead": finding.instead}
    match finding.rule:
        case Rule.DECISION_MISSING:
            return _("no decision")
        case Rule.OPEN_HOLE:
            return _("an open hole: %(about)s") % facts
        case Rule.BARE_OPENING:
            return _("the sentence is only begun: “%(about)s …”") % facts
        case Rule.NOT_RECORDED:
            return _("typed but not recorded")
        case Rule.ABSENT_ACTS:
            return _("%(about)s is not present, but does something here") % facts
        case Rule.VOTE_SUM if finding.instead:
            return _("votes: %(about)s; could vote: %(instead)s") % facts
        case Rule.VOTE_SUM:
            return _("counted in the vote, and could not vote then: %(about)s") % facts
        case Rule.NAME_MISSPELT:
            return _("“%(about)s” is “%(instead)s” on the list") % facts
        case Rule.PARTY_MISSPELT:
            return _("%(about)s: party %(instead)s?") % facts
        case Rule.PARTY_MISSING:
            return _("%(about)s: no party") % facts
        case Rule.SUBSTITUTE_WITHOUT_ABSENTEE:
            return _substitute(finding)
        case Rule.QUORUM_LOST:
            return _("not quorate: seats filled: %(about)s, needed: %(instead)s") % facts
        case Rule.OUTCOME_UNLIKE_RECOMMENDATION:
            return _("“%(about)s” does not answer the recommendation (“%(instead)s”)") % facts
        case Rule.SUBJECT_NOT_THE_BODY:
            return _("“%(about)s” is not the body that meets: %(instead)s") % facts
        case Rule.MUNICIPALITY_MISSPELT:
            return _("%(about)s: %(instead)s?") % facts
        case Rule.UNKNOWN_PERSON:
            return _("“%(about)s” is on no list") % facts
        case Rule.FULL_STOP_MISSING:
            return _("no full stop after “%(about)s”") % facts
        case _:
            assert_never(finding.rule)


def place(finding: Finding) -> str:
    """Where it is: the item's number, or the roll."""
    return finding.item or _("roll")


def rule_name(rule: Rule) -> str:
    """The rule's short name: in English its own, which docs/content-check.md explains."""
    return {
        Rule.DECISION_MISSING: pgettext("rule of the check", "decision-missing"),
        Rule.OPEN_HOLE: pgettext("rule of the check", "open-hole"),
        Rule.BARE_OPENING: pgettext("rule of the check", "bare-opening"),
        Rule.NOT_RECORDED: pgettext("rule of the check", "not-recorded"),
        Rule.ABSENT_ACTS: pgettext("rule of the check", "absent-acts"),
        Rule.VOTE_SUM: pgettext("rule of the check", "vote-sum"),
        Rule.NAME_MISSPELT: pgettext("rule of the check", "name-misspelt"),
        Rule.PARTY_MISSPELT: pgettext("rule of the check", "party-misspelt"),
        Rule.PARTY_MISSING: pgettext("rule of the check", "party-missing"),
        Rule.SUBSTITUTE_WITHOUT_ABSENTEE: pgettext("rule of the check", "substitute-without-absentee"),
        Rule.QUORUM_LOST: pgettext("rule of the check", "quorum-lost"),
        Rule.OUTCOME_UNLIKE_RECOMMENDATION: pgettext("rule of the check", "outcome-unlike-recommendation"),
        Rule.SUBJECT_NOT_THE_BODY: pgettext("rule of the check", "subject-not-the-body"),
        Rule.MUNICIPALITY_MISSPELT: pgettext("rule of the check", "municipality-misspelt"),
        Rule.UNKNOWN_PERSON: pgettext("rule of the check", "unknown-person"),
        Rule.FULL_STOP_MISSING: pgettext("rule of the check", "full-stop-missing"),
    }[rule]


def line(finding: Finding) -> str:
    """A finding -> ``3.1: name-misspelt: message  [excerpt]``, on one line."""
    excerpt = f"  [{finding.excerpt}]" if finding.excerpt else ""
    return f"{place(finding)}: {rule_name(finding.rule)}: {message(finding)}{excerpt}"


def _substitute(finding: Finding) -> str:
    if finding.instead:
        return _("%(about)s sits for %(instead)s, who is present") % {
            "about": finding.about,
            "instead": finding.instead,
        }
    return _("%(about)s is present as a substitute, but for nobody") % {"about": finding.about}
