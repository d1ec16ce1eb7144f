"""Small questions: a menu answered by one key, a list answered by typing, a form of a few lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from kkr_tui.domain.danish import fold
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _
from kkr_tui.tui.shared import boxkeys
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.lines import Lines
from kkr_tui.tui.shared.question import Question

BOX_CSS = """
{name} > Vertical {{
    width: 90; max-width: 95%; height: auto; max-height: 95%; background: $panel; border: round $primary; padding: 0 1;
    border-subtitle-color: $quiet;
}}
{name} OptionList {{ height: auto; max-height: 66vh; background: $panel; border: none; padding: 0; }}
{name} OptionList:focus {{ background-tint: $background 0%; }}
{name} OptionList:focus > .option-list--option-highlighted, {name} .option-list--option-highlighted {{
    background: $block-cursor-blurred-background; color: $block-cursor-blurred-foreground;
}}
{name} Input {{
    background: $background; border: none; height: 1; padding: 0 1; margin: 0 0 1 0; &:focus {{ border: none; }}
}}
{name} .title {{ text-style: bold; color: $primary; width: 1fr; }}
{name} .hint {{ color: $quiet; width: 1fr; }}
{name} .wrong {{ width: 1fr; }}
"""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of a menu: ``key`` (a character) gives ``answer``."""

    key: str
    answer: str
    text: str


class Menu(Question[str | None]):
    """A short list in which each line has its own key. The answer is the line's ``answer``, or None."""

    DEFAULT_CSS = BOX_CSS.format(name="Menu") + "Menu OptionList { max-height: 75vh; }"
    CARD = N_("Keys: a menu")
    KEYS = boxkeys.MENU
    TYPED = boxkeys.MENU_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.MENU)]

    def __init__(self, title: str, items: Sequence[MenuItem]) -> None:
        super().__init__()
        self._title = title
        self._items = items

    def compose(self) -> ComposeResult:
        """Title, lines, and how to leave."""
        with Vertical() as box:
            box.border_subtitle = Content(_("The key, or ↑ ↓ and Enter · Esc: leave it"))
            yield Static(Content(self._title), classes="title")
            yield Lines(
                *(Option(content((f" {item.key} ", "$accent bold"), f" {item.text}")) for item in self._items),
                compact=True,
            )

    def on_key(self, event: events.Key) -> None:
        """A line's own key answers at once."""
        for item in self._items:
            if event.character and event.character.casefold() == item.key.casefold():
                event.stop()
                self.dismiss(item.answer)
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click answers."""
        self.dismiss(self._items[event.option_index].answer)


@dataclass(frozen=True, slots=True)
class Pick:
    """One line of a picker: ``answer`` and the text shown and searched; ``note`` stands quietly behind it.

    One that is ``always`` there stays whatever is typed.
    """

    answer: str
    text: str
    note: str = ""
    always: bool = False


def by_words(picks: Sequence[Pick], query: str) -> list[Pick]:
    """The picks that have every word of ``query`` somewhere (letters folded), those that begin with it first."""
    wanted = fold(query).split()
    found = [pick for pick in picks if pick.always or all(word in fold(f"{pick.text} {pick.note}") for word in wanted)]
    start = fold(query).strip()
    return sorted(found, key=lambda pick: (pick.always, not fold(pick.text).startswith(start)))


AnswerT = TypeVar("AnswerT")


class PickList(Question[AnswerT | None]):
    """A list that is narrowed by typing, with a marked line. What Enter answers is for the subclass to say."""

    DEFAULT_CSS = BOX_CSS.format(name="PickList")
    HINT = N_("Type to find · ↑ ↓ and Enter · Esc: leave it")
    CARD = N_("Keys: a list")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.PICKER
    TYPED: ClassVar[Sequence[Key]] = boxkeys.PICKER_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.PICKER)]

    def __init__(
        self,
        title: str,
        picks: Sequence[Pick],
        match: Callable[[Sequence[Pick], str], list[Pick]] = by_words,
    ) -> None:
        super().__init__()
        self._title = title
        self._picks = picks
        self._match = match
        self._shown: list[Pick] = []

    def compose(self) -> ComposeResult:
        """Title, what is typed, and what fits."""
        with Vertical() as box:
            box.border_subtitle = Content(_(self.HINT))
            yield Static(Content(self._title), classes="title")
            yield Input()
            yield Lines(compact=True)

    def take(self) -> None:
        """Enter, or a click on a line, which is then the marked one."""
        raise NotImplementedError

    @property
    def marked(self) -> str | None:
        """The ``answer`` of the marked line."""
        marked = self.query_one(OptionList).highlighted
        return self._shown[marked].answer if marked is not None and self._shown else None

    def on_mount(self) -> None:
        """Everything, before anything is typed."""
        self.query_one(OptionList).can_focus = False
        self.show("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self.show(clean_line(event.value))

    def on_input_submitted(self) -> None:
        """Take the marked line."""
        self.take()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes a line, unless typing has meanwhile put others in its place."""
        if self.query_one(Lines).stands(event):
            event.option_list.highlighted = event.option_index
            self.take()

    def action_move(self, lines: int) -> None:
        """Move the mark without leaving the text field."""
        options = self.query_one(OptionList)
        if self._shown and options.highlighted is not None:
            options.highlighted = max(0, min(options.highlighted + lines, len(self._shown) - 1))

    def row(self, pick: Pick) -> Content:
        """A line of the list."""
        return content(pick.text, (f"  {pick.note}", "$quiet"))

    def show(self, query: str) -> None:
        """The lines that fit what is typed."""
        self._shown = self._match(self._picks, query) if query else list(self._picks)
        options = self.query_one(OptionList)
        options.set_options(Option(self.row(pick)) for pick in self._shown)
        options.highlighted = 0 if self._shown else None
        if not self._shown:
            says = _("Nothing here is found by “%(query)s”. Write less of it, or other letters; Esc leaves.")
            options.add_option(Option(content((says % {"query": query}, "$quiet")), disabled=True))


