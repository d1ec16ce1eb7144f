"""Folders in which SQLite cannot keep its promises: its locks and its shared memory work on one machine's own disk.

Source: sqlite.org/wal.html ("WAL does not work over a network filesystem") and sqlite.org/howtocorrupt.html §2.
"""

import sys
from pathlib import Path, PurePath

from kkr_tui.journal.errors import UnsafeFolder
from kkr_tui.language import _

_NETWORK = frozenset(
    {
        "9p", "afs", "ceph", "cifs", "davfs", "drvfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs",
        "fuse.sshfs", "glusterfs", "fuse.glusterfs", "ncpfs", "nfs", "nfs4", "prl_fs", "smb2", "smb3", "smbfs",
        "vboxsf",
    }
)  # fmt: skip
_SYNCHRONISED = (
    "onedrive", "dropbox", "google drive", "googledrive", "icloud", "icloud drive", "iclouddrive", "icloudrive",
    "mobile documents", "com~apple~clouddocs", "cloudstorage", "nextcloud", "owncloud",
)  # fmt: skip
_MOUNTS = Path("/proc/mounts")
_REMOTE_DRIVE = 4  # GetDriveTypeW: DRIVE_REMOTE


def refuse_unsafe_folder(path: Path) -> None:
    """Raise UnsafeFolder, with the reason, when the file at ``path`` (absolute) would not be safe there."""
    reason = unsafe(path, mounted())
    if reason:
        raise UnsafeFolder(
            _("%(path)s: %(reason)s, where a record can be lost.\nUse a folder of this machine, or --insist.")
            % {"path": path, "reason": reason}
        )


def mounted() -> str:
    """The text of /proc/mounts, empty where there is none."""
    return _MOUNTS.read_text(errors="replace") if _MOUNTS.exists() else ""


def unsafe(path: PurePath, mounts: str) -> str:
    """Why that folder is not safe, or nothing. ``mounts`` is the text of /proc/mounts, empty where there is none."""
    if path.drive.startswith("\\\\") or _is_remote_drive(path.drive):
        return _("this is a network drive")
    for part in path.parts[:-1]:
        name = part.casefold()
        if any(name == known or name.startswith((f"{known} ", f"{known}-")) for known in _SYNCHRONISED):
            return _("the folder %(folder)s is synchronised") % {"folder": part}
    kind = file_system(path, mounts)
    return _("this is a network file system (%(kind)s)") % {"kind": kind} if kind in _NETWORK else ""


def file_system(path: PurePath, mounts: str) -> str:
    """The type of the file system that holds ``path``: of the longest mount point above it, the last one mounted.

    Empty when ``mounts`` does not tell.
    """
    found, depth = "", 0
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePath(fields[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if path.is_relative_to(point) and len(point.parts) >= depth:
            found, depth = fields[2], len(point.parts)
    return found


def _is_remote_drive(drive: str) -> bool:
    if sys.platform != "win32" or not drive:
        return False
    import ctypes  # noqa: PLC0415 - only there is it needed

    return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE)
