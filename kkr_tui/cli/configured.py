"""The config file as commands take it: what is right in it holds, what is wrong is said once and stops nothing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from kkr_tui.language import _, ngettext

if TYPE_CHECKING:
    from kkr_tui.config import Fault, Reading

_META = "kkr_tui.config"


def configured(context: click.Context | None = None) -> "Reading":
    """The file, read once for each call of the program. ``context`` is the current one where nothing is said."""
    meta = (context or click.get_current_context()).find_root().meta
    if _META not in meta:
        from kkr_tui.config import read_config  # noqa: PLC0415 - lazy start-up

        meta[_META] = read_config(check_keys)
    reading: Reading = meta[_META]
    return reading


def check_keys(asked: Mapping[str, Any]) -> "tuple[Mapping[str, str], Mapping[str, str], list[Fault]]":
    """The table ``keys`` against the tables of both programs: the secretary's, the chair's, what is wrong."""
    from kkr_tui.config import REBOUND, Fault, for_example  # noqa: PLC0415 - lazy start-up
    from kkr_tui.tui.chair.keys import TABLES as CHAIR  # noqa: PLC0415
    from kkr_tui.tui.clerk.keys import TABLES as CLERK  # noqa: PLC0415
    from kkr_tui.tui.shared.rebinding import checked  # noqa: PLC0415

    chair = asked.get("chair", {})
    own = {name: value for name, value in asked.items() if name != "chair"}
    keys, wrong = checked(own, CLERK, ("keys",))
    if not isinstance(chair, dict):
        remedy = for_example(f"[keys.chair] ⏎ {REBOUND}")
        return keys, {}, [*wrong, Fault(("keys", "chair"), _("`chair` is no table"), remedy)]
    chair_keys, wrong_too = checked(chair, CHAIR, ("keys", "chair"))
    return keys, chair_keys, [*wrong, *wrong_too]


def in_short(reading: "Reading", *, whole_path: bool = False) -> str:
    """What is wrong in the file, in a sentence or two; nothing when nothing is.

    Without ``whole_path`` the file is called by its name alone: a screen may be seen by a whole room.
    """
    if not reading.problems:
        return ""
    first, count = reading.problems[0], len(reading.problems)
    text = ngettext(
        "%(where)s: %(message)s. The rest of the config file holds; kkr config check says more.",
        "%(where)s: %(message)s. The config file has %(count)d problems; kkr config check says all, the rest holds.",
        count,
    )
    return text % {
        "where": first.where if whole_path else first.where_in_file,
        "message": first.message,
        "count": count,
    }


def tell(reading: "Reading") -> None:
    """Say on stderr, in a line, what is wrong."""
    if said := in_short(reading, whole_path=True):
        click.echo(f"kkr: {said}", err=True)
