"""A vote as it is typed: ``-oø .lb`` is O and Ø against, Line Barfod abstaining, everybody else for.

``+`` begins those in favour, ``-`` those against, ``.`` those abstaining. Behind a sign stand party letters, written
together, or the beginning of a name, or its initials. A name beats its party, the later of two equals the earlier.
When nothing is said in favour, all who are not named are in favour; else they have not voted. Numbers alone
(``+28 -12 .3``) are counts without names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kkr_tui.domain.agenda import Person
from kkr_tui.domain.danish import fold
from kkr_tui.domain.matters import Vote

_SIDES = "+-."
_GROUP = re.compile(r"([+\-.])([^+\-.]*)")
_COUNTS = re.compile(r"\s*\d[\d\s,]*")


@dataclass(frozen=True, slots=True)
class Ballot:
    """What was understood: the vote, words that fit nobody, words that fit several, and who has not voted yet."""

    vote: Vote
    unknown: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everybody who may vote is accounted for and every word was understood."""
        return not (self.unknown or self.ambiguous) and self.vote.cast == self.vote.voters


def read_ballot(typed: str, voters: Sequence[Person], about: str = "", absent: Iterable[str] = ()) -> Ballot:
    """What the secretary typed, about those who may vote. ``absent``: letters of parties that have nobody here."""
    letters = {party.casefold(): party for party in (*absent, *(person.party for person in voters)) if party}
    groups = [(side, words) for side, words in _GROUP.findall(typed) if words.strip()]
    if groups and all(_COUNTS.fullmatch(words) for _side, words in groups):
        return _counted(groups, voters, about)
    sides: dict[str, str] = {}
    named: dict[str, str] = {}
    unknown: list[str] = []
    ambiguous: list[str] = []
    for side, words in groups:
        for word in re.split(r"[\s,]+", words.strip()):
            if parties := _parties(word, letters):
                sides |= {person.name: side for person in voters if person.party in parties}
            elif found := _people(word, voters):
                named |= {found[0].name: side}
                ambiguous += [word] if len(found) > 1 else []
            else:
                unknown.append(word)
    rest = "" if any(side == "+" for side, _words in groups) else "+"
    chosen = {person.name: named.get(person.name) or sides.get(person.name) or rest for person in voters}
    vote = Vote(
        about=about,
        in_favour=_on(chosen, "+"),
        against=_on(chosen, "-"),
        abstaining=_on(chosen, "."),
        voters=len(voters),
    )
    return Ballot(vote, tuple(unknown), tuple(ambiguous), _on(chosen, ""))


def typed(vote: Vote, voters: Sequence[Person]) -> str:
    """A vote -> how it would be typed: letters of parties that voted alike, else names without blanks."""
    if vote.counts:
        return " ".join(f"{side}{count}" for side, count in zip(_SIDES, vote.counts, strict=True))
    named = (vote.in_favour, vote.against, vote.abstaining)
    everybody = sum(map(len, named)) == len(voters)
    sides = zip(_SIDES, named, strict=True)
    groups = (f"{side}{' '.join(_words(names, voters))}" for side, names in sides if names)
    return " ".join(group for group in groups if not (everybody and group.startswith("+")))


def _words(names: Sequence[str], voters: Sequence[Person]) -> Iterator[str]:
    parties = {person.name: person.party for person in voters}
    of_party = {party: {name for name in parties if parties[name] == party} for party in parties.values()}
    whole = {party for party, people in of_party.items() if party and people <= set(names)}
    yield from sorted(whole)
    yield from (re.sub(r"[\s.+-]+", "", name) for name in names if parties.get(name) not in whole)


def _counted(groups: Sequence[tuple[str, str]], voters: Sequence[Person], about: str) -> Ballot:
    sums = dict.fromkeys(_SIDES, 0)
    for side, words in groups:
        sums[side] += sum(int(number) for number in re.findall(r"\d{1,4}", words))
    return Ballot(Vote(about=about, counts=(sums["+"], sums["-"], sums["."]), voters=len(voters)))


def _on(chosen: dict[str, str], side: str) -> tuple[str, ...]:
    return tuple(name for name, wanted in chosen.items() if wanted == side)


def _parties(word: str, parties: Mapping[str, str]) -> frozenset[str]:
    """The parties that ``word`` spells, or none: all of its letters must be one, or the word itself."""
    if word.casefold() in parties:
        return frozenset({parties[word.casefold()]})
    letters = [parties.get(letter) for letter in word.casefold()]
    return frozenset(letter for letter in letters if letter) if all(letters) else frozenset()


def _people(word: str, voters: Sequence[Person]) -> list[Person]:
    wanted = fold(word)
    return next((found for found in _tries(wanted, voters) if found), [])


def _tries(wanted: str, voters: Sequence[Person]) -> Iterator[list[Person]]:
    names = [(person, fold(person.name).replace("-", " ").replace(".", " ").split()) for person in voters]
    yield [person for person, words in names if "".join(word[0] for word in words) == wanted]
    yield [person for person, words in names if "".join(words).startswith(wanted)]
    yield [person for person, words in names if any(word.startswith(wanted) for word in words)]
    yield [person for person, words in names if "".join(word[0] for word in words).startswith(wanted)]
