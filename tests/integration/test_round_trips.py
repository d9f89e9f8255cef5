"""One operation is one round trip, as seen on the wire."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import pytest
from tests.support.wire import Relay, relay

from marchland.app import engine_of, graphql_schema
from marchland.settings import Settings
from marchland.store import Database

HEADLINE = """{
  whoControlsTerritoryBordering(region: "Israel", asOf: "2018-05-21") {
    territory { name borders { edges { node { name } } } }
    controller { name opposedBy { edges { node { name } } } }
    relationship { assertions { edges { node { summary source { title } speaker { name } } } } }
  }
}"""
SEVERAL = """{
  a: actor(key: "actor:islamic-state") { name controls { totalCount edges { node { name } } } }
  b: region(name: "no such place") { name }
  search(text: "ghouta") { node { name } }
  actors(first: 5) { edges { node { name supports { edges { node { name } } } } } }
}"""


@pytest.mark.parametrize("document", [HEADLINE, SEVERAL], ids=["headline", "several roots"])
def test_an_operation_is_one_round_trip(seeded_settings: Settings, document: str) -> None:
    noted = asyncio.run(_through_a_relay(seeded_settings, document))
    assert noted.turns[:2] == ["request", "answer"]
    assert noted.round_trips == 1


def test_a_second_statement_would_be_seen(seeded_settings: Settings) -> None:
    noted = asyncio.run(_through_a_relay(seeded_settings, HEADLINE, times=2))
    assert noted.round_trips == 2


async def _through_a_relay(settings: Settings, document: str, times: int = 1) -> Relay:
    address = urlsplit(settings.neo4j_uri or "")
    async with relay(address.hostname or "", address.port or 7687) as noted:
        uri = f"bolt://127.0.0.1:{noted.port}"
        database = Database.of(settings.model_copy(update={"neo4j_uri": uri}))
        schema = graphql_schema(engine_of(settings, database.run))
        await schema.execute("{ actors(first: 1) { edges { node { key } } } }")
        noted.turns.clear()
        for _ in range(times):
            result = await schema.execute(document)
            assert result.data
        await database.close()
        goodbye = noted.turns.count("request") - noted.turns.count("answer")
        if goodbye > 0:
            noted.turns.pop()
        return noted
