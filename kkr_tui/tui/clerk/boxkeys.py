"""The keys of the boxes over the secretary's screens, and of the screens before and after a meeting."""

from kkr_tui.tui.shared.boxkeys import HELP, LEAVE
from kkr_tui.tui.shared.keys import N_, Key

_BACK = N_("Back to where you were")
_MARK = (
    Key("up", "move(-1)", N_("Up"), N_("Mark the line before")),
    Key("down", "move(1)", N_("Down"), N_("Mark the next line")),
    Key("pageup", "move(-8)", N_("Page up"), N_("Eight lines up")),
    Key("pagedown", "move(8)", N_("Page down"), N_("Eight lines down")),
)

VOTE = (
    Key("f6", "roll_call", N_("Roll call"), N_("Roll call: one name after the other")),
    Key("f8", "result", N_("Result"), N_("Another result: adopted, rejected, lapsed …")),
    LEAVE,
    HELP,
)
VOTE_TYPED = (
    Key("letters", "", "", N_("-oø .lb  O and Ø against, Line B. abstaining, the rest for")),
    Key("numbers", "", "", N_("+28 -12 .3  the counts alone, without names")),
    Key("tab", "", "", N_("To the amendment, and back to the votes")),
    Key("enter", "", "", N_("Note the vote; when the sum is not right, press twice")),
)
ROLL_CALL = (LEAVE, HELP)
ROLL_CALL_TYPED = (
    Key("plus", "", "", N_("For")),
    Key("minus", "", "", N_("Against")),
    Key("full_stop", "", "", N_("Abstaining")),
    Key("backspace", "", "", N_("The one before, once more")),
    Key("enter", "", "", N_("At the end: what it comes to")),
)
FLOOR = (
    Key("f6", "close_list", N_("Close"), N_("Close the list, or open it again")),
    Key("f7", "limit", N_("Limit"), N_("One minute more for each speaker; after ten there is no limit")),
    LEAVE,
    HELP,
)
FLOOR_TYPED = (
    Key("letters", "", "", N_("Find somebody by initials or name")),
    Key("enter", "", "", N_("The first one found asks for the floor; nothing typed: the next one gets it")),
    Key("full_stop", "", "", N_("The first one found asks for a reply, before the others")),
    Key("plus", "", "", N_("The next one gets the floor")),
    Key("minus", "", "", N_("Take the one found, else the last one, off the list")),
)
PROSE = (
    Key("f8,ctrl+s", "done", N_("Done"), N_("Done: put it on record")),
    Key("escape", "dismiss(None)", N_("Back"), N_("Leave it; the text is kept")),
    HELP,
)
SEARCH = (
    *_MARK,
    Key("f8", "take", N_("Take"), N_("The marked decision into the one that is being written")),
    LEAVE,
    HELP,
)
SEARCH_TYPED = (
    Key("letters", "", "", N_('Words, beginnings of words, "several words"')),
    Key("enter", "", "", N_("Read the whole decision")),
)
FOUND = (
    Key("f8", "take", N_("Take"), N_("What is marked, or all of it, into the decision that is being written")),
    Key("escape,enter", "dismiss(None)", N_("Back"), _BACK),
    HELP,
)
FOUND_TYPED = (Key("shift+up,shift+down", "", "", N_("Mark a part of the text")),)
LOOK = (Key("escape,enter", "dismiss(None)", N_("Back"), _BACK), HELP)
LOOK_TYPED = (Key("up,down", "", "", N_("Scroll")),)
START = (
    HELP,
    Key("escape,q,ctrl+q", "app.leave", N_("Leave"), N_("Leave")),
)
START_TYPED = (
    Key("up,down", "", "", N_("Mark another line")),
    Key("enter", "", "", N_("Open the meeting or the agenda that is marked")),
)
FINISHED = (HELP, Key("escape,enter,q,ctrl+q", "app.leave", N_("Leave"), N_("Leave")))
