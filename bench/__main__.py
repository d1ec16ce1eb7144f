"""``make bench``: everything that is measured. ``make soak`` is apart: it takes hours."""

import asyncio

from bench import chair, importer, typing

importer.main()
asyncio.run(typing.main([]))
chair.measure(quick=False)
