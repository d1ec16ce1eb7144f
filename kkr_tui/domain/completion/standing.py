"""The offer that stands: while what is typed agrees with it, it stays."""

from kkr_tui.domain.completion.suggestion import Suggestion


class Standing:
    """Remembers the last offer, so that typing its letters only makes it shorter.

    Whatever else seems likelier after one of these letters: who reads an offer while writing it must find the rest of
    it, and Tab must not depend on how many letters of a word were typed.
    """

    def __init__(self) -> None:
        self._item = ""
        self._before = ""
        self._whole = ""

    def rest(self, item: str, before: str) -> Suggestion | None:
        """What is left of the offer in the decision of ``item`` when ``before`` stands there; None: it does not fit."""
        if item != self._item or not before.startswith(self._before) or not self._whole.startswith(before):
            return None
        rest = self._whole[len(before) :]
        return Suggestion(rest) if rest.strip() else None

    def offer(self, item: str, before: str, suggestion: Suggestion | None) -> None:
        """This is offered now. What goes in place of letters is no text to write on: it is asked for anew."""
        self._item, self._before = item, before
        self._whole = before + suggestion.text if suggestion and not suggestion.replaces else ""
