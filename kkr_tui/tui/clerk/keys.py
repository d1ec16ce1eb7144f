"""The secretary's keys (DESIGN §4)."""

from kkr_tui.tui.shared.keys import N_, Key

EVERYWHERE = (
    Key("f1", "help", N_("Help"), N_("This card: the keys of the screen you are on"), 9),
    Key("f2", "switch", N_("Attendance"), N_("To attendance and back to where you were, same cursor"), 8),
    Key("f3,ctrl+g", "goto", N_("Go to"), N_("Go to an item: its number or words of its title"), 7),
)
LATER = (
    Key("f10", "log", N_("Log"), N_("The running decision log, full screen"), 6),
    Key("ctrl+p", "app.command_palette", N_("Commands"), N_("Every command with its key"), 0),
    Key("ctrl+q", "app.leave", N_("Leave"), N_("Leave: everything is saved, the next start lands here again"), 0),
)

MEETING = (
    *EVERYWHERE,
    Key("f4,ctrl+@", "proposals", N_("Proposals"), N_("Proposals for this decision; one key takes one"), 5),
    Key("f5", "hole", N_("Hole"), N_("A hole at the cursor: ⟦?⟧, to be filled in later"), 4),
    Key("f7,ctrl+b", "previous", N_("Previous"), N_("Previous item; the decision you leave is recorded"), 7),
    Key("f8,ctrl+n", "next", N_("Next"), N_("Next item; the decision you leave is recorded"), 8),
    Key("f9", "check", N_("Check"), N_("Step through what is missing: decisions, drafts, holes"), 3),
    *LATER,
    Key("ctrl+s", "record", N_("Record"), N_("Record the decision now; says what is stored"), 0),
    Key("ctrl+o", "unfold", N_("Case"), N_("Unfold or fold the case: background, statement, enclosures"), 2),
    Key("ctrl+up", "scroll_case(-3)", N_("Case up"), N_("Scroll the case up"), 0),
    Key("ctrl+down", "scroll_case(3)", N_("Case down"), N_("Scroll the case down"), 0),
    Key("f12", "read_back", N_("Read back"), N_("Read all decisions back, then close the meeting"), 1),
)

ATTENDANCE = (
    *EVERYWHERE,
    Key("f5", "all_present", N_("All present"), N_("Mark everybody who is not registered as present"), 6),
    Key("f8,ctrl+n", "begin", N_("To the items"), N_("Open the meeting if it is not open, and go to the items"), 8),
    *LATER,
    Key("ctrl+z", "undo", N_("Undo"), N_("Undo the last gesture; the first press says which"), 3),
    Key("ctrl+y", "redo", N_("Redo"), N_("Redo what was undone"), 0),
)

READING = (
    Key("f1", "help", N_("Help"), N_("This card: the keys of the screen you are on"), 9),
    Key("escape,f10", "back", N_("Back"), N_("Back to where you were"), 9),
    Key("ctrl+q", "app.leave", N_("Leave"), N_("Leave: everything is saved, the next start lands here again"), 1),
)

READ_BACK = (
    Key("f1", "help", N_("Help"), N_("This card: the keys of the screen you are on"), 9),
    Key("escape,f12", "back", N_("Back"), N_("Back to where you were"), 9),
    Key("f8", "close_meeting", N_("Close the meeting"), N_("Close the meeting: seals the minutes; press twice"), 9),
    Key("ctrl+q", "app.leave", N_("Leave"), N_("Leave: everything is saved, the next start lands here again"), 1),
)
