"""``make bench``: everything that is measured.  python -m bench [--quick] [PART …]

``make soak`` is apart: it takes hours.
"""

import argparse
from importlib import import_module

PARTS = ("speed", "saving", "growth", "importer", "typing", "chair", "archive")
"""Modules of ``bench`` with a function ``measure(*, quick)`` that prints."""


def main() -> None:
    """The parts that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="default: all")
    chosen = parser.parse_args()
    for part in chosen.parts or PARTS:
        import_module(f"bench.{part}").measure(quick=chosen.quick)


main()
