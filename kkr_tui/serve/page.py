"""The page and its files: ours, and textual-serve's terminal and font. Nothing else of that package is reachable."""

import html
from pathlib import Path
from string import Template

import textual_serve
from aiohttp import web

from kkr_tui import language
from kkr_tui.language import _

OURS = Path(__file__).parent / "page"
THEIRS = Path(textual_serve.__file__).parent / "static"
SCRIPT, STYLE = "text/javascript; charset=utf-8", "text/css; charset=utf-8"
FILES = {  # types are named: a Windows registry may call scripts plain text, which browsers then refuse
    "page.css": (OURS / "page.css", STYLE),
    "page.js": (OURS / "page.js", SCRIPT),
    "icon.svg": (OURS / "icon.svg", "image/svg+xml"),
    "xterm.css": (THEIRS / "css" / "xterm.css", STYLE),
    "textual.js": (THEIRS / "js" / "textual.js", SCRIPT),
    "mono.ttf": (THEIRS / "fonts" / "RobotoMono-VariableFont_wght.ttf", "font/ttf"),
    "mono-italic.ttf": (THEIRS / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf", "font/ttf"),
}


def page() -> web.Response:
    """The page itself. Its title says nothing of the meeting: titles stay in histories and on task bars."""
    words = {
        "lang": language.current(),
        "title": _("The chair's screen"),
        "opening": _("Opening …"),
        "lost": _("The connection is gone. The page tries again by itself."),
        "full": _("There is no room for more viewers. The page tries again by itself."),
        "over": _("This address is not, or no longer, valid. kkr serve prints the right one."),
        "script": _("The page needs JavaScript."),
    }
    template = Template((OURS / "page.html").read_text(encoding="utf-8"))
    text = template.substitute({name: html.escape(word) for name, word in words.items()})
    return web.Response(text=text, content_type="text/html")


async def file(request: web.Request) -> web.StreamResponse:
    """One of the page's files."""
    path, content_type = FILES.get(request.match_info["name"], (None, ""))
    if path is None:
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Content-Type": content_type})
