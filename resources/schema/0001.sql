-- Schema 1. What people own has a UUID and a journal; what a hub said last is kept by generation.
-- Columns of the owned tables are the field tables of models/domain (a test compares them).
-- An index X_unique_Y guards the uniqueness that the field table declares for column Y.

CREATE TABLE community (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    website TEXT NOT NULL,
    github_org TEXT NOT NULL,
    tier TEXT NOT NULL,
    since TEXT,
    until TEXT,
    mission TEXT NOT NULL,
    goals TEXT NOT NULL,
    success TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX community_unique_name ON community (name);

CREATE TABLE cluster (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    provider TEXT NOT NULL,
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    shared INTEGER NOT NULL DEFAULT 0,
    notes TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX cluster_unique_name ON cluster (name);

CREATE TABLE hub (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    cluster INTEGER REFERENCES cluster (id) DEFERRABLE INITIALLY DEFERRED,
    community INTEGER REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
    domain TEXT NOT NULL,
    display_name TEXT NOT NULL,
    provider TEXT NOT NULL,
    authenticator TEXT NOT NULL,
    purpose TEXT NOT NULL,
    version TEXT NOT NULL,
    url TEXT NOT NULL,
    admin_users TEXT,
    fingerprint TEXT NOT NULL,
    refresh_minutes INTEGER,
    notes TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX hub_unique_name ON hub (name, COALESCE(cluster, 0));
CREATE INDEX hub_cluster ON hub (cluster);
CREATE INDEX hub_community ON hub (community);

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    github TEXT NOT NULL,
    orcid TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    employer TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 0,
    notes TEXT NOT NULL
) STRICT;


CREATE TABLE team (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX team_unique_name ON team (name);

CREATE TABLE membership (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    team INTEGER NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
    roles TEXT NOT NULL,
    since TEXT,
    until TEXT
) STRICT;

CREATE INDEX membership_person ON membership (person);
CREATE INDEX membership_team ON membership (team);

CREATE TABLE seat (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    community INTEGER NOT NULL REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL,
    since TEXT,
    until TEXT,
    technical INTEGER NOT NULL DEFAULT 0,
    financial INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX seat_person ON seat (person);
CREATE INDEX seat_community ON seat (community);

CREATE TABLE administrator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    hub INTEGER NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
    person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    user_name TEXT NOT NULL,
    granted_by INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    granted_at INTEGER,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    ticket INTEGER REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX administrator_hub ON administrator (hub);
CREATE INDEX administrator_person ON administrator (person);
CREATE INDEX administrator_granted_by ON administrator (granted_by);
CREATE INDEX administrator_ticket ON administrator (ticket);

CREATE TABLE role (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    hub INTEGER REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    scopes TEXT,
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER
) STRICT;

CREATE UNIQUE INDEX role_unique_name ON role (name, COALESCE(hub, 0));
CREATE INDEX role_hub ON role (hub);

CREATE TABLE bearer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    role INTEGER NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE INDEX bearer_role ON bearer (role);

CREATE TABLE group_definition (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    hub INTEGER NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    users TEXT,
    properties TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER
) STRICT;

CREATE UNIQUE INDEX group_definition_unique_name ON group_definition (name, hub);
CREATE INDEX group_definition_hub ON group_definition (hub);

CREATE TABLE ticket (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    subject TEXT NOT NULL,
    type TEXT NOT NULL,
    state TEXT NOT NULL,
    impact TEXT NOT NULL,
    community INTEGER REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
    requester INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    agent INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    hub INTEGER REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
    responsibility INTEGER REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    party TEXT,
    tracker TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    due_at INTEGER,
    answered_at INTEGER,
    resolved_at INTEGER
) STRICT;

CREATE UNIQUE INDEX ticket_unique_number ON ticket (number);
CREATE INDEX ticket_community ON ticket (community);
CREATE INDEX ticket_requester ON ticket (requester);
CREATE INDEX ticket_agent ON ticket (agent);
CREATE INDEX ticket_hub ON ticket (hub);
CREATE INDEX ticket_responsibility ON ticket (responsibility);

CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    ticket INTEGER NOT NULL REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
    author INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    "at" INTEGER NOT NULL
) STRICT;

CREATE INDEX message_ticket ON message (ticket);
CREATE INDEX message_author ON message (author);

CREATE TABLE responsibility (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    wording TEXT NOT NULL,
    focus TEXT NOT NULL,
    party TEXT NOT NULL,
    actor TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX responsibility_unique_number ON responsibility (number);

CREATE TABLE agreement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    community INTEGER NOT NULL REFERENCES community (id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT,
    until TEXT,
    boundary INTEGER NOT NULL,
    base_fee REAL,
    fee_adjustment REAL,
    currency TEXT NOT NULL,
    support_hours REAL,
    notes TEXT NOT NULL
) STRICT;

CREATE INDEX agreement_community ON agreement (community);

CREATE TABLE assignment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    agreement INTEGER NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    responsibility INTEGER NOT NULL REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    party TEXT NOT NULL,
    reason TEXT NOT NULL,
    cost_effect REAL
) STRICT;

CREATE INDEX assignment_agreement ON assignment (agreement);
CREATE INDEX assignment_responsibility ON assignment (responsibility);

CREATE TABLE hub_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    hub INTEGER NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
    user_name TEXT NOT NULL
) STRICT;

CREATE INDEX hub_link_person ON hub_link (person);
CREATE INDEX hub_link_hub ON hub_link (hub);

CREATE TABLE configuration_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    hub INTEGER NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE INDEX configuration_note_hub ON configuration_note (hub);
-- the file itself
CREATE TABLE file_setting (
    name TEXT PRIMARY KEY,   -- file_id, actor ...
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- journal
CREATE TABLE journal (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    file_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    reverts INTEGER NOT NULL DEFAULT 0,
    changes INTEGER NOT NULL
) STRICT;

CREATE TABLE journal_change (
    number INTEGER NOT NULL REFERENCES journal (number),
    position INTEGER NOT NULL,
    action TEXT NOT NULL,    -- create, update, remove
    kind INTEGER NOT NULL,
    row INTEGER NOT NULL,
    uuid BLOB NOT NULL,
    before TEXT,             -- JSON object by column
    after TEXT,
    PRIMARY KEY (number, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_change_row ON journal_change (kind, row);

-- what a hub said last
-- Identity: a row keeps its id from pull to pull. kind is domain::Kind; a server's name is "user/name".
CREATE TABLE snapshot_name (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hub INTEGER NOT NULL REFERENCES hub (id),
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    gone INTEGER,            -- generation in which it was first missing (tombstone)
    UNIQUE (hub, kind, name)
) STRICT;

-- One row a hub. `generation` is the pointer that a swap moves.
CREATE TABLE hub_status (
    hub INTEGER PRIMARY KEY REFERENCES hub (id),
    generation INTEGER NOT NULL DEFAULT 0,
    version TEXT NOT NULL DEFAULT '',
    identity TEXT NOT NULL DEFAULT '',
    scopes TEXT NOT NULL DEFAULT '[]',
    not_visible TEXT NOT NULL DEFAULT '[]',
    token_expires INTEGER,
    pulled_at INTEGER,
    tried_at INTEGER,
    error_code INTEGER,
    error_detail TEXT,
    users INTEGER NOT NULL DEFAULT 0,
    groups INTEGER NOT NULL DEFAULT 0,
    services INTEGER NOT NULL DEFAULT 0,
    servers INTEGER NOT NULL DEFAULT 0,
    admins INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE snapshot_generation (
    generation INTEGER PRIMARY KEY AUTOINCREMENT,
    hub INTEGER NOT NULL REFERENCES hub (id),
    state TEXT NOT NULL,     -- staging, current, old
    started_at INTEGER NOT NULL
) STRICT;

CREATE TABLE snapshot_user (
    generation INTEGER NOT NULL,
    id INTEGER NOT NULL,
    hub INTEGER NOT NULL,
    name TEXT NOT NULL,
    admin INTEGER,
    groups TEXT,
    roles TEXT,
    server TEXT,
    pending TEXT,
    created_at INTEGER,
    last_activity INTEGER,
    PRIMARY KEY (generation, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX snapshot_user_name ON snapshot_user (generation, name COLLATE NOCASE, id);

CREATE TABLE snapshot_member (
    generation INTEGER NOT NULL,
    group_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    PRIMARY KEY (generation, group_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_group (
    generation INTEGER NOT NULL,
    id INTEGER NOT NULL,
    hub INTEGER NOT NULL,
    name TEXT NOT NULL,
    members INTEGER,
    roles TEXT,
    properties TEXT,
    PRIMARY KEY (generation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_service (
    generation INTEGER NOT NULL,
    id INTEGER NOT NULL,
    hub INTEGER NOT NULL,
    name TEXT NOT NULL,
    admin INTEGER,
    roles TEXT,
    url TEXT,
    display INTEGER,
    PRIMARY KEY (generation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_server (
    generation INTEGER NOT NULL,
    id INTEGER NOT NULL,
    hub INTEGER NOT NULL,
    user_name TEXT NOT NULL,
    name TEXT NOT NULL,
    ready INTEGER,
    pending TEXT,
    url TEXT,
    started_at INTEGER,
    last_activity INTEGER,
    PRIMARY KEY (generation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_role (
    generation INTEGER NOT NULL,
    id INTEGER NOT NULL,
    hub INTEGER NOT NULL,
    name TEXT NOT NULL,
    users INTEGER,
    groups INTEGER,
    services INTEGER,
    PRIMARY KEY (generation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_difference (
    hub INTEGER NOT NULL,
    position INTEGER NOT NULL,
    what TEXT NOT NULL,      -- added, changed, removed
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    "column" TEXT,
    before TEXT,
    after TEXT,
    PRIMARY KEY (hub, position)
) STRICT, WITHOUT ROWID;

-- search in long text
-- Trigram indexes. The writer keeps them with storage/search.h (touchesSearch, removeFromSearch, addToSearch),
-- on real change only; not by triggers, because trusted_schema=OFF refuses FTS5 inside triggers (SQLite 3.40).
-- A bulk load calls rebuildSearch() at its end.
CREATE VIRTUAL TABLE ticket_search USING fts5 (subject, content='', columnsize=0, tokenize='trigram');
-- Row ids are (ticket << 32) | message: the ticket is known without reading the message.
CREATE VIRTUAL TABLE message_search USING fts5 (body, content='', columnsize=0, tokenize='trigram');
