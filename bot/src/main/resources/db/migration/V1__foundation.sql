-- Times are milliseconds since 1970 (UTC). Contents, states and addresses are sealed (AES-GCM, the
-- row's table and id as associated data); hashes are keyed, so that nothing here names a person.

CREATE TABLE conversation (
  id           TEXT PRIMARY KEY,
  institution  TEXT NOT NULL,
  channel      TEXT NOT NULL,
  address_hash BLOB NOT NULL,
  address      BLOB NOT NULL,
  version      INTEGER NOT NULL,
  owner        TEXT NOT NULL,
  state        BLOB NOT NULL,
  created_at   INTEGER NOT NULL,
  touched_at   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX conversation_at ON conversation(channel, address_hash, institution);
CREATE INDEX conversation_touched ON conversation(touched_at);

-- inbox and outbox share one sequence of ids: together they are the transcript.
-- status: 0 pending, 1 done, 2 set aside, 3 settled by an operator
CREATE TABLE inbox (
  id           INTEGER PRIMARY KEY,
  institution  TEXT NOT NULL,
  channel      TEXT NOT NULL,
  external_key BLOB NOT NULL,
  conversation TEXT NOT NULL,
  content      BLOB,
  status       INTEGER NOT NULL,
  tries        INTEGER NOT NULL,
  reason       TEXT,
  arrived_at   INTEGER NOT NULL
);
CREATE UNIQUE INDEX inbox_event ON inbox(channel, external_key);
CREATE INDEX inbox_of ON inbox(conversation, id);
CREATE INDEX inbox_pending ON inbox(conversation, id) WHERE status = 0;
CREATE INDEX inbox_aside ON inbox(id) WHERE status = 2;

-- status: 0 open, 1 sent, 2 failed, 3 taken back or settled
-- address is set only on the last message after an erasure, whose conversation is gone
CREATE TABLE outbox (
  id           INTEGER PRIMARY KEY,
  institution  TEXT NOT NULL,
  conversation TEXT NOT NULL,
  channel      TEXT NOT NULL,
  address      BLOB,
  lane         INTEGER NOT NULL,
  content      BLOB,
  status       INTEGER NOT NULL,
  tries        INTEGER NOT NULL,
  reason       TEXT,
  created_at   INTEGER NOT NULL,
  sent_at      INTEGER
);
CREATE INDEX outbox_of ON outbox(conversation, id);
CREATE INDEX outbox_open ON outbox(lane, id) WHERE status = 0;
CREATE INDEX outbox_failed ON outbox(id) WHERE status = 2;

CREATE TABLE case_file (
  id           TEXT PRIMARY KEY,
  institution  TEXT NOT NULL,
  conversation TEXT NOT NULL,
  reason       TEXT NOT NULL,
  urgency      INTEGER NOT NULL,
  opened_at    INTEGER NOT NULL,
  closed_at    INTEGER
) WITHOUT ROWID;
CREATE UNIQUE INDEX case_open ON case_file(conversation) WHERE closed_at IS NULL;

-- Payloads a channel could not parse.
CREATE TABLE dead_letter (
  id           INTEGER PRIMARY KEY,
  institution  TEXT NOT NULL,
  channel      TEXT NOT NULL,
  external_key BLOB NOT NULL,
  reason       TEXT NOT NULL,
  payload      BLOB,
  at           INTEGER NOT NULL,
  settled      INTEGER NOT NULL
);
CREATE UNIQUE INDEX dead_letter_event ON dead_letter(channel, external_key);

CREATE TABLE rating (
  institution  TEXT NOT NULL,
  day          TEXT NOT NULL,
  topic        TEXT NOT NULL,
  helped       INTEGER NOT NULL,
  no_fit       INTEGER NOT NULL,
  PRIMARY KEY (institution, day, topic)
) WITHOUT ROWID;

-- Keyed hashes of events of erased conversations, for two days: a messenger that delivers again
-- must not bring an erased conversation back.
CREATE TABLE erased_event (
  channel      TEXT NOT NULL,
  external_key BLOB NOT NULL,
  at           INTEGER NOT NULL,
  PRIMARY KEY (channel, external_key)
) WITHOUT ROWID;

-- The highest transcript id given when rows were last deleted: ids must grow over deletions and
-- restarts, or a page that has seen one would not be shown the next.
CREATE TABLE sequence_floor (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  last INTEGER NOT NULL
);
INSERT INTO sequence_floor(id, last) VALUES (1, 0);

-- One row that every health probe overwrites.
CREATE TABLE heartbeat (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at INTEGER NOT NULL
);
INSERT INTO heartbeat(id, at) VALUES (1, 0);
