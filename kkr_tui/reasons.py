"""Why the system would not do something, in the language in use: its own words are English, or whatever it speaks."""

import errno

from kkr_tui.language import _


def reason(error: OSError) -> str:
    """A few words. What is rare is said as the system says it."""
    known = {
        errno.ENOENT: _("it is not there"),
        errno.EACCES: _("access is not permitted"),
        errno.EPERM: _("it is not permitted"),
        errno.EISDIR: _("it is a folder"),
        errno.ENOTDIR: _("a part of the path is no folder"),
        errno.EEXIST: _("it is there already"),
        errno.ENOSPC: _("the disk is full"),
        errno.EROFS: _("nothing can be written there"),
        errno.ENAMETOOLONG: _("the name is too long"),
        errno.ELOOP: _("links lead in a circle"),
        errno.EIO: _("the disk fails"),
        errno.EADDRINUSE: _("another program uses it"),
        errno.EADDRNOTAVAIL: _("this computer has no such address"),
    }
    return known.get(error.errno or 0) or error.strerror or type(error).__name__
