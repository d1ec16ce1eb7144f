"""Proposals for a decision: the sentences that the secretary can take with one key and write on.

For maintainers. A recommendation says in the present what the body is asked to do; the minutes say in the past that
it did. That is all the grammar there is:

- ``verbs``: a table, one row per verb: its past, and its usual answer. To teach a verb, add a row.
- ``words``, ``bodies``: the recommendation as words; points of lists; what a body is called.
- ``recommendation``: words -> clauses. Active: "at rådet vedtager planen" -> "vedtog planen". Passive: "at planen
  vedtages" -> "vedtog planen". Otherwise a clause has no predicate of its own.
- ``titles``: what a title tells (referat, dagsorden, orientering, udpegning), when the recommendation is silent.

The first proposal is the likeliest, by these rules:

1. *Referat, dagsorden*: "godkendte referatet". The title names the thing, so the minutes do.
2. *A question was put* ("tager stilling til", "drøfter, hvordan"): there is nothing to approve, since the
   recommendation leaves the answer open. An opening: "drøftede ".
3. *Noted*: "tog … til efterretning". What is noted is not approved, so this verb is kept, passive or not, and also when
   the body goes by a name that is not known here ("Nordby Byråd tager …").
4. *The body is to act* ("vedtager", "udpeger", "drøfter"): it says with the same verb what it did.
5. *All else, and whatever is mixed, passive, somebody else's act or not understood*: "godkendte indstillingen". It says
   that the recommendation was followed, and is true of any recommendation that was.

Some bodies minute a discussion as "godkendte indstillingen og drøftede …", since to discuss is what was recommended.
That is the second offer, an opening for what was said; a body that does so gets it first by rule 6.

6. *Habit*: how this body answered recommendations of the same shape (same verbs) before moves that form up; the form
   of an earlier decision is the longest offer it begins with. Postponing is never a habit. Rule 1 stands above it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.meeting import is_eventuelt
from kkr_tui.domain.proposals import titles
from kkr_tui.domain.proposals.recommendation import Reading, read
from kkr_tui.domain.proposals.verbs import DISCUSS, WHOLE_ACCEPTANCE, Answer
from kkr_tui.domain.proposals.words import split

MOST = 9  # each offer has a digit for a key
LONGEST = 400  # characters: what is longer is not a sentence to take over unread

_NOTHING_RAISED = "Der var intet til eventuelt."
_NOT_TODAY = ("Punktet blev udsat.", "Punktet udgik.", "Punktet blev taget af dagsordenen.")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision sentence, in Danish. ``opening``: only its beginning, ending with a blank; the writer goes on."""

    text: str
    opening: bool = False


class _Form(Enum):
    """The kinds of answer, in the order in which they are offered when nothing makes one of them likelier."""

    OWN = auto()
    FOLLOWED_AND_DISCUSSED = auto()
    WHOLE = auto()
    APPROVED = auto()
    NOTED = auto()
    DISCUSSED = auto()
    DECIDED = auto()


def proposals(agenda: Agenda, item: Item, earlier: Sequence[tuple[str, str]] = ()) -> tuple[Proposal, ...]:
    """What may be decided about ``item``, likeliest first: one to nine different sentences; none for a chapter.

    ``earlier`` are (recommendation, decision) pairs of this body's earlier meetings. Never raises, whatever the text.
    """
    if item.children:
        return ()
    body = agenda.body[:1].upper() + agenda.body[1:]
    reading = read(body, item.recommendation)
    forms = _forms(body, reading)
    usual = _usual(reading, forms)
    habits = _habits(body, reading, earlier)
    by_likelihood = sorted(forms, key=lambda form: (-habits[form], form is not usual))
    offers = (*_by_title(body, item, reading), *(forms[form] for form in by_likelihood), *map(Proposal, _NOT_TODAY))
    return tuple(dict.fromkeys(offers))[:MOST]


