"""Where the page is: the address that is listened on, the names it goes by, and the token that opens it."""

import errno
import ipaddress
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from kkr_tui.language import _
from kkr_tui.reasons import reason

TOKEN_BYTES = 32
DEFAULT_PORTS = {"http": 80, "https": 443}


class BadPlace(Exception):
    """An address that cannot be listened on, or named; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """``host`` and ``port`` are listened on. ``public`` is the origin viewers use when that is another."""

    host: str
    port: int
    public: str | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(TOKEN_BYTES), repr=False)

    @property
    def address(self) -> str:
        """What is typed into the browser. Whoever has it is let in."""
        return f"{self.public or _origin(self.host, self.port)}/{self.token}/"

    @property
    def is_loopback(self) -> bool:
        """Whether only programs on this computer can reach it."""
        return is_loopback(self.host)

    def origins(self) -> Mapping[str, str]:
        """Each Host header that is right -> the one Origin that goes with it."""
        names = {self.host, "localhost"} if self.is_loopback else {self.host}
        origins = [_origin(name, self.port) for name in names] + ([self.public] if self.public else [])
        return {urlsplit(origin).netloc: origin for origin in origins}


def listen(host: str, port: int, public: str | None) -> tuple[Place, socket.socket]:
    """Take the port, and only then say where the page is; port 0 takes a free one.

    ``public`` is a web address without a path, as a proxy in front has it. Raises BadPlace.
    """
    origin = _public_origin(public) if public else None
    host = "127.0.0.1" if host == "localhost" else host.lower()
    if _is_every_address(host) and origin is None:
        raise BadPlace(
            _("%(host)s means every address of this computer; say with --url by which one viewers come, or name one.")
            % {"host": host}
        )
    listening = _bound(host, port)
    return Place(host, listening.getsockname()[1], origin), listening


def is_loopback(host: str) -> bool:
    """Whether that address never leaves this computer. A name may mean anything, and so does not count."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_every_address(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return not host


def _bound(host: str, port: int) -> socket.socket:
    where = {"host": host, "port": port}
    try:
        family, _kind, _protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except (socket.gaierror, UnicodeError):
        raise BadPlace(_("There is no address “%(host)s”; --host takes one of this computer's.") % where) from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            problem = _("Port %(port)d on %(host)s is in use by another program; --port 0 takes a free one.")
        elif error.errno == errno.EADDRNOTAVAIL:
            problem = _("%(host)s is not an address of this computer.")
        elif error.errno in (errno.EACCES, errno.EPERM):
            problem = _("Port %(port)d may not be taken by you; ports from 1024 on may.")
        else:
            where["reason"] = reason(error)
            problem = _("%(host)s, port %(port)d: %(reason)s")
        raise BadPlace(problem % where) from None


def _public_origin(url: str) -> str:
    bad = BadPlace(_("--url %(url)s: write it as https://referat.example.dk, without a path.") % {"url": url})
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise bad from None
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname or parts.username or parts.password:
        raise bad
    if parts.path not in ("", "/") or parts.query or parts.fragment or not parts.netloc.isascii():
        raise bad
    return _origin(parts.hostname, port if port is not None else DEFAULT_PORTS[parts.scheme], parts.scheme)


def _origin(host: str, port: int, scheme: str = "http") -> str:
    """As browsers write it: an IPv6 address in brackets, and the usual port left out."""
    name = f"[{host}]" if ":" in host else host
    return f"{scheme}://{name}" if port == DEFAULT_PORTS[scheme] else f"{scheme}://{name}:{port}"
