"""Static files that were packed when they were built."""

from __future__ import annotations

import mimetypes

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

BROTLI = "br"


class PackedFiles(StaticFiles):
    """Static files; where ``name.br`` is beside one, that is sent to whoever takes Brotli.

    It is sent under the type of the file itself (RFC 9110, section 8.4). Browsers take Brotli by
    HTTPS and from their own machine.
    """

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with the packed file where there is one and it is taken, else with the file."""
        if takes_brotli(Headers(scope=scope).get("accept-encoding", "")):
            try:
                packed = await super().get_response(f"{path}.{BROTLI}", scope)
            except HTTPException as error:
                if error.status_code != 404:
                    raise
            else:
                kind = mimetypes.guess_type(path)[0] or "text/plain"
                text = "; charset=utf-8" if kind.startswith("text/") else ""
                packed.headers["content-type"] = kind + text
                packed.headers["content-encoding"] = BROTLI
                packed.headers["vary"] = "Accept-Encoding"
                return packed
        return await super().get_response(path, scope)


def takes_brotli(accepted: str) -> bool:
    """Whether an ``Accept-Encoding`` names Brotli, and not to refuse it."""
    for each in accepted.split(","):
        name, _, weight = each.strip().lower().partition(";")
        if name.strip() == BROTLI:
            return weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False
