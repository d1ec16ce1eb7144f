"""A draft of the minutes that went out as Markdown and comes back edited: what in it differs from the record.

Nothing here writes. Decisions can come home; all else that was changed is told.
"""

from kkr_tui.returned.compare import compare
from kkr_tui.returned.origin import Origin, origin_of
from kkr_tui.returned.values import Comparison, Difference, Standing, Told, What

__all__ = ["Comparison", "Difference", "Origin", "Standing", "Told", "What", "compare", "origin_of"]
