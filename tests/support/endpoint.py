"""A language model's endpoint on this machine that answers as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Endpoint:
    """What it answers, and what it was asked."""

    url: str = ""
    content: Any = '{"question": null}'
    """What the model says; None gives a response that is none of a chat."""
    status: int = 200
    delay: float = 0.0
    drips: bool = False
    """The response never ends: a byte now and then."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def says(self, question: str | None, **slots: object) -> None:
        """From now on it chooses this question with these slots."""
        self.content = json.dumps({"question": question, "slots": slots})

    def body(self) -> bytes:
        """The response as an OpenAI-compatible endpoint writes it."""
        if self.content is None:
            return b"{}"
        message = {"role": "assistant", "content": self.content}
        return json.dumps({"choices": [{"index": 0, "message": message}]}).encode()


@contextmanager
def endpoint() -> Iterator[Endpoint]:
    """One that listens until the end."""
    told = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.paths.append(self.path)
            told.headers.append(dict(self.headers))
            told.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            told.over.wait(told.delay)
            try:
                self._respond(told.body())
            except OSError:
                """Whoever asked has gone."""

        def _respond(self, body: bytes) -> None:
            self.send_response(told.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body) + 10_000 * told.drips))
            self.end_headers()
            while told.drips and not told.over.wait(0.05):
                self.wfile.write(b" ")
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        told.url = f"http://127.0.0.1:{server.server_port}/v1"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield told
        finally:
            told.over.set()
            server.shutdown()
            thread.join()
