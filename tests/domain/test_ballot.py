import pytest

from kkr_tui.domain.agenda import Person
from kkr_tui.domain.ballot import read_ballot, typed
from kkr_tui.domain.matters import Vote

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


@pytest.mark.parametrize("text", ["", "-Ø", "-A B", "-DorteGråHolm .SF ErikHolm", "+A SF", "+3 -2 .0"])
def test_a_vote_can_be_typed_again_as_it_was_read(text: str) -> None:
    vote = read_ballot(text, VOTERS).vote
    assert typed(vote, VOTERS) == text
    assert read_ballot(typed(vote, VOTERS), VOTERS).vote == vote


@pytest.mark.parametrize(
    ("sums", "proposed"), [((3, 2, 1), "adopted"), ((1, 2, 3), "rejected"), ((2, 2, 1), None), ((0, 0, 1), None)]
)
def test_a_majority_is_proposed_and_equal_votes_propose_nothing(
    sums: tuple[int, int, int], proposed: str | None
) -> None:
    assert Vote(counts=sums).proposed == proposed
