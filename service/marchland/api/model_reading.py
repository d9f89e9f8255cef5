"""A language model that may be asked which question a sentence asks, where no phrase fits.

It is one that an operator has set; it answers with a name and with words of the sentence, and
``questions.suggested`` judges them. It writes no Cypher and sees nothing of the graph.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from time import monotonic

import httpx

from marchland.questions import Question
from marchland.questions.reading import Asked
from marchland.questions.suggested import messages, suggested

log = logging.getLogger("marchland.api")

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@dataclass(frozen=True, slots=True)
class Model:
    """A model behind an OpenAI-compatible endpoint."""

    url: str
    name: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 5.0
    """Seconds for all sentences of one request together."""

    async def reply(self, chat: list[dict[str, str]]) -> str:
        """What it answers to a chat; TimeoutError, or ValueError without its key, if nothing."""
        if self.key and not (self.key.isascii() and self.key.isprintable()):
            # No header holds it, and the client's own log would quote it.
            raise ValueError("its key has characters that no key has")
        try:
            return await self._post(chat)
        except httpx.TimeoutException:
            raise TimeoutError from None
        except httpx.HTTPStatusError as error:
            raise ValueError(f"it answers HTTP {error.response.status_code}") from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
            # Its own words may quote the address or a header, and so the key.
            raise ValueError(f"it cannot be asked: {type(error).__name__}") from None
        except (KeyError, IndexError, TypeError, ValueError, RecursionError):
            raise ValueError("its response is none of a chat") from None

    async def _post(self, chat: list[dict[str, str]]) -> str:
        body = {
            "model": self.name,
            "messages": chat,
            "temperature": 0,
            "response_format": {"type": "json_object"},
        }
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        address = httpx.URL(f"{self.url.rstrip('/')}/chat/completions")
        # A proxy that the machine is set to use does not lead back to the machine itself.
        by_proxy = address.host not in _LOOPBACK
        async with httpx.AsyncClient(timeout=self.timeout, trust_env=by_proxy) as client:
            response = await client.post(address, json=body, headers=headers)
        response.raise_for_status()
        content = response.json()["choices"][0]["message"]["content"]
        if not isinstance(content, str):
            raise TypeError("no text")
        return content


class Consultation:
    """A model for the sentences of one request: they share its time."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._left = model.timeout

    async def suggested(
        self, sentence: str, questions: Sequence[Question], today: date
    ) -> Asked | None:
        """The reading that the model suggests, its names yet to be looked up.

        None where it knows none, is out of time or suggests what may not be followed.
        """
        if self._left <= 0:
            return None
        begun = monotonic()
        try:
            async with asyncio.timeout(self._left):
                reply = await self.model.reply(messages(sentence, questions, today))
            return suggested(reply, sentence, questions, today)
        except TimeoutError:
            self.passed_over("it takes too long")
        except ValueError as error:
            self.passed_over(str(error))
        finally:
            self._left -= monotonic() - begun
        return None

    def passed_over(self, why: str) -> None:
        """Tell an operator that the model was asked in vain."""
        log.warning("the model %s is passed over: %s", self.model.name, why)
