"""Which letters the font of a Linux console has: its kernel knows (``man 2 ioctl_console``)."""

import array
import fcntl
import struct

KEYBOARD_MODE, FONT_MAP = 0x4B44, 0x4B66  # KDGKBMODE, GIO_UNIMAP in linux/kd.h
UTF_8 = 3  # K_UNICODE
_MOST = 0x4000


def letters(descriptor: int) -> frozenset[int]:
    """The code points that can be shown there; none for what is no console of Linux, or one without UTF-8.

    Keyboard and screen are switched to UTF-8 together (``unicode_start``), and only the keyboard can be asked.
    """
    pairs = array.array("H", bytes(4 * _MOST))  # code point, place in the font; and so on
    try:
        if struct.unpack("i", fcntl.ioctl(descriptor, KEYBOARD_MODE, bytes(4))) != (UTF_8,):
            return frozenset()
        answer = fcntl.ioctl(descriptor, FONT_MAP, struct.pack("HP", _MOST, pairs.buffer_info()[0]))
    except OSError:
        return frozenset()
    count, _where = struct.unpack("HP", answer)
    return frozenset(pairs[: 2 * count : 2])
