"""What every page for people has in common: templates, languages, static files, and headers that forbid nearly all.

No page loads anything from elsewhere, runs an inline script, is framed or cached.
"""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Awaitable, Callable, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from litestar import MediaType, Response, get
from litestar.exceptions import HTTPException, NotFoundException
from litestar.params import FromPath
from sqlalchemy.exc import OperationalError

from office import text
from office.problems import Refusal
from office.routes import faults
from office.routes.contract import Caller

_HERE = Path(__file__).resolve().parent.parent
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_KEEP_NOTHING = "no-store"
_KEEP = "public, max-age=31536000, immutable"

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_pages = jinja2.Environment(
    loader=jinja2.FileSystemLoader(_HERE / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@lru_cache(maxsize=64)
def _static(name: str) -> tuple[bytes, str] | None:
    """A file of ours and its type. Names come from a list, so that none is a path."""
    found = {file.name: file for file in (_HERE / "static").iterdir()}.get(name)
    if found is None:
        return None
    return found.read_bytes(), mimetypes.guess_type(name)[0] or "application/octet-stream"


def asset(name: str) -> str:
    """Where a static file lies; the address changes with its content, so that it may be kept for ever."""
    found = _static(name)
    assert found is not None, name
    return f"/static/{name}?{hashlib.sha256(found[0]).hexdigest()[:12]}"


_pages.globals["asset"] = asset


def page(
    template: str, say: text.Phrases, *, status: int = 200, headers: dict[str, str] | None = None, **values: object
) -> Response[str]:
    """A page in a language. `say` speaks it in the template, too."""
    content = _pages.get_template(template).render(say=say, language=say.language, rtl=say.rtl, **values)
    return Response(content, status_code=status, media_type=MediaType.HTML, headers=headers)


@get("/static/{name:str}")
async def static(name: FromPath[str]) -> Response[bytes]:
    """A style sheet, a script, a font."""
    found = _static(name)
    if found is None:
        raise NotFoundException
    return Response(found[0], media_type=found[1], headers={"Cache-Control": _KEEP})


def guarded(app: App, secure: bool) -> App:
    """Every answer of `app` with the headers that forbid; `secure` says that people come by TLS."""
    fixed = dict(_HEADERS)
    if secure:
        fixed["Strict-Transport-Security"] = "max-age=31536000"
    always = [(name.lower().encode(), value.encode()) for name, value in fixed.items()]

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        async def tell(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                told = list(message.get("headers", []))
                if not any(name == b"cache-control" for name, _ in told):
                    told.append((b"cache-control", _KEEP_NOTHING.encode()))
                message["headers"] = told + always
            await send(message)

        await app(scope, receive, tell if scope["type"] == "http" else send)

    return guard


def trouble(request: Caller, status: int, kind: str) -> Response[str]:
    """A page that says in a sentence what went wrong."""
    say = text.phrases("visitor", preferred(request))
    key = kind if kind in ("not-found", "busy") else "trouble"
    return page("trouble.html", say, status=status, kind=key)


def refused(request: Caller, refusal: Refusal) -> Response[str]:
    return trouble(request, refusal.problem.status, refusal.kind)


def http(request: Caller, error: HTTPException) -> Response[str]:
    return trouble(request, error.status_code, "not-found" if error.status_code in (404, 405) else "trouble")


def jammed(request: Caller, error: OperationalError) -> Response[str]:
    faults.jammed(request, error)
    return trouble(request, 503, "busy")


def failed(request: Caller, error: Exception) -> Response[str]:
    faults.failed(request, error)
    return trouble(request, 500, "trouble")


def preferred(request: Caller) -> str:
    """The language that the browser asks for first."""
    return request.headers.get("accept-language", "").partition(",")[0].partition(";")[0].strip() or "de"


ROUTES = [static]
