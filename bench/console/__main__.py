"""python -m bench.console FOLDER [WIDTHxHEIGHT]."""

import argparse
from pathlib import Path

from bench.console.machine import Machine

TOUR = (
    ("kkr demo\n", (), "ikke registreret"),
    ("lb", (), " lb "),
    ("", ("spc", "f5"), "43 af 54"),
    ("", ("f8",), "Enter: KKR Hovedstaden godkendte referatet."),
    ("", ("ret", "f8", "ret", "f8"), "2.1 Siden sidst"),
    ("Rådet drøftede Æblegrød på Ærø ", ("f5",), "Ærø [?]"),
    ("", ("f9",), "et åbent hul"),
    ("", ("f4",), "Tasten, eller"),
    ("", ("esc", "f6"), "Afstemning om pkt. 2.1"),
    ("-oø .lb", (), "  -oø .lb "),
    ("", ("ret", "f3"), "Gå til punkt"),
    ("3.7\n", ("f1",), "Taster: punkterne"),
    ("", ("esc", "f12"), "Oplæsning"),
    ("", ("f6",), "i tal"),
    ("", ("esc", "f8", "f8"), "Mødet blev lukket"),
    ("", ("ctrl-q",), "sekr@console"),
    ("clear; kkr doctor\n", (), "Alt det nødvendige virker her."),
)
"""What is typed, keys after it, and what then stands on the screen."""


def main() -> None:
    """Play the tour, a picture for each step."""
    parser = argparse.ArgumentParser(prog="python -m bench.console")
    parser.add_argument("folder", type=Path, help="where disk.sh made its disk")
    parser.add_argument("video", nargs="?", help="a framebuffer of so many pixels, such as 1024x768; else text mode")
    chosen = parser.parse_args()
    with Machine(chosen.folder, f"video={chosen.video}" if chosen.video else "nomodeset") as machine:
        for text, expected in (("", "login:"), ("sekr\n", "Password:"), ("sekr\n", "sekr@console")):
            machine.type(text)
            machine.wait_for(expected)
        for number, (text, keys, expected) in enumerate(TOUR, 1):
            machine.type(text)
            machine.press(*keys)
            machine.wait_for(expected)
            picture = chosen.folder / f"console-{chosen.video or 'text'}-{number:02}.png"
            machine.picture(picture)
            print(picture)


main()
