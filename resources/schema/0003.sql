-- Schema 3. What is wanted of a hub (staged operations), the scopes a configuration defines, and what the
-- program keeps about a hub besides its snapshot: tokens read on demand, findings.

CREATE TABLE staged_operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    hub INTEGER NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    object TEXT NOT NULL,
    payload TEXT NOT NULL,
    reason TEXT NOT NULL,
    channel TEXT NOT NULL,
    who TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT;

CREATE INDEX staged_operation_hub ON staged_operation (hub);

CREATE TABLE custom_scope (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    hub INTEGER NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    subscopes TEXT,
    file TEXT NOT NULL,
    line INTEGER
) STRICT;

CREATE UNIQUE INDEX custom_scope_unique_name ON custom_scope (name, hub);
CREATE INDEX custom_scope_hub ON custom_scope (hub);

-- A hub's tokens as it said when asked about their owner; an owner's rows are replaced as a whole.
CREATE TABLE hub_token (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hub INTEGER NOT NULL REFERENCES hub (id),
    owner_kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    token TEXT NOT NULL,
    note TEXT NOT NULL,
    client TEXT NOT NULL,
    scopes TEXT,
    roles TEXT,
    created_at INTEGER,
    expires_at INTEGER,
    last_activity INTEGER,
    warnings TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    UNIQUE (hub, owner_kind, owner, token)
) STRICT;

-- What was found when the hub's roles were last looked at; a hub's rows are replaced as a whole.
CREATE TABLE finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hub INTEGER NOT NULL REFERENCES hub (id),
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    about TEXT NOT NULL,
    detail TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER,
    fix TEXT NOT NULL
) STRICT;

CREATE INDEX finding_hub ON finding (hub);
