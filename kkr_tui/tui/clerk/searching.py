"""Words in all meetings while one types; what was decided there, and its wording into the decision of now."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.query import query
from kkr_tui.domain.text import clean_line
from kkr_tui.journal.errors import JournalError
from kkr_tui.journal.search import Hit
from kkr_tui.language import _, ngettext
from kkr_tui.session import Session
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.clerk.found import FoundScreen, heading
from kkr_tui.tui.shared.door import content, crop
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.lines import Lines
from kkr_tui.tui.shared.question import Question

MOST = 25
_MOST_CELLS = 220


def words_for(item: Item, agenda: Agenda) -> str:
    """What finds the same case in other meetings: its number as a phrase, else the words of its title.

    Some houses give all items of a meeting one case number; that says nothing of the case.
    """
    shared = sum(other.case_number == item.case_number for other in agenda.treated()) > 1
    return item.title if shared or not item.case_number else f'"{item.case_number}"'


class SearchScreen(Question[str | None]):
    """Over the decision of ``item``. Answers with the wording that is to stand in it, or None.

    At most one search is under way, in a thread; when it is done and other words were typed meanwhile, the newest are
    looked for. So nothing waits for a search, and no older answer takes the place of a newer one.
    """

    DEFAULT_CSS = """
    SearchScreen {
        background: $background;
        Input { background: $boost; border: none; height: 1; padding: 0 1; margin: 0 1; &:focus { border: none; } }
        OptionList { height: 1fr; background: $background; border: none; padding: 0 1; margin: 1 0 0 0; }
        OptionList > .option-list--option { padding: 0 0 1 0; }
        OptionList > .option-list--option-highlighted {
            background: $block-cursor-blurred-background; color: $block-cursor-blurred-foreground;
        }
        .title { text-style: bold; color: $primary; padding: 0 2; }
        .hint { color: $quiet; padding: 0 2; }
    }
    """
    CARD = N_("Keys: search")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.SEARCH
    TYPED: ClassVar[Sequence[Key]] = boxkeys.SEARCH_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.SEARCH)]

    def __init__(self, session: Session, item: str, words: str = "") -> None:
        super().__init__()
        self._session = session
        self._item = item
        self._first = words
        self._wanted = ""
        self._looking = False
        self._hits: Sequence[Hit] = ()
        self._warned: Hit | None = None

    def compose(self) -> ComposeResult:
        """What is looked for, what is found, how it goes on."""
        yield Static(Content(_("Search all meetings")), classes="title")
        yield Input(self._first, placeholder=_('words, beginnings of words, "several words"'), select_on_focus=False)
        yield Lines()
        yield Static(id="count", classes="hint")
        hint = _("↑ ↓ · Enter: the whole decision · F8: into item %(number)s · Esc: back")
        yield Static(Content(hint % {"number": self._item}), classes="hint")

    def on_mount(self) -> None:
        """The text field has the keys throughout."""
        self.query_one(OptionList).can_focus = False
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what stands there now."""
        self._wanted = clean_line(event.value)
        if not self._looking:
            self._looking = True
            self.run_worker(self._look())

    def on_input_submitted(self) -> None:
        """Read the whole decision."""
        if hit := self._marked:
            self.app.push_screen(FoundScreen(hit, self._item), self._read)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click reads the whole decision, unless another has meanwhile come in its place."""
        if self.query_one(Lines).stands(event):
            event.option_list.highlighted = event.option_index
            self.on_input_submitted()

    def action_move(self, lines: int) -> None:
        """Move the mark without leaving the text field."""
        options = self.query_one(OptionList)
        if self._hits and options.highlighted is not None:
            options.highlighted = max(0, min(options.highlighted + lines, len(self._hits) - 1))

    def action_take(self) -> None:
        """Put the marked decision into the one that is being written."""
        if hit := self._marked:
            self._take(hit, hit.decision)

    @property
    def _marked(self) -> Hit | None:
        marked = self.query_one(OptionList).highlighted
        return self._hits[marked] if marked is not None and marked < len(self._hits) else None

    def _read(self, wording: str | None) -> None:
        if wording is not None and (hit := self._marked):
            self._take(hit, wording)

    def _take(self, hit: Hit, wording: str) -> None:
        """Answer with the wording. From a closed item to an open one only when it is asked for twice."""
        if not wording:
            self._say(_("Nothing was decided there."), "$warning")
        elif hit.closed and not self._session.meeting.is_closed(self._item) and self._warned != hit:
            self._warned = hit
            warning = _("That item was closed, and item %(number)s is open: F8 again puts the wording in all the same.")
            self._say("⚠ " + warning % {"number": self._item}, "$warning bold")
        else:
            self.dismiss(wording)

    async def _look(self) -> None:
        try:
            while True:
                words = self._wanted
                try:
                    hits, problem = await asyncio.to_thread(self._search, words), ""
                except JournalError as error:
                    hits, problem = [], str(error)
                if words == self._wanted:
                    break
        finally:
            self._looking = False
        self._show(words, hits, problem)

    def _search(self, words: str) -> list[Hit]:
        """All but the item itself."""
        found = self._session.search(words, limit=MOST + 2)
        return [hit for hit in found if (hit.slug, hit.item) != (self._session.slug, self._item)]

    def _show(self, words: str, hits: Sequence[Hit], problem: str) -> None:
        self._hits = hits[:MOST]
        self._warned = None
        options = self.query_one(OptionList)
        options.set_options(Option(_row(hit)) for hit in self._hits)
        options.highlighted = 0 if self._hits else None
        if problem:
            self._say(problem, "$error")
        elif len(hits) > MOST:
            self._say(_("The newest %(count)d; more words find fewer.") % {"count": MOST}, "$quiet")
        elif hits:
            count = ngettext("%(count)d item", "%(count)d items", len(hits)) % {"count": len(hits)}
            self._say(count, "$quiet")
        else:
            self._say(_("Nothing found.") if query(words) else "", "$quiet")

    def _say(self, text: str, style: str) -> None:
        self.query_one("#count", Static).update(content((text, style)))


def _row(hit: Hit) -> Content:
    said = hit.sentence if hit.sentence in hit.decision else ""
    said = crop(" ".join((said or hit.decision).split()), _MOST_CELLS)
    return Content("\n").join((heading(hit), content((said or _("(no decision)"), "$quiet"))))
