"""The secretary's keys (DESIGN §4). ``…_TYPED`` are keys that the text fields themselves understand.

``TABLES`` are all of them; a gesture of the same name has the same keys on every screen, also where it is re-bound.
"""

from kkr_tui.tui.shared.keys import N_, Key, Table

HELP = Key("f1", "help", N_("Help"), N_("This card: the keys of the screen you are on"), 9)
GOTO = Key("f3,ctrl+g", "goto", N_("Go to"), N_("Go to an item: its number or words of its title"), 7)
READ_BACK_KEY = Key("f12", "read_back", N_("Read back"), N_("Read all decisions back, then close the meeting"), 1)
LOG = Key("f10", "log", N_("Log"), N_("The running decision log, full screen"), 4)
PALETTE = Key(
    "ctrl+p", "app.command_palette", N_("Commands"), N_("The commands of this screen with their keys"), name="palette"
)
ANSWERS = Key(
    "f11,ctrl+k", "answers", N_("Chair"), N_("To what the chair wants corrected, or answered last (kkr chair --nod)")
)
BEGIN = Key("f8,ctrl+n", "begin", N_("To the items"), N_("Open the meeting if it is not open, and go to the items"), 8)
CLOSE = Key("f8", "close_meeting", N_("Close the meeting"), N_("Close the meeting: seals the minutes; press twice"), 9)
IN_FIGURES = Key("f6", "figures", N_("In figures"), N_("The meeting in figures: time, presence, attendance, votes"), 6)
MORE = Key("ctrl+t", "more", N_("Item"), N_("Statement, action, postponed, together, the floor …"), 2)
LEAVE = Key("ctrl+q", "app.leave", N_("Leave"), N_("Leave: everything is saved, the next start lands here again"))

MEETING = (
    HELP,
    Key("f2", "switch", N_("Attendance"), N_("To attendance and back to where you were, same cursor"), 8),
    GOTO,
    Key("f4,ctrl+@", "proposals", N_("Proposals"), N_("Proposals for this decision; one key takes one"), 5),
    Key("f5", "hole", N_("Hole"), N_("A hole at the cursor: ⟦?⟧, to be filled in later"), 3),
    Key("f6", "vote", N_("Vote"), N_("A vote: party letters and names for, against, abstaining"), 4),
    Key(
        "ctrl+r", "speaker", N_("Speaker"), N_("The next speaker: a new paragraph with the name, found by two letters")
    ),
    Key("f7,ctrl+b", "previous", N_("Previous"), N_("Previous item; the decision you leave is recorded"), 7),
    Key("f8,ctrl+n", "next", N_("Next"), N_("Next item; the decision you leave is recorded"), 8),
    Key("f9", "check", N_("Check"), N_("Step through what looks wrong or is missing, the weightiest first"), 6),
    Key("ctrl+f", "findings", N_("Findings"), N_("All that the check finds; ignore one with a reason")),
    LOG,
    ANSWERS,
    MORE,
    Key("ctrl+l", "next_hole", N_("Next hole"), N_("To the next hole: typing fills it in")),
    Key("ctrl+o", "unfold", N_("Case"), N_("Unfold or fold the case: background, statement, enclosures"), 2),
    Key("ctrl+up", "scroll_case(-3)", N_("Case up"), N_("Scroll the case up"), name="case_up"),
    Key("ctrl+down", "scroll_case(3)", N_("Case down"), N_("Scroll the case down"), name="case_down"),
    Key("ctrl+s", "record", N_("Record"), N_("Record the decision now; says what is stored")),
    READ_BACK_KEY,
    PALETTE,
    LEAVE,
)
MEETING_TYPED = (
    Key("enter", "", "", N_("In an empty decision: take the first proposal")),
    Key("tab", "", "", N_("Take what is offered behind the cursor; else go to the next hole")),
    Key("right", "", "", N_("Take only the next word of it")),
    Key("pageup,pagedown", "", "", N_("Scroll the case; a decision of several pages by a page")),
    Key("ctrl+z,ctrl+y", "", "", N_("Undo and redo in the text; for gestures see Ctrl+P")),
)

