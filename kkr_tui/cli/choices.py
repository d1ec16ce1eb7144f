"""A choice that asks, of a value it does not have, which of its own was meant."""

from typing import Any

import click

from kkr_tui.language import ngettext


class Choice(click.Choice[str]):
    """As click's, whose message names all values; commands and options are asked after by click itself."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """Click's message, with the question where one of the values is like ``value``."""
        from kkr_tui.cli.clickwords import FORMS  # noqa: PLC0415 - lazy start-up
        from kkr_tui.domain.closest import closest  # noqa: PLC0415 - lazy start-up

        message = super().get_invalid_choice_message(value, ctx)
        meant = closest(str(value), self.choices)
        return f"{message} {ngettext(*FORMS[0], 1).format(possibility=repr(meant))}" if meant else message
