"""``make bench``: everything that is measured."""

import asyncio

from bench import typing

asyncio.run(typing.main([]))
