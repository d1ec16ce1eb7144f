"""Texts into models: the decision that is being written among them, looked at anew with every key."""

from collections.abc import Iterable
from functools import lru_cache

from kkr_tui.domain.completion.model import Model
from kkr_tui.domain.completion.tokens import PARAGRAPH, tokens

_STRETCH = 256  # characters


def model_of(texts: Iterable[str]) -> Model:
    """What these texts say about the next word."""
    model = Model()
    for text in texts:
        model.learn(with_start(text))
    return model


def with_start(text: str) -> list[str]:
    """The tokens of a decision. While it is written at its end, only what is near the end is looked at anew."""
    cut = text.rfind(" ", 0, len(text) // _STRETCH * _STRETCH) + 1
    return [PARAGRAPH, *_tokens_kept(text[:cut]), *tokens(text[cut:])]


class Written:
    """The decisions of this meeting as they stand, and a model of them."""

    def __init__(self) -> None:
        self.model = Model()
        self._learned: dict[str, list[str]] = {}

    def wrote(self, item: str, text: str) -> None:
        """Learn that the decision of ``item`` begins with ``text``; what was learned of it before is replaced."""
        now = with_start(text)
        before = self._learned.get(item, [])
        if now[: len(before)] != before:
            self.model.learn(before, -1.0)
            before = []
        context = now[max(len(before) - 3, 0) : len(before)]
        self.model.learn([*context, *now[len(before) :]], since=len(context))
        self._learned[item] = now


@lru_cache(maxsize=16)
def _tokens_kept(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))