def _by_title(body: str, item: Item, reading: Reading) -> Iterator[Proposal]:
    """What the title says about the decision, where the recommendation does not say it better."""
    thing = titles.formality(item.title)
    if is_eventuelt(item):
        yield Proposal(_NOTHING_RAISED)
    elif thing and all(clause.answer is Answer.WHOLE for clause in reading.clauses):
        yield Proposal(f"{body} godkendte {thing}.")
    elif not reading.clauses and 0 < len(predicate := titles.predicate(item.title)) <= LONGEST:
        opening = predicate.endswith(" ")
        yield Proposal(f"{body} {predicate}{'' if opening else '.'}", opening)


def _forms(body: str, reading: Reading) -> dict[_Form, Proposal]:
    """The sentence of each form that fits the reading."""
    verbs = {clause.verb for clause in reading.clauses if clause.verb}
    wholes = {verb.whole for verb in verbs}
    whole = wholes.pop() if len(wholes) == 1 else WHOLE_ACCEPTANCE
    followed = Proposal(f"{body} {WHOLE_ACCEPTANCE} og {DISCUSS.past} ", opening=True)
    own = _own(body, reading)
    forms = {
        _Form.FOLLOWED_AND_DISCUSSED: followed if DISCUSS in verbs else None,
        _Form.OWN: Proposal(own) if own else None,
        _Form.WHOLE: Proposal(f"{body} {whole}."),
        _Form.APPROVED: Proposal(f"{body} {WHOLE_ACCEPTANCE}."),
        _Form.NOTED: Proposal(f"{body} {titles.NOTED}."),
        _Form.DISCUSSED: Proposal(f"{body} {DISCUSS.past} ", opening=True),
        _Form.DECIDED: Proposal(f"{body} besluttede, at ", opening=True),
    }
    return {form: proposal for form, proposal in forms.items() if proposal}


def _own(body: str, reading: Reading) -> str:
    """The body did all that was recommended, told with its own verbs; nothing when one of them cannot be told."""
    predicates = [clause.predicate for clause in reading.clauses]
    if not predicates or not all(predicates):
        return ""
    if reading.numbered:
        text = " ".join(f"Ad {number}: {body} {predicate}." for number, predicate in enumerate(predicates, 1))
    else:
        *others, last = predicates
        text = f"{body} {', '.join(others)}{' og ' if others else ''}{last}."
    return text if len(text) <= LONGEST else ""


def _usual(reading: Reading, forms: Mapping[_Form, Proposal]) -> _Form:
    """The form that answers such a recommendation where nothing is known of the body's habits: rules 2 to 5."""
    answers = {clause.answer for clause in reading.clauses}
    if not answers or Answer.OPEN in answers:
        return _Form.DISCUSSED
    if len(reading.clauses) == 1 and Answer.WHOLE not in answers and _Form.OWN in forms:
        return _Form.OWN
    return _Form.NOTED if answers == {Answer.NOTED} else _Form.WHOLE


def _habits(body: str, reading: Reading, earlier: Sequence[tuple[str, str]]) -> Counter[_Form]:
    """How often each form was this body's answer to recommendations with the same verbs: rule 6."""
    habits: Counter[_Form] = Counter()
    for recommendation, decision in earlier if reading.clauses else ():
        past = read(body, recommendation)
        if _shape(past) == _shape(reading) and (form := _form_of(decision, _forms(body, past))):
            habits[form] += 1
    return habits


def _shape(reading: Reading) -> frozenset[object]:
    return frozenset((clause.verb, clause.answer) for clause in reading.clauses)


def _form_of(decision: str, forms: Mapping[_Form, Proposal]) -> _Form | None:
    """The form whose sentence the decision begins with; the longest, since "drøftede" begins "drøftede planen" too."""
    words = _bare(decision)
    begun = {form: _bare(proposal.text) for form, proposal in forms.items()}
    fitting = [form for form, start in begun.items() if words[: len(start)] == start]
    return max(fitting, key=lambda form: len(begun[form]), default=None)


def _bare(text: str) -> list[str]:
    return [word.bare for word in split(text)]
