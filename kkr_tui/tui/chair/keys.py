"""The keys of the chair's screens. Nothing is typed here but in the search field, so letters may be keys."""

from kkr_tui.tui.shared.keys import N_, Key, Table

THEME = Key("t", "app.other_theme", N_("Light/dark"), N_("Light to dark or dark to light"), 3, name="theme")
HELP = Key("f1", "help", N_("Help"), N_("The card of all keys"), 8)
LEAVE = Key("q,ctrl+q,ctrl+c", "app.quit", N_("Leave"), N_("Leave"), 5, name="leave")
BACK = Key("escape,backspace", "back", N_("Back"), N_("Back to the log"), 9)
DRAFTS = Key("d", "app.drafts", N_("Drafts"), N_("Show or hide what is typed and not recorded"), 7)
GOTO = Key("g,f3", "goto", N_("Go to"), N_("Read the case of an item: its number or words of its title"), 6)

FOLLOW = Key("end,escape", "follow", N_("Follow"), N_("To the newest, and follow it again"), 8)
WALL = Key("l", "large", N_("Large"), N_("Large, for a wall: the current item alone"), 5)
IN_FIGURES = Key(
    "i", "figures", N_("In figures"), N_("After closing: time, presence, attendance and votes in figures"), 2
)

OK = Key("o", "ok", N_("Ok"), N_("Answer ok to the marked decision; in the log without a mark to the newest"), 9)
CORRECT = Key("r", "correct", N_("Correct this"), N_("Ask for a correction of it: a line, then Enter"), 9)

LOG = (
    HELP,
    Key("up", "mark(-1)", N_("Up"), N_("Mark the decision before"), 0, name="up"),
    Key("down", "mark(1)", N_("Down"), N_("Mark the next decision"), 0, name="down"),
    Key("pageup", "pages(-1)", N_("Page up"), N_("A page up; the log stays there"), 0, name="page_up"),
    Key("pagedown", "pages(1)", N_("Page down"), N_("A page down; at the end it follows again"), 0, name="page_down"),
    Key("home", "top", N_("First"), N_("To the first decision"), 0),
    FOLLOW,
    Key("enter", "case", N_("Case"), N_("Read the case of the marked item, or else of the current one"), 6),
    GOTO,
    Key("s,f4,ctrl+f", "find", N_("Search"), N_("Search in the log; Enter or ↓ next, ↑ the one before"), 6),
    DRAFTS,
    WALL,
    Key("f12", "read_back", N_("Read-back"), N_("All decisions in the order of the agenda, as read before closing"), 4),
    IN_FIGURES,
    THEME,
    LEAVE,
)
CASE = (
    HELP,
    Key("up", "rows(-1)", N_("Up"), N_("Scroll up"), 0, name="up"),
    Key("down", "rows(1)", N_("Down"), N_("Scroll down"), 0, name="down"),
    Key("pageup", "pages(-1)", N_("Page up"), N_("A page up"), 0, name="page_up"),
    Key("pagedown,enter,space", "pages(1)", N_("Page down"), N_("A page down"), 5, name="page_down"),
    Key("left", "step(-1)", N_("Item before"), N_("The item before"), 4, name="item_before"),
    Key("right", "step(1)", N_("Next item"), N_("The next item"), 4, name="item_after"),
    GOTO,
    BACK,
    THEME,
    LEAVE,
)
READ_BACK = (
    HELP,
    Key("up", "mark(-1)", N_("Up"), N_("Mark the decision before"), 0, name="up"),
    Key("down", "mark(1)", N_("Down"), N_("Mark the next decision"), 0, name="down"),
    Key("pageup", "pages(-1)", N_("Page up"), N_("A page up"), 0, name="page_up"),
    Key("pagedown,enter,space", "pages(1)", N_("Page down"), N_("A page down"), 5, name="page_down"),
    DRAFTS,
    BACK,
    THEME,
    LEAVE,
)
FIGURES = (
    HELP,
    Key("up", "rows(-1)", N_("Up"), N_("Scroll up"), 0, name="up"),
    Key("down", "rows(1)", N_("Down"), N_("Scroll down"), 0, name="down"),
    Key("pageup", "pages(-1)", N_("Page up"), N_("A page up"), 0, name="page_up"),
    Key("pagedown,enter,space", "pages(1)", N_("Page down"), N_("A page down"), 5, name="page_down"),
    Key("escape,backspace", "back", N_("Back"), N_("Back to the log"), 9, toggle=IN_FIGURES),
    THEME,
    LEAVE,
)
LARGE = (
    HELP,
    DRAFTS,
    Key("escape,backspace", "back", N_("Back"), N_("Back to the log"), 9, toggle=WALL),
    THEME,
    LEAVE,
)

TABLES = (
    Table(N_("The chair: the log"), LOG),
    Table(N_("The chair: the log, with answers"), (OK, CORRECT, *LOG)),
    Table(N_("The chair: a case"), CASE),
    Table(N_("The chair: read-back"), READ_BACK),
    Table(N_("The chair: read-back, with answers"), (OK, CORRECT, *READ_BACK)),
    Table(N_("The chair: the meeting in figures"), FIGURES),
    Table(N_("The chair: large"), LARGE),
)
