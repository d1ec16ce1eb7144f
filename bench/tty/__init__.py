"""A stopwatch for programs in a terminal: what a person at the keyboard meets, of any program.

What a program writes is recorded with its times; the terminal is emulated afterwards, from the record, so that the
emulator's own slowness delays nothing that is measured.
"""
