// A page of one kind is read in the order of its keys without the other kinds. A composite index
// needs both properties in a query, so what asks for the kind alone keeps an index of its own.

CREATE INDEX actor_kind_key IF NOT EXISTS FOR (n:Actor) ON (n.kind, n.id);
CREATE INDEX region_kind_key IF NOT EXISTS FOR (n:Region) ON (n.kind, n.id);
CREATE INDEX event_kind_key IF NOT EXISTS FOR (n:Event) ON (n.kind, n.id);
