import pytest

from kkr_tui.domain.agenda import Person
from kkr_tui.domain.ballot import read_ballot

VOTERS = [
    Person(name="Ane Berg", party="A"),
    Person(name="Bo Dahl", party="B"),
    Person(name="Åse Bech", party="A"),
    Person(name="Dorte Grå-Holm", party="Ø"),
    Person(name="Erik Holm", party="Ø"),
    Person(name="Finn Ib", party="SF"),
    Person(name="Gerda Juul"),
]
REST = ("Ane Berg", "Bo Dahl", "Åse Bech", "Dorte Grå-Holm", "Erik Holm", "Finn Ib", "Gerda Juul")


@pytest.mark.parametrize(
    ("typed", "against", "abstaining", "unknown", "ambiguous"),
    [
        ("", (), (), (), ()),
        ("-ø", ("Dorte Grå-Holm", "Erik Holm"), (), (), ()),
        ("-Ø.eh", ("Dorte Grå-Holm",), ("Erik Holm",), (), ()),
        (".eh -ø", ("Dorte Grå-Holm",), ("Erik Holm",), (), ()),
        ("-ab", ("Ane Berg", "Bo Dahl", "Åse Bech"), (), (), ()),
        ("-sf, ane", ("Ane Berg", "Finn Ib"), (), (), ()),
        ("-aase", ("Åse Bech",), (), (), ()),
        ("-dgh .gerda", ("Dorte Grå-Holm",), ("Gerda Juul",), (), ()),
        ("-holm", ("Dorte Grå-Holm",), (), (), ("holm",)),
        ("-xyz", (), (), ("xyz",), ()),
        ("-c", (), (), (), ()),
        ("- . ", (), (), (), ()),
    ],
)
def test_parties_and_names(
    typed: str,
    against: tuple[str, ...],
    abstaining: tuple[str, ...],
    unknown: tuple[str, ...],
    ambiguous: tuple[str, ...],
) -> None:
    ballot = read_ballot(typed, VOTERS, absent=["C"])
    assert ballot.vote.against == against
    assert ballot.vote.abstaining == abstaining
    assert ballot.vote.in_favour == tuple(name for name in REST if name not in (*against, *abstaining))
    assert (ballot.unknown, ballot.ambiguous) == (unknown, ambiguous)
    assert ballot.complete is not bool(unknown or ambiguous)


def test_once_somebody_is_for_the_rest_has_not_voted() -> None:
    ballot = read_ballot("+ab -ø", VOTERS)
    assert ballot.silent == ("Finn Ib", "Gerda Juul")
    assert not ballot.complete


@pytest.mark.parametrize(("typed", "sums", "complete"), [("+4 -2 .1", (4, 2, 1), True), ("+4-4", (4, 4, 0), False)])
def test_counts_alone(typed: str, sums: tuple[int, int, int], *, complete: bool) -> None:
    ballot = read_ballot(typed, VOTERS)
    assert (ballot.vote.sums, ballot.complete) == (sums, complete)