class Picker(PickList[str]):
    """Enter takes the line that is marked. The answer is its ``answer``, or None."""

    def take(self) -> None:
        """That is all."""
        self.dismiss(self.marked)


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong in a form: in which field (from 0), and in words what to write instead."""

    field: int
    says: str


Texts = tuple[str, ...]


def as_typed(texts: Texts) -> Texts:
    """Nothing can be wrong."""
    return texts


class Form(Question[Texts | None]):
    """A few one-line fields; Enter goes on and, in the last, answers with the cleaned texts. Esc answers None.

    ``read`` makes of the texts what is answered, or says what is wrong: then the form stays, and the cursor goes there.
    """

    DEFAULT_CSS = BOX_CSS.format(name="Form")
    CARD = N_("Keys: a form")
    KEYS = boxkeys.FORM
    TYPED = boxkeys.FORM_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.FORM)]

    def __init__(self, title: str, fields: Sequence[str], read: Callable[[Texts], Texts | Wrong] = as_typed) -> None:
        super().__init__()
        self._title = title
        self._fields = fields
        self._read = read

    def compose(self) -> ComposeResult:
        """Title and fields."""
        with Vertical() as box:
            several = len(self._fields) > 1
            hint = _("Enter: next field, then done · Esc: leave it") if several else _("Enter: done · Esc: leave it")
            box.border_subtitle = Content(hint)
            yield Static(Content(self._title), classes="title")
            for field in self._fields:
                yield Static(Content(field), classes="hint")
                yield Input()
            yield Static(classes="wrong")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """On to the next field, or done."""
        inputs = list(self.query(Input))
        if event.input is inputs[-1]:
            answer = self._read(tuple(clean_line(field.value) for field in inputs))
            if isinstance(answer, Wrong):
                self.query_one(".wrong", Static).update(content((answer.says, "$warning bold")))
                inputs[answer.field].focus()
            else:
                self.dismiss(answer)
        else:
            inputs[inputs.index(event.input) + 1].focus()