ATTENDANCE = (
    HELP,
    Key("f2", "switch", N_("Items"), N_("Back to the items, where you were"), 8),
    GOTO,
    Key("f5", "all_present", N_("All present"), N_("Mark everybody who is not registered as present"), 6),
    BEGIN,
    LOG,
    ANSWERS,
    Key("ctrl+z", "undo", N_("Undo"), N_("Undo the last gesture; the first press says which"), 3),
    Key("ctrl+y", "redo", N_("Redo"), N_("Redo what was undone")),
    READ_BACK_KEY,
    PALETTE,
    LEAVE,
)
ATTENDANCE_TYPED = (
    Key("space", "", "", N_("The marked person is present; again: not registered")),
    Key("minus", "", "", N_("Excused; once the meeting is open: left now")),
    Key("plus", "", "", N_("Arrived now")),
    Key("full_stop", "", "", N_("Recused for the current item; again: no longer")),
    Key("enter", "", "", N_("More about the person: substitute, absent without notice …")),
)

READING = (HELP, Key("escape", "back", N_("Back"), N_("Back to where you were"), 9, toggle=LOG), LEAVE)

READ_BACK = (
    HELP,
    Key("escape", "back", N_("Back"), N_("Back to where you were"), 9, toggle=READ_BACK_KEY),
    CLOSE,
    IN_FIGURES,
    LEAVE,
)
READ_BACK_TYPED = (Key("enter", "", "", N_("On by a page")),)

FIGURES = (HELP, Key("escape", "back", N_("Back"), N_("Back to where you were"), 9, toggle=IN_FIGURES), LEAVE)
FIGURES_TYPED = READ_BACK_TYPED

EARLIER = Key(
    "b,backspace,left,f7", "back", N_("Back"), N_("Back to the difference before; it can be chosen anew"), 8,
    name="earlier",
)  # fmt: skip
PUT = Key(
    "enter", "record", N_("Record"), N_("At the end: put what was taken on record; before: to the end"), 7, name="put"
)
UNDO_TAKEN = Key("ctrl+z", "undo", N_("Undo"), N_("Undo what was recorded last; the first press says which"), 3)
END = Key("escape,ctrl+q", "end", N_("End"), N_("Leave; before anything is recorded, press twice"), 6)
RETURNED = (
    HELP,
    Key("t,plus", "take", N_("Take"), N_("Take the file's wording of this decision"), 9),
    Key("l,minus", "let", N_("Leave it"), N_("Leave this decision as it is in the record"), 9),
    EARLIER,
    Key("right,f8", "forward", N_("Next"), N_("To the next difference, without choosing"), 5),
    Key("o,ctrl+o", "whole", N_("Whole text"), N_("The whole wordings, or only the words beside the changes"), 3),
    Key("a", "all", N_("All"), N_("Take all that was changed in the file only; press twice"), 4),
    Key("n", "none", N_("None"), N_("Leave all as they are; press twice"), 4),
    PUT,
    UNDO_TAKEN,
    Key("ctrl+y", "redo", N_("Redo"), N_("Redo what was undone")),
    END,
)

UNTIL_CLOSED = frozenset({"proposals", "close_meeting"})
"""Actions that a meeting that is closed has no use for."""

_SCROLLED = ("up", "down", "pageup", "pagedown", "home", "end", "ctrl+c")
_WRITTEN_WITH = (
    "enter", "tab", "shift+tab", "backspace", "delete", "escape", "up", "down", "left", "right", "home", "end",
    "pageup", "pagedown", "insert", "ctrl+left", "ctrl+right", "shift+up", "shift+down", "shift+left", "shift+right",
    "shift+home", "shift+end", "ctrl+shift+left", "ctrl+shift+right", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+z", "ctrl+y",
)  # fmt: skip

TABLES = (
    Table(N_("The secretary: attendance"), ATTENDANCE, ATTENDANCE_TYPED, _WRITTEN_WITH, in_text=True),
    Table(N_("The secretary: the items"), MEETING, MEETING_TYPED, _WRITTEN_WITH, in_text=True),
    Table(N_("The secretary: the log"), READING, (), _SCROLLED),
    Table(N_("The secretary: read-back"), READ_BACK, READ_BACK_TYPED, _SCROLLED),
    Table(N_("The secretary: the meeting in figures"), FIGURES, FIGURES_TYPED, _SCROLLED),
    Table(N_("The secretary: a draft brought home"), RETURNED, (), _SCROLLED),
)
