"""The keys of an app as they are now: those of the tables, with what the user re-bound."""

from collections.abc import Iterable
from typing import Any

from textual.app import App

from kkr_tui.tui.shared.keys import Key
from kkr_tui.tui.shared.sturdy import SturdyApp


def bound(app: App[Any], keys: Iterable[Key]) -> list[Key]:
    """These gestures with the keys that they have in ``app``."""
    keymap = app.keymap if isinstance(app, SturdyApp) else {}
    return [key.rebound(keymap) for key in keys]


def shown(app: App[Any], key: Key) -> str:
    """The first key of a gesture in ``app``, as printed on a keyboard."""
    return bound(app, (key,))[0].shown
