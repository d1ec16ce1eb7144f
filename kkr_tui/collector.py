"""Python's search for rings of forgotten objects, kept out of the way of the screen.

While a program loads, nothing is forgotten; the search would go through everything again and again all the same. And
what is there once the screen stands stays until the end: going through that again would stop the keys for a moment.
"""

import gc


def rest() -> None:
    """Search for nothing until ``settle``."""
    gc.disable()


def settle() -> None:
    """After a rest: leave alone for good what is there now, and search what comes after."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
