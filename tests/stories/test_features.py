"""Each thing that happens in meetings, by keys: it stands in every paper, goes with undo, comes back, and stays.

One row a gesture, on the little council of ``harbour``, at item 2 unless the row goes elsewhere first.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.stories.conftest import clerk
from tests.stories.harbour import AGENDA, SLUG, Papers

AT = dt.datetime(2024, 5, 3, 17, 35, tzinfo=dt.timezone(dt.timedelta(hours=2)))
PLAN = "For indstillingen stemte 3: A og Finn Iversen. Imod stemte 1: Ø (Erik Holm). "
RECUSED_IN_PART = "w 6 'molen' enter '2' enter"
DAHL = "- Bo Dahl (B), Sundby Kommune"


@dataclass(frozen=True, kw_only=True)
class Feature:
    """``keys`` make so many ``gestures``, and then each paper tells of it; an empty text: that paper does not tell.

    ``json`` is a path and what stands there in the internal version; ``chair`` (and the secretary's screen at the
    item) are as the ``minutes`` unless said otherwise.
    """

    keys: str
    minutes: str
    log: str
    json: tuple[str, Any]
    before: str = "f8 f8"
    chair: str | None = None
    screen: str | None = None
    gestures: int = 1

    def told(self, folder: Path) -> dict[str, bool]:
        """Which papers tell of it."""
        papers = Papers(folder)
        path, value = self.json
        texts = {
            "minutes": (self.minutes, papers.minutes),
            "log": (self.log, papers.log),
            "chair": (self._on_screens, papers.chair_texts),
        }
        told = {name: wanted in text for name, (wanted, text) in texts.items() if wanted}
        return {**told, "json": at(papers.json("--internal"), path) == value}

    @property
    def _on_screens(self) -> str:
        return self.minutes if self.chair is None else self.chair

    @property
    def on_the_secretary_screen(self) -> str:
        return self._on_screens if self.screen is None else self.screen


def at(value: Any, path: str) -> Any:
    """What stands at ``items.1.votes``; None when there is nothing."""
    for step in path.split("."):
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except LookupError:
            return None
    return value


def somebody(name: str, keys: str) -> str:
    """The menu of a person, without leaving the text."""
    return f"ctrl+t p '{name}' enter {keys}"


FEATURES = {
    "a decision": Feature(
        keys="'Planen er god.' ctrl+s",
        minutes="### Beslutning\n\nPlanen er god.",
        log="Beslutning: Planen er god.",
        chair="\nPlanen er god.",
        screen="Planen er god.",
        json=("items.1.resolution_text", "Planen er god."),
    ),
    "a hole": Feature(
        keys="f5 ctrl+s",
        minutes="### Beslutning\n\n⟦**?**⟧",
        log="Beslutning: ⟦?⟧",
        chair="\n⟦?⟧",
        screen="1 hole",
        json=("items.1.resolution_text", "⟦?⟧"),
    ),
    "left now": Feature(
        keys=somebody("carl", "-"),
        minutes="Carl Friis (A) forlod mødet kl. 17.35 under behandling af pkt. 2.",
        log="Carl Friis (A) forlod mødet",
        json=("presence.0.movement", "left"),
    ),
    "came back": Feature(
        before=f"f8 f8 {somebody('carl', '-')}",
        keys=somebody("carl", "+"),
        minutes="Carl Friis (A) ankom kl. 17.35 under behandling af pkt. 2.",
        log="Carl Friis (A) ankom",
        json=("items.1.room.filled_at_end", 5),
    ),
    "left during an earlier item": Feature(
        before="f8 f8 f8 f8",
        keys=somebody("carl", "w 3 'molen' enter '17.32' enter"),
        minutes="Carl Friis (A) forlod mødet kl. 17.32 under behandling af pkt. 2.",
        log="17.32  2  Carl Friis (A) forlod mødet",
        json=("items.2.room.filled", 4),
    ),
    "left after an earlier item": Feature(
        before="f8 f8 f8 f8",
        keys=somebody("carl", "w 4 'molen' enter enter"),
        minutes="Carl Friis (A) forlod mødet efter behandling af pkt. 2.",
        log="2  Carl Friis (A) forlod mødet",
        json=("presence.0.phase", "after"),
    ),
    "arrived during an earlier item": Feature(
        before="f8 f8 f8 f8",
        keys=somebody("dahl", "w 1 'molen' enter '17.32' enter"),
        minutes="Bo Dahl (B) ankom kl. 17.32 under behandling af pkt. 2.",
        log="17.32  2  Bo Dahl (B) ankom",
        json=("items.2.room.filled", 6),
    ),
    "arrived after an earlier item": Feature(
        before="f8 f8 f8 f8",
        keys=somebody("dahl", "w 2 'molen' enter enter"),
        minutes="Bo Dahl (B) ankom efter behandling af pkt. 2.",
        log="2  Bo Dahl (B) ankom",
        json=("items.1.room.absent", ["Bo Dahl"]),
    ),
    "recused": Feature(
        keys=somebody("dorte", "."),
        minutes="Dorte Grå (Ø) deltog ikke i behandlingen af pkt. 2 på grund af inhabilitet.",
        log="Dorte Grå (Ø) deltager ikke på grund af inhabilitet",
        json=("items.1.recused", ["Dorte Grå"]),
    ),
    "recused for an earlier item": Feature(
        before="f8 f8 f8",
        keys=somebody("dorte", "w 5 'molen' enter"),
        minutes="Dorte Grå (Ø) deltog ikke i behandlingen af pkt. 2 på grund af inhabilitet.",
        log="2  Dorte Grå (Ø) deltager ikke på grund af inhabilitet",
        json=("items.1.room.voters", 4),
    ),
    "recused for one recommendation": Feature(
        keys=somebody("erik", RECUSED_IN_PART),
        minutes="Erik Holm (Ø) deltog ikke i behandlingen af indstillingens pkt. 2 under pkt. 2 på grund af inhab",
        log="Erik Holm (Ø) deltager ikke på grund af inhabilitet (indstillingens pkt. 2)",
        json=("items.1.recused_parts", [{"person": "Erik Holm", "part": "2"}]),
    ),
    "no longer recused for one recommendation": Feature(
        before=f"f8 f8 {somebody('erik', RECUSED_IN_PART)}",
        keys=somebody("erik", RECUSED_IN_PART),
        minutes="",
        log="Erik Holm (Ø) deltager igen (indstillingens pkt. 2)",
        chair="",
        json=("items.1.recused_parts", []),
    ),
    "a substitute takes over": Feature(
        keys=somebody("erik", "s enter"),
        minutes="- Erik Holm (Ø), Vestby Kommune\n- Tor Juul (Ø), Vestby Kommune (suppleant for Erik Holm)",
        chair="Tor Juul (Ø) indtrådte som suppleant for Erik Holm (Ø) kl. 17.35 under behandling af pkt. 2.",
        log="Tor Juul (Ø) indtrådte som suppleant for Erik Holm (Ø)",
        json=("presence.0.instead_of", "Erik Holm"),
    ),
    "a substitute for this item only": Feature(
        keys=somebody("dahl", "o enter"),
        minutes="Sif Ege (B) deltog som suppleant for Bo Dahl (B) under pkt. 2.",
        log="Sif Ege (B) suppleant for Bo Dahl (B) under dette punkt",
        json=("items.1.stand_ins", [{"member": "Bo Dahl", "substitute": "Sif Ege"}]),
    ),
    "a substitute who was called did not come": Feature(
        before=f"f8 f8 {somebody('dahl', 'c enter')}",
        keys=somebody("dahl", "d"),
        minutes=f"{DAHL} (suppleanten Sif Ege (B) mødte ikke)",
        log="",
        chair="",
        json=("roll.1.no_show", "Sif Ege"),
    ),
    "the member takes the seat back": Feature(
        before=f"f8 f8 {somebody('dahl', 's enter')}",
        keys=somebody("dahl", "+"),
        minutes=f"{DAHL}\n- Sif Ege (B), Sundby Kommune (suppleant for Bo Dahl)",
        log="Bo Dahl (B) ankom",
        chair="under behandling af pkt. 2 og indtog sin plads i stedet for Sif Ege (B).",
        json=("presence.1.instead_of", "Sif Ege"),
    ),
    "a remark": Feature(
        keys=somebody("carl", "r 'deltog online' enter"),
        minutes="- Carl Friis (A), Nordby Kommune (deltog online)",
        log="",
        chair="",
        json=("participants.1.remark", "deltog online"),
    ),
    "another chair": Feature(
        keys=somebody("carl", "h"),
        minutes="Carl Friis (A) overtog ledelsen af mødet kl. 17.35 under behandling af pkt. 2.",
        log="Carl Friis (A) overtog ledelsen af mødet",
        json=("chairs", ["Ane Berg", "Carl Friis"]),
    ),
    "a vote in which a group splits": Feature(
        keys="f6 '-ø.dg' enter",
        minutes=f"{PLAN}1 undlod at stemme: Ø (Dorte Grå). Indstillingen blev vedtaget med 3 stemmer mod 1.",
        log=f"Afstemning: {PLAN}",
        json=("items.1.vote_events.0.counts.1", {"option": "no", "value": 1}),
    ),
    "a vote struck out": Feature(
        before="f8 f8 f6 enter",
        keys="ctrl+t x enter",
        minutes="*Beslutning mangler*\n\n## 3.",
        log="En afstemning, protokoltilførsel eller opfølgning slettet",
        chair="",
        json=("items.1.vote_events", []),
    ),
    "a statement": Feature(
        keys="ctrl+t m 'Ø' enter 'Vi vil *ikke*.' f8",
        minutes="Ø ønskede følgende ført til protokols (kl. 17.35):",
        log="Protokoltilførsel, Ø: Vi vil *ikke*.",
        json=("items.1.dissents.0.text", "Vi vil *ikke*."),
    ),
    "a reservation": Feature(
        keys="ctrl+t r 'Vestby' enter 'Kun i år.' f8",
        minutes="Vestby Kommune tog følgende forbehold (kl. 17.35):",
        log="Forbehold, Vestby Kommune: Kun i år.",
        json=("items.1.dissents.0.kind", "reservation"),
    ),
    "an outcome of one recommendation": Feature(
        keys="ctrl+t o '1' enter 'Havnerådet godkendte planen.' enter",
        minutes="Ad 1: Havnerådet godkendte planen.",
        log="Ad 1: Havnerådet godkendte planen.",
        json=("items.1.outcomes", [{"part": "1", "text": "Havnerådet godkendte planen."}]),
    ),
    "an action": Feature(
        keys="ctrl+t a 'Sekretariatet' enter 'sender planen ud' enter '1. juni' enter",
        minutes="## Opfølgning\n\n- Pkt. 2 – Sekretariatet: sender planen ud (frist: 1. juni 2024)",
        log="Opfølgning: Sekretariatet: sender planen ud (frist: 1. juni 2024)",
        chair="Opfølgning: Sekretariatet: sender planen ud (frist: 1. juni 2024)",
        json=("items.1.actions", [{"who": "Sekretariatet", "what": "sender planen ud", "by": "1. juni 2024"}]),
    ),
    "postponed": Feature(
        keys="ctrl+t l", minutes="Punktet blev udsat.", log="Punktet udsat", json=("items.1.disposal", "postponed")
    ),
    "withdrawn": Feature(
        keys="ctrl+t w", minutes="Punktet udgik.", log="Punktet udgår", json=("items.1.disposal", "withdrawn")
    ),
    "sent back": Feature(
        keys="ctrl+t b",
        minutes="Punktet blev sendt tilbage til fornyet behandling.",
        log="Punktet sendt tilbage",
        json=("items.1.disposal", "sent_back"),
    ),
    "treated together": Feature(
        keys="ctrl+t t '3' enter",
        minutes="Pkt. 2 og 3 blev behandlet under ét.",
        log="Pkt. 2 og 3 behandles under ét",
        json=("joined", [["2", "3"]]),
    ),
    "a late item": Feature(
        keys="ctrl+t n 'Hastesag om slusen' enter",
        minutes="## 5. Hastesag om slusen\n",
        log="Punkt 5 optaget på dagsordenen: Hastesag om slusen",
        chair="5 Hastesag om slusen\nPunktet blev optaget på dagsordenen på mødet.",
        screen="5 Hastesag om slusen",
        json=("items.4.name", "Hastesag om slusen"),
    ),
    "closed doors": Feature(
        before="f8 f8 'Hemmeligt.' ctrl+s",
        keys="ctrl+t c",
        minutes="## 2. Lukket punkt\n\n## 3.",
        log="2  Punkt: Lukket punkt",
        chair="2 Lukket punkt",
        screen="CLOSED ITEM",
        json=("items.1.public", False),
    ),
    "doors opened again": Feature(
        before="f8 f8 'Ikke hemmeligt.' ctrl+s ctrl+t c",
        keys="ctrl+t c",
        minutes="Ikke hemmeligt.",
        log="Beslutning: Ikke hemmeligt.",
        json=("items.1.public", True),
    ),
    "a break": Feature(
        keys="ctrl+t k", minutes="Mødet blev afbrudt kl. 17.35.", log="Pause", chair="Break since 17.35",
        screen="Mødet blev afbrudt kl. 17.35.", json=("breaks.0.item", "2"),
    ),
    "the end of a break": Feature(
        before="f8 f8 ctrl+t k", keys="ctrl+t k", minutes="Der blev holdt pause kl. 17.35-17.35.",
        log="Mødet genoptaget", json=("breaks.0.ended", AT.isoformat()),
    ),
    "the floor": Feature(
        keys="ctrl+t f 'erik' enter 'dorte' enter + + escape",
        minutes="",
        log="Ordet: Dorte Grå (Ø)",
        chair="▶ Dorte Grå (Ø)",
        screen="Floor: Dorte Grå",
        json=("items.1.speakers.0.person", "Erik Holm"),
        gestures=4,
    ),
}  # fmt: skip


@pytest.mark.parametrize("feature", FEATURES.values(), ids=FEATURES)
async def test_it_stands_everywhere_and_can_be_undone_and_redone_and_stays(feature: Feature, tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode(), clock=lambda: AT) as secretary:
        await secretary.play(feature.before)
        untold = feature.told(tmp_path)
        await secretary.play(feature.keys)
        told = feature.told(tmp_path)
        assert all(told.values()), told
        await secretary.play("ctrl+t z " * feature.gestures)
        assert feature.told(tmp_path) == untold
        assert not any(untold.values()), untold
        await secretary.play(f"f2 {'ctrl+y ' * feature.gestures} f2")
        assert feature.told(tmp_path) == told
        meeting = secretary.session.meeting
    async with clerk(tmp_path, slug=SLUG, clock=lambda: AT) as secretary:
        assert secretary.session.meeting == meeting
        assert feature.told(tmp_path) == told
        if meeting.current != "2":
            await secretary.play("f3 '2' enter")
        assert " ".join(feature.on_the_secretary_screen.split()) in " ".join(secretary.text.replace("│", " ").split())
