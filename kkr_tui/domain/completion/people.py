"""People found by what one types of their names: initials, or the beginning of any part."""

from collections.abc import Iterable, Iterator

from kkr_tui.domain.danish import fold

_FEWEST = 2  # letters; with one, half the roll would fit


class People:
    """The names of a meeting: members, substitutes, guests."""

    def __init__(self, names: Iterable[str]) -> None:
        self._keys = [(name, *_keys(name)) for name in names]

    def found_by(self, typed: str) -> Iterator[str]:
        """The names whose initials are ``typed``, or of which a part other than the first begins so.

        A name that begins with what is typed is not found here: it is a text like any other.
        """
        wanted = fold(typed)
        if len(wanted) < _FEWEST:
            return
        for name, initials, parts in self._keys:
            if initials == wanted or any(part.startswith(wanted) for part in parts[1:]):
                yield name


def _keys(name: str) -> tuple[str, tuple[str, ...]]:
    parts = tuple(fold(name).replace("-", " ").replace(".", " ").split())
    return "".join(part[0] for part in parts), parts
