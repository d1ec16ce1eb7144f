"""Danish words and how common they are, from the package ``wordfreq`` where it is installed (the extra ``words``)."""

from collections.abc import Mapping


def danish_words() -> Mapping[str, float]:
    """Some 30 000 words and the share of running text that each of them is; empty without the package.

    The words are under CC BY-SA 4.0 (Robyn Speer, wordfreq 3). Takes about a tenth of a second.
    """
    try:
        import wordfreq  # noqa: PLC0415 - large, and nobody waits for it
    except ImportError:
        return {}
    return dict(wordfreq.get_frequency_dict("da"))
