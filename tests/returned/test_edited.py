"""What an editor of the draft changes, and what comes of it: a difference, a word told, or neither."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from kkr_tui.domain.commands import (
    CloseDoors,
    CloseMeeting,
    Dispose,
    OpenMeeting,
    RecordDecision,
    RecordDissent,
)
from kkr_tui.domain.matters import Disposal, DissentKind
from kkr_tui.domain.meeting import before_the_meeting
from kkr_tui.domain.text import clean_block
from kkr_tui.domain.worddiff import carried_over, is_same, pieces
from kkr_tui.importer import ImportFailed
from kkr_tui.minutes.document import Audience, Kind
from kkr_tui.returned import Standing, What, compare, origin_of
from tests.domain.scene import AGENDA, play
from tests.minutes.test_markdown import BLOCK

from .scene import HEAD, exported, returned

WORDING = 'Havnerådet godkendte "planen" og bad om:\n- et notat\n– en oversigt til ⟦hvem?⟧'
MEETING = play(
    OpenMeeting(),
    RecordDecision("1.1", "Havnerådet godkendte dagsordenen."),
    RecordDecision("2", WORDING),
    Dispose("3", Disposal.POSTPONED),
    RecordDissent("2", ("Dorte Grå",), DissentKind.STATEMENT, "Jeg er imod."),
)
Edit = Callable[[str], str]


def change(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


@pytest.mark.parametrize(
    ("edit", "item", "new"),
    [
        (change("bad om", "ønskede"), "2", WORDING.replace("bad om", "ønskede")),
        (change('"planen"', "“den nye plan”"), "2", WORDING.replace("planen", "den nye plan")),
        (change("⟦**hvem?**⟧", "Ane Berg"), "2", WORDING.replace("⟦hvem?⟧", "Ane Berg")),
        (change("- et notat", "* et notat\n* en regning"), "2", WORDING.replace("notat", "notat\n- en regning")),
        (change("dagsordenen.", "dagsordenen.\n\nTak."), "1.1", "Havnerådet godkendte dagsordenen.\n\nTak."),
        (change("te dagsordenen", "te\nden **nye** dagsorden"), "1.1", "Havnerådet godkendte den nye dagsorden."),
        (change("Punktet blev udsat.", "Ikke behandlet.\n\nPunktet blev udsat."), "3", "Ikke behandlet."),
        (change("Punktet blev udsat.", "Punktet blev udsat.\n\nIkke behandlet."), "3", "Ikke behandlet."),
    ],
)  # fmt: skip
def test_a_decision_comes_home_and_what_was_not_changed_keeps_its_form(edit: Edit, item: str, new: str) -> None:
    found = returned(edit(exported(MEETING)), MEETING)
    (difference,) = found.differences
    assert (difference.item, difference.standing, found.told) == (item, Standing.CHANGED, ())
    assert is_same(difference.new, new)
    taken = play(RecordDecision(item, difference.new), meeting=MEETING)
    assert not returned(edit(exported(MEETING)), taken, MEETING), "once taken, the file says what the record says"


def test_words_that_were_not_changed_keep_their_quotes_and_marks() -> None:
    text = exported(MEETING).replace('"', "”").replace("bad om", "ønskede")
    (difference,) = returned(text, MEETING).differences
    assert difference.new == WORDING.replace("bad om", "ønskede")


@pytest.mark.parametrize(
    ("edit", "what", "item"),
    [
        (change("Referat af møde", "Endeligt referat af møde"), What.TITLE, ""),
        (change("- Bo Dahl", "- Bo Dal"), What.LIST, ""),
        (change("## 2. Molen", "## 2. Den nye mole"), What.ITEM_TITLE, "2"),
        (change("Det indstilles", "Det foreslås"), What.SECTION, "2"),
        (change("## 3. Eventuelt", "## 3. Eventuelt\n\nGrin."), What.SECTION, "3"),
        (change("Jeg er imod.", "Jeg er for."), What.OWN_WORDS, "2"),
        (change("Punktet blev udsat.", "Punktet blev altså udsat."), What.OWN_WORDS, "3"),
        (change("## 3. Eventuelt", "## 4. Nyt punkt\n\nNoget.\n\n## 3. Eventuelt"), What.ITEM_NEW, "4"),
        (change("Havnerådet godkendte dagsordenen.", ""), What.DECISION_GONE, "1.1"),
        (change("*Udkast*", "Rettet af formanden"), What.LIST, ""),
        (lambda text: text.partition("## 2.")[0] + "## 3." + text.partition("## 3.")[2], What.ITEM_GONE, "2"),
    ],
)  # fmt: skip
def test_everything_else_is_told_and_left(edit: Edit, what: What, item: str) -> None:
    found = returned(edit(exported(MEETING)), MEETING)
    assert not found.differences
    assert [(one.what, one.item) for one in found.told] == [(what, item)]


def test_another_order_is_told() -> None:
    top, two = exported(MEETING).split("## 2.")
    two, three = two.split("## 3.")
    three, foot = three.split("---", 1)
    found = returned(f"{top}## 3.{three}## 2.{two}---{foot}", MEETING)
    assert [one.what for one in found.told] == [What.ORDER]
    assert not found.differences


def test_what_both_changed_says_so_and_what_only_the_record_changed_is_no_difference() -> None:
    text = exported(MEETING).replace("bad om", "ønskede")
    now = play(RecordDecision("2", "Planen blev godkendt."), RecordDecision("1.1", "Godkendt."), meeting=MEETING)
    (difference,) = returned(text, now, MEETING).differences
    assert (difference.item, difference.standing) == ("2", Standing.BOTH_SIDES)
    assert (difference.now, difference.base) == ("Planen blev godkendt.", WORDING)
    assert not difference.is_plain
    assert "ønskede" in difference.new


def test_a_text_that_is_being_typed_is_a_change_of_the_record_s_side() -> None:
    text = exported(MEETING).replace("bad om", "ønskede")
    (difference,) = returned(text, MEETING, drafts={"2": "Noget nyt."}).differences
    assert (difference.now, difference.standing) == ("Noget nyt.", Standing.BOTH_SIDES)


def test_a_draft_that_was_edited_is_told() -> None:
    text = exported(MEETING, {"2": "Måske."}).replace("Måske.", "Måske ikke.")
    found = returned(text, MEETING, drafts={"2": "Måske."})
    assert ([one.what for one in found.told], found.differences) == ([What.DRAFT], ())


def test_a_file_that_does_not_say_when_it_was_written_is_never_plain() -> None:
    text = exported(MEETING).replace("bad om", "ønskede")
    (difference,) = compare(text.encode(), now=MEETING, base=None, drafts={}).differences
    assert difference.standing is Standing.UNKNOWN


CLOSED = play(CloseDoors("2"), RecordDecision("2", "Hemmeligt."), CloseMeeting(), meeting=MEETING)


@pytest.mark.parametrize(
    "edit",
    [
        change("## 2. Lukket punkt", "## 2. Lukket punkt\n\n### Beslutning\n\nRådet drøftede sagen."),
        change("## 2. Lukket punkt", "## 2. Molen\n\n### Beslutning\n\nHemmeligt, siges der."),
    ],
)
def test_the_public_wording_never_comes_over_a_closed_item(edit: Edit) -> None:
    found = returned(edit(exported(CLOSED)), CLOSED)
    assert not found.differences
    assert What.CLOSED in [one.what for one in found.told]
    assert "Hemmeligt." not in repr(found.told)


def test_a_closed_item_comes_home_from_internal_minutes_only() -> None:
    text = exported(CLOSED, audience=Audience.INTERNAL).replace("Hemmeligt", "Fortroligt")
    (difference,) = returned(text, CLOSED).differences
    assert (difference.now, difference.new) == ("Hemmeligt.", "Fortroligt.")
    public = exported(MEETING).replace("bad om", "ønskede")
    found = returned(public, CLOSED, MEETING)
    assert ([one.what for one in found.told], found.differences) == ([What.CLOSED], ())


def test_a_log_cannot_come_home() -> None:
    with pytest.raises(ImportFailed, match="decision log"):
        returned(exported(MEETING, kind=Kind.LOG), MEETING)


def test_a_file_says_where_it_comes_from() -> None:
    text = exported(MEETING)
    origin = origin_of(text)
    assert (origin.slug, origin.head, origin.intact) == (AGENDA.slug, HEAD, True)
    assert origin_of(text.partition("[hav")[0]).slug == AGENDA.slug, "by its title"
    assert not origin_of(text.replace("Molen", "Mole")).intact
    assert origin_of("# Noget andet\n\n## 1. Punkt") == type(origin)("", "", intact=False)


@settings(deadline=None)
@given(old=BLOCK, new=BLOCK)
def test_any_wording_can_be_taken(old: str, new: str) -> None:
    taken = carried_over(old, new)
    assert is_same(taken, new)
    assert clean_block(taken) == taken
    assert "".join(piece.text for piece in pieces(old, new) if piece.change != "in").strip() == old.strip()


@settings(deadline=None, max_examples=40)
@given(old=BLOCK, new=BLOCK.filter(lambda text: bool(text.strip())))
def test_what_is_taken_is_what_the_file_says(old: str, new: str) -> None:
    agenda = before_the_meeting(AGENDA)
    base = play(RecordDecision("2", old), meeting=agenda)
    text = exported(play(RecordDecision("2", new), meeting=agenda))
    now = base
    for difference in returned(text, base).differences:
        now = play(RecordDecision(difference.item, difference.new), meeting=now)
    assert not returned(text, now, base)
