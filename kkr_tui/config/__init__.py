"""The user's config file, in TOML: what holds for every meeting.

``SETTINGS`` is the table of what it may hold, from which the checks, ``kkr config --example`` and docs/config.md come.
"""

from kkr_tui.config.problems import ConfigError, Fault, Place, Problem
from kkr_tui.config.reading import Reading, config_path, parse_config, read_config
from kkr_tui.config.settings import DANISH, NAMES, REBOUND, SETTINGS, THEMES, CheckKeys, Config, example, for_example

__all__ = [
    "DANISH", "NAMES", "REBOUND", "SETTINGS", "THEMES", "CheckKeys", "Config", "ConfigError", "Fault", "Place",
    "Problem", "Reading", "config_path", "example", "for_example", "parse_config", "read_config",
]  # fmt: skip
