"""What an item asks of the body: its kind, by what is recommended, else by its title."""

from enum import StrEnum

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.danish import fold
from kkr_tui.domain.proposals.recommendation import read


class ItemKind(StrEnum):
    """The kinds of items, under the names that agendas give them."""

    INFORMATION = "orientering"
    DISCUSSION = "drøftelse"
    APPROVAL = "godkendelse"
    APPOINTMENT = "udpegning"


_VERBS = {
    ItemKind.APPOINTMENT: {"udpege", "genudpege", "vælge"},
    ItemKind.DISCUSSION: {"drøfte", "overveje", "vurdere"},
    ItemKind.APPROVAL: {"godkende", "tiltræde", "vedtage", "tilslutte", "bevilge", "fastsætte", "beslutte"},
}
_TITLES = {
    ItemKind.APPOINTMENT: ("udpegning", "valg af", "indstilling af"),
    ItemKind.APPROVAL: ("godkendelse",),
    ItemKind.DISCUSSION: ("drøftelse", "temadrøftelse"),
    ItemKind.INFORMATION: ("orientering", "status", "siden sidst", "meddelelser"),
}


def kind_of(body: str, item: Item) -> ItemKind | None:
    """What ``item`` asks of ``body``; None when neither recommendation nor title tells."""
    verbs = [clause.verb for clause in read(body, item.recommendation).clauses if clause.verb]
    for verb in verbs:
        if verb.infinitive == "tage":
            return ItemKind.DISCUSSION if verb.mark == "stilling" else ItemKind.INFORMATION
        for kind, infinitives in _VERBS.items():
            if verb.infinitive in infinitives:
                return kind
    title = fold(item.title)
    return next((kind for kind, words in _TITLES.items() if any(title.startswith(fold(word)) for word in words)), None)
