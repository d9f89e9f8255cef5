"""What was read of a file, as it is kept: once, in order, and doubted where it has to be."""

from __future__ import annotations

from marchland.exchange.records import Entity
from marchland.exchange.scratch import Recent
from marchland.exchange.spool import spooled


def actor(id_: str, **told: object) -> Entity:
    return Entity("Actor", f"actor:{id_}", told)


def test_what_is_told_again_is_kept_once_and_what_is_told_in_parts_is_doubted() -> None:
    whole, hub = actor("a", name="A", kind="militia"), actor("h", name="H", kind="state")
    with spooled() as spool:
        for one in (whole, hub, whole, hub):
            if not spool.repeats(one):
                spool.entity(one)
        assert list(spool.doubted()) == []
        assert not spool.repeats(actor("h", name="H", kind="state", aliases=["H."]))
        spool.entity(actor("h", name="H", kind="state", aliases=["H."]))
        spool.entity(actor("b"), lacking=True)
        assert [one.id for one in spool.doubted()] == ["actor:b", "actor:h"]
        assert [one.properties.get("aliases") for one in spool.entities()] == [None, None, ["H."]]


def test_two_that_are_sound_and_together_are_not_are_looked_at() -> None:
    with spooled() as spool:
        spool.entity(actor("a", name="A", kind="militia", exists_from=2012))
        spool.entity(actor("a", name="A", kind="militia", exists_to=2010))
        (doubted,) = spool.doubted()
        assert (doubted.properties["exists_from"], doubted.properties["exists_to"]) == (2012, 2010)


def test_recent_remembers_the_last_that_was_told_of_many() -> None:
    recent = Recent()
    one = actor("a", name="A")
    recent.put(one)
    assert recent.tells(actor("a", name="A"))
    assert not recent.tells(actor("a", name="B"))
    assert not recent.tells(Entity("Region", "actor:a", {"name": "A"}))
    for number in range(5_000):
        recent.put(actor(f"n{number}", name="N"))
    assert not recent.tells(one)
    assert recent.tells(actor("n4999", name="N"))
