"""The keys of the small questions that every screen asks."""

from kkr_tui.tui.shared.keys import N_, Key

HELP = Key("f1", "help", N_("Help"), N_("This card: the keys of the box you are in"))
LEAVE = Key("escape", "dismiss(None)", N_("Back"), N_("Leave it; nothing is done"))
MARK = (
    Key("up", "move(-1)", N_("Up"), N_("Mark the line before")),
    Key("down", "move(1)", N_("Down"), N_("Mark the next line")),
)
LETTERS = Key("letters", "", "", N_("Narrow the list to the lines that have them"))

MENU = (Key("escape,f4", "dismiss(None)", N_("Back"), N_("Leave it; nothing is done")), HELP)
MENU_TYPED = (
    Key("letters,numbers", "", "", N_("The line with that key in front of it")),
    Key("up,down", "", "", N_("Mark another line")),
    Key("enter", "", "", N_("The marked line")),
)
PICKER = (*MARK, Key("escape,f3", "dismiss(None)", N_("Back"), N_("Leave it; nothing is done")), HELP)
PICKER_TYPED = (LETTERS, Key("enter", "", "", N_("The marked line")))
SEVERAL = (
    Key("tab", "and_more", N_("And more"), N_("Take the marked line, or put it back; then find the next")),
    *PICKER,
)
SEVERAL_TYPED = (LETTERS, Key("enter", "", "", N_("Those that were taken; none: the marked line")))
FORM = (LEAVE, HELP)
FORM_TYPED = (
    Key("enter", "", "", N_("To the next field; in the last one: done")),
    Key("tab,shift+tab", "", "", N_("To the next field, and to the one before")),
)
CARD = (
    Key("escape,enter,q", "dismiss", N_("Back"), N_("Back to where you were")),
    Key("f1", "help", N_("Back"), N_("Back to where you were")),
)
CARD_TYPED = (Key("up,down,pageup,pagedown", "", "", N_("Scroll")),)
