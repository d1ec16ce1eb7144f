"""Who is let in, and what a browser may do with what it gets."""

import secrets

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from kkr_tui.language import _
from kkr_tui.serve.place import Place

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), clipboard-read=(), display-capture=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "Server": "kkr",
    "X-Content-Type-Options": "nosniff",
}


def guard(place: Place) -> Middleware:
    """Lets through what has the right Host, the right Origin and the token; the rest learns nothing."""
    origins = place.origins()
    token = place.token.encode()

    @web.middleware
    async def let_in(request: web.Request, handler: Handler) -> web.StreamResponse:
        origin = origins.get(_only(request, hdrs.HOST).lower())
        if origin is None:
            raise web.HTTPForbidden(text=_("This page is not served under that name."))
        opens_a_socket = hdrs.UPGRADE in request.headers
        if (opens_a_socket or hdrs.ORIGIN in request.headers) and _only(request, hdrs.ORIGIN) != origin:
            raise web.HTTPForbidden(text=_("Another page may not use this one."))
        given = request.match_info.get("token", "").encode("utf-8", "surrogatepass")
        if not secrets.compare_digest(given, token):
            raise web.HTTPForbidden(text=_("This address is not, or no longer, valid. kkr serve prints the right one."))
        return await handler(request)

    return let_in


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """To every answer, also a refusal."""
    response.headers.update(HEADERS)
    response.headers["Content-Security-Policy"] = content_policy(request.headers.get(hdrs.HOST, ""))


def content_policy(host: str) -> str:
    """What the page may load: its own files, its own socket, nothing else; it may open nothing and be framed by nobody.

    The sockets are named because older browsers do not count them to 'self'. The terminal in the page puts style
    elements of its own into it, hence 'unsafe-inline' for styles (not for scripts).
    """
    host = host if host.isascii() and not set(host) & set(" ;,'\"") else ""
    sockets = f"ws://{host} wss://{host}" if host else ""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self'",
            "img-src 'self'",
            f"connect-src 'self' {sockets}".rstrip(),
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "sandbox allow-scripts allow-same-origin",
        ]
    )


def _only(request: web.Request, header: str) -> str:
    """The header's value when it stands there once; nothing when it is missing or stands there twice."""
    values = request.headers.getall(header, [])
    return values[0] if len(values) == 1 else ""
