-- The tables and views of minutes.db, with the same names and columns. What is hashed there is kept letter by letter
-- here (text, not jsonb or timestamptz), so that the chain can be followed. The views have become tables, filled with
-- what they said when the meeting was copied; a closed meeting that got an addition is copied again.

CREATE TABLE IF NOT EXISTS meeting (
  slug text PRIMARY KEY,
  body text NOT NULL,
  date text NOT NULL,
  agenda text NOT NULL,
  source text NOT NULL,
  created text NOT NULL,
  who text NOT NULL,
  agenda_hash text NOT NULL
);

CREATE TABLE IF NOT EXISTS event (
  meeting text NOT NULL REFERENCES meeting,
  seq integer NOT NULL,
  at text NOT NULL,
  written text NOT NULL,
  who text NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  body text NOT NULL,
  undoes integer,
  hash text NOT NULL,
  PRIMARY KEY (meeting, seq),
  FOREIGN KEY (meeting, undoes) REFERENCES event (meeting, seq)
);

CREATE TABLE IF NOT EXISTS decision (
  meeting text NOT NULL REFERENCES meeting,
  item text NOT NULL,
  title text,
  text text NOT NULL,
  at text NOT NULL,
  seq integer NOT NULL,
  PRIMARY KEY (meeting, item)
);

CREATE TABLE IF NOT EXISTS attendance (
  meeting text NOT NULL REFERENCES meeting,
  person text NOT NULL,
  status text NOT NULL,
  substitute_for text,
  PRIMARY KEY (meeting, person)
);

CREATE TABLE IF NOT EXISTS presence (
  meeting text NOT NULL REFERENCES meeting,
  seq integer NOT NULL,
  at text NOT NULL,
  item text,
  person text NOT NULL,
  movement text NOT NULL,
  PRIMARY KEY (meeting, seq)
);

CREATE INDEX IF NOT EXISTS decision_words ON decision USING gin (to_tsvector('danish', text));
