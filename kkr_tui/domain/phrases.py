"""Phrases: an abbreviation stands for a sentence, or a part of one, of the kind that minutes repeat.

In a phrase ``{organ}`` is the body, ``{punkt}`` the number of the item, ``{oplæg}`` who presents it. Every other name
in braces, and one of these that is not known, becomes a hole (``⟦navn?⟧``): a place to stop at and fill in. What stays
open is found by the check like any other hole.
"""

import re
from collections.abc import Mapping

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.completion.sources import introduced
from kkr_tui.domain.completion.tokens import begins_sentence, place, raised

BUILT_IN: Mapping[str, str] = {
    "gi": "{organ} godkendte indstillingen.",
    "gæ": "{organ} godkendte indstillingen med den ændring, at {ændring}.",
    "gb": "{organ} godkendte indstillingen med den bemærkning, at {bemærkning}.",
    "gd": "{organ} godkendte indstillingen og drøftede ",
    "te": "{organ} tog orienteringen til efterretning.",
    "tb": "{organ} tog orienteringen til efterretning med de bemærkninger, der faldt på mødet.",
    "dr": "{organ} drøftede ",
    "do": "{organ} drøftede sagen på baggrund af oplæg fra {oplæg}.",
    "bs": "{organ} besluttede, at ",
    "us": "{organ} besluttede at udsætte punktet til mødet den {dato}.",
    "tf": "{organ} sendte sagen tilbage til {udvalg} med henblik på {hensigt}.",
    "pu": "Punktet udgik.",
    "fl": "Et flertal ({for}) stemte for. Et mindretal ({imod}) stemte imod. Indstillingen var dermed godkendt.",
    "fh": "{navn} ({parti}) tog forbehold for {forbehold}.",
    "pt": "{navn} ({parti}) ønskede ført til protokol, at {tilførsel}.",
    "an": "{navn} ({parti}) ankom til mødet kl. {kl} under behandlingen af pkt. {punkt}.",
    "fm": "{navn} ({parti}) forlod mødet kl. {kl} under behandlingen af pkt. {punkt}.",
    "ih": "{navn} ({parti}) var inhabil og deltog ikke i behandlingen af pkt. {punkt}.",
    "ms": "Mødet sluttede kl. {kl}.",
    "mb": "med den bemærkning, at ",
    "po": "på baggrund af oplæg fra {oplæg}",
}

_FIELD = re.compile(r"\{(\w+)\}")
HOLE = re.compile(r"⟦[^⟦⟧\n]*⟧")


class Phrases:
    """The phrases that can be used in one item's decision."""

    def __init__(self, agenda: Agenda, item: Item, own: Mapping[str, str] | None = None) -> None:
        known = {**BUILT_IN, **agenda.phrases, **(own or {})}
        self._texts = {abbreviation.casefold(): text for abbreviation, text in known.items()}
        self._values = {
            "organ": raised(agenda.body),
            "punkt": item.number,
            "oplæg": _presenter(agenda, item),
            "oplaeg": _presenter(agenda, item),
        }

    def meant_by(self, before: str) -> tuple[str, str] | None:
        """(abbreviation as typed, the phrase with its values and holes) when ``before`` ends with an abbreviation.

        What is a sentence is meant only where a sentence begins: "te" in the middle of one is tea.
        """
        here = place(before)
        text = self._texts.get(here.prefix.casefold())
        if text is None or (_is_sentence(text) and not begins_sentence(here.before)):
            return None
        return here.prefix, _FIELD.sub(lambda field: self._values.get(field[1]) or f"⟦{field[1]}?⟧", text)


def next_hole(text: str, start: int) -> tuple[int, int] | None:
    """Where the next hole is from offset ``start`` on, else the first one of the text: (start, end); None: no hole."""
    found = HOLE.search(text, start) or HOLE.search(text)
    return found.span() if found else None


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() or text.startswith(("{organ}", "{navn}"))


def _presenter(agenda: Agenda, item: Item) -> str:
    guest = next((guest for guest in agenda.guests if guest.name == item.presenter), None)
    return introduced(guest) if guest else item.presenter
