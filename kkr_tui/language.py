"""The language of the screen and of messages: Danish unless asked otherwise. The minutes are always Danish."""

import gettext
import os
from pathlib import Path

LANGUAGES = ("da", "en")
LOCALE = Path(__file__).parent / "locale"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str | None = None) -> None:
    """Speak ``language`` ("da" or "en") from now on; None asks ``KKR_LANG`` and else means Danish.

    Raises ValueError for a language that there is no catalogue for.
    """
    global _catalogue  # noqa: PLW0603 - one language per process, as gettext itself has it
    language = language or os.environ.get("KKR_LANG") or LANGUAGES[0]
    if language not in LANGUAGES:
        raise ValueError(language)
    _catalogue = gettext.translation("kkr", LOCALE, [language])


def current() -> str:
    """The language in use, as ``use`` takes it."""
    return _catalogue.info().get("language", LANGUAGES[0])


def _(message: str) -> str:
    """The message in the language in use; ``message`` is the English text and the catalogue's key."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of a message that fits ``count``."""
    return _catalogue.ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """A message whose English text alone does not tell what it is for, such as a single letter."""
    return _catalogue.pgettext(context, message)
