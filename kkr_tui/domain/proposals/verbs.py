"""The verbs of Danish recommendations, and how a body usually answers each. A table: to teach a verb, add a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

WHOLE_ACCEPTANCE = "godkendte indstillingen"


class Answer(Enum):
    """The usual answer to a recommendation with some verb."""

    WHOLE = auto()  # the recommendation is accepted as it stands: "godkendte indstillingen"
    OWN = auto()  # the body says with the same verb what it did: "vedtog budgettet"
    NOTED = auto()  # so too, and also where the recommendation is passive: "tog orienteringen til efterretning"
    OPEN = auto()  # a question was put; no formula answers it


@dataclass(frozen=True, slots=True)
class Verb:
    """One row. ``mark``: words that must follow for the row to be meant; ``whole``: how it is accepted as a whole.

    Present and passive are regular in every verb that recommendations use (godkende, godkender, godkendes), so only
    the past has to be told.
    """

    infinitive: str
    past: str
    answer: Answer = Answer.OWN
    mark: str = ""
    whole: str = WHOLE_ACCEPTANCE

    @property
    def present(self) -> str:
        """``godkender``."""
        return self.infinitive + "r"

    @property
    def passive(self) -> str:
        """``godkendes``."""
        return self.infinitive + "s"


DISCUSS = Verb("drøfte", "drøftede")

# Rows of the same verb: the first whose mark follows is meant, so the last of them has none.
VERBS = (
    Verb("godkende", "godkendte", Answer.WHOLE),
    Verb("tiltræde", "tiltrådte", Answer.WHOLE, whole="tiltrådte indstillingen"),
    DISCUSS,
    Verb("tage", "tog", Answer.NOTED, mark="til efterretning"),
    Verb("tage", "tog", Answer.NOTED, mark="til orientering"),
    Verb("tage", "tog", Answer.OPEN, mark="stilling"),
    Verb("tage", "tog"),
    Verb("overveje", "overvejede", Answer.OPEN),
    Verb("vurdere", "vurderede", Answer.OPEN),
    Verb("afgive", "afgav"),
    Verb("afvise", "afviste"),
    Verb("anbefale", "anbefalede"),
    Verb("bede", "bad"),
    Verb("behandle", "behandlede"),
    Verb("bemyndige", "bemyndigede"),
    Verb("beslutte", "besluttede"),
    Verb("bevilge", "bevilgede"),
    Verb("fastsætte", "fastsatte"),
    Verb("frigive", "frigav"),
    Verb("genudpege", "genudpegede"),
    Verb("give", "gav"),
    Verb("igangsætte", "igangsatte"),
    Verb("indgå", "indgik"),
    Verb("indstille", "indstillede"),
    Verb("meddele", "meddelte"),
    Verb("nedsætte", "nedsatte"),
    Verb("opfordre", "opfordrede"),
    Verb("oversende", "oversendte"),
    Verb("prioritere", "prioriterede"),
    Verb("sende", "sendte"),
    Verb("støtte", "støttede"),
    Verb("tilslutte", "tilsluttede"),
    Verb("udpege", "udpegede"),
    Verb("udtale", "udtalte"),
    Verb("vedtage", "vedtog"),
    Verb("vælge", "valgte"),
)

Rows = Mapping[str, tuple[Verb, ...]]

INFINITIVES: Rows = {verb.infinitive: tuple(v for v in VERBS if v.infinitive == verb.infinitive) for verb in VERBS}
PRESENTS: Rows = {rows[0].present: rows for rows in INFINITIVES.values()}
PASSIVES: Rows = {rows[0].passive: rows for rows in INFINITIVES.values()}


def meant(rows: tuple[Verb, ...], rest: str) -> Verb:
    """The row that is meant when ``rest`` follows the verb."""
    return next(verb for verb in rows if verb.mark in rest)
