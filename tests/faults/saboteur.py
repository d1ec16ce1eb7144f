"""kkr with a mistake in it: F5 at an item raises. Its message and its local variables quote the meeting."""

from kkr_tui.cli import main
from kkr_tui.tui.clerk.itemscreen import ItemScreen


def broken(self: ItemScreen) -> None:
    secret = self.editor.text
    raise ValueError(secret)


if __name__ == "__main__":
    ItemScreen.action_hole = broken  # type: ignore[method-assign]
    main()
