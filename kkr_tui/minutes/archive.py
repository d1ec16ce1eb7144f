"""Documents that are archives of parts (Word): packed alike every time, and sealed in one of the parts."""

import hashlib
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

PLACE = f"sha256:{'0' * 64}"
"""Stands in one of the parts where the seal belongs."""

_SEAL = re.compile(rb"sha256:([0-9a-f]{64})")
_BEGINNING, _END, _LENGTH_OF_END = b"PK\x03\x04", b"PK\x05\x06", 22
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP file knows


def unpacked(data: bytes) -> dict[str, bytes]:
    """An archive -> its parts in order. Raises zipfile.BadZipFile."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(parts: Mapping[str, bytes], *, sealed_in: str) -> bytes:
    """Parts -> the archive, the same for the same parts. ``sealed_in`` names the part with ``PLACE`` in it."""
    seal = f"sha256:{_digest(parts)}".encode()
    whole = {name: part.replace(PLACE.encode(), seal) if name == sealed_in else part for name, part in parts.items()}
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in whole.items():
            file.writestr(zipfile.ZipInfo(name, _LONG_AGO), part, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def is_archive(data: bytes) -> bool:
    """Whether it looks like one."""
    return data.startswith(_BEGINNING)


def is_intact(data: bytes) -> bool:
    """Whether an archive was sealed here, no part of it changed since, and nothing was put behind it."""
    if not data[-_LENGTH_OF_END:].startswith(_END):
        return False
    try:
        parts = unpacked(data)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError):
        return False
    for name, part in parts.items():
        if seal := _SEAL.search(part):
            before = parts | {name: part.replace(seal[0], PLACE.encode())}
            return _digest(before) == seal[1].decode()
    return False


def _digest(parts: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, part in parts.items():
        digest.update(f"{name}\n{len(part)}\n".encode())
        digest.update(part)
    return digest.hexdigest()
