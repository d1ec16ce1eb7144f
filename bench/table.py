"""Tables in Markdown, and what is aimed at beside what was measured."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Figures = Mapping[str, float]


@dataclass(frozen=True)
class Target:
    """At most ``times`` the yardstick's figure ``plus`` so much."""

    what: str
    program: str
    figure: str
    times: float = 0.0
    plus: float = 0.0

    def limit(self, yardstick: Figures) -> float:
        """The most that is allowed."""
        return (self.times * yardstick[self.figure] if self.times else 0.0) + self.plus

    def __str__(self) -> str:
        added = f"{self.plus:g}" if self.plus or not self.times else ""
        return " + ".join(filter(None, (f"{self.times:g} ×" if self.times else "", added)))


def number(value: float | None) -> str:
    """Two figures of a small number, a large one whole."""
    if value is None or math.isnan(value):
        return "–"
    return f"{value:,.0f}" if abs(value) >= 20 or value == 0 else f"{value:.2g}"


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """One row a line, the first column to the left and the others to the right."""
    widths = [max(len(row[n]) for row in (head, *rows)) for n in range(len(head))]
    for row in (head, *rows):
        first, *cells = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        print("| " + " | ".join([first.strip().ljust(widths[0]), *cells]) + " |")
        if row is head:
            print("|" + "|".join("-" * (w + 1) + (":" if n else "-") for n, w in enumerate(widths)) + "|")
    print()


def print_targets(targets: Sequence[Target], measured: Mapping[str, Figures], yardstick: str) -> None:
    """Each target: what was measured, of what, how much that is of the yardstick, whether that is enough."""
    rows = []
    stock = measured.get(yardstick, {})
    for target in targets:
        ours = measured.get(target.program, {}).get(target.figure)
        base = stock.get(target.figure)
        if ours is None or (target.times and base is None):
            continue
        ratio = f"{ours / base:.2f}" if base else "–"
        met = "yes" if ours <= target.limit(stock) else "**no**"
        rows.append([target.what, target.program, number(ours), number(base), ratio, str(target), met])
    if rows:
        print_table(("target", "program", "measured", yardstick, "ratio", "at most", "met"), rows)
