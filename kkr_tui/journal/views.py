"""Readable views, for Datasette and any other tool: what counts, without knowing how events and undo work.

They repeat rules of the domain in SQL because SQLite cannot ask Python; the tests hold them against the domain.

- ``live_event``: the rows that count. Undo is a stack, so a row is undone when an undo of it was not itself undone:
  undoing what was redone is a new undo of the gesture, never of the redo, and two levels are all there are.
- ``decision``: the wording that stands, one row per item that has one; ``fts_row`` is its row in ``event_fts``.
- ``nod``: what the chair answered to which wording, and whether that answer stands.
- ``attendance``: how each registered person stands, and whose seat a substitute fills.
- ``presence``: who came and went while the meeting ran, took a seat or the chair, in the order in which it happened.
"""

from sqlite3 import Connection

from kkr_tui.journal.connection import rows

LIVE_EVENT = """
SELECT e.meeting, e.seq, e.at, e.written, e.who, e.kind, e.body
FROM event AS e
WHERE e.kind NOT IN ('undone', 'writer_took_over')
  AND NOT EXISTS (
    SELECT 1 FROM event AS undo
    WHERE undo.meeting = e.meeting AND undo.undoes = e.seq
      AND NOT EXISTS (SELECT 1 FROM event AS redo WHERE redo.meeting = e.meeting AND redo.undoes = undo.seq)
  )
"""

DECISION = """
SELECT meeting, item,
  (SELECT json_extract(node.value, '$.title') FROM meeting AS m, json_tree(m.agenda, '$.items') AS node
   WHERE m.slug = meeting AND node.type = 'object' AND json_extract(node.value, '$.number') = item) AS title,
  text, at, seq,
  (SELECT event.rowid FROM event WHERE event.meeting = newest.meeting AND event.seq = newest.seq) AS fts_row
FROM (
  SELECT meeting, seq, at, json_extract(body, '$.item') AS item, json_extract(body, '$.text') AS text,
    row_number() OVER (PARTITION BY meeting, json_extract(body, '$.item') ORDER BY seq DESC) AS age
  FROM live_event WHERE kind = 'decision_recorded'
) AS newest
WHERE age = 1 AND text <> ''
"""

# The last answer to a wording stands as long as the wording does.
NOD = """
SELECT nod.*, coalesce(nod.revision = decision.seq AND nod.age = 1, 0) AS stands
FROM (
  SELECT meeting, seq, json_extract(body, '$.at') AS at, json_extract(body, '$.item') AS item,
    json_extract(body, '$.answer') AS answer, json_extract(body, '$.text') AS text,
    json_extract(body, '$.revision') AS revision,
    row_number() OVER (
      PARTITION BY meeting, json_extract(body, '$.item'), json_extract(body, '$.revision') ORDER BY seq DESC
    ) AS age
  FROM live_event WHERE kind = 'chair_nodded'
) AS nod LEFT JOIN decision ON decision.meeting = nod.meeting AND decision.item = nod.item
ORDER BY nod.meeting, nod.seq
"""

# What was noted afterwards (``after``: a row of the record) is told where it happened.
PRESENCE = """
SELECT meeting, seq, coalesce(json_extract(body, '$.at'), at) AS at, json_extract(body, '$.item') AS item,
  coalesce(json_extract(body, '$.person'), json_extract(body, '$.substitute')) AS person,
  CASE kind WHEN 'person_left' THEN 'left' WHEN 'substitute_seated' THEN 'took_seat'
    WHEN 'chair_changed' THEN 'took_chair' ELSE 'arrived' END AS movement
FROM live_event
WHERE kind IN ('person_arrived', 'person_left', 'chair_changed')
  OR (kind = 'substitute_seated' AND coalesce(json_extract(body, '$.item'), '') <> '')
ORDER BY meeting, coalesce(nullif(json_extract(body, '$.after'), 0), seq), seq
"""

# A fold over small steps. Who stands how is a JSON object (status: person -> status; seat: member -> substitute), as
# json_patch can put a key in and, with null, take it out. ``kkr_tui.domain.evolve`` has the rules; ``phase`` keeps
# the order within one event: first seats are vacated, then people are registered.
ATTENDANCE = """
WITH RECURSIVE
step(meeting, seq, phase, op, who, what) AS (
  SELECT meeting, seq, 1, 'vacate', person.value, NULL FROM live_event, json_each(body, '$.people') AS person
  WHERE kind = 'attendance_marked' AND json_extract(body, '$.status') = 'present'
  UNION ALL
  SELECT meeting, seq, 2, 'register', person.value, json_extract(body, '$.status')
  FROM live_event, json_each(body, '$.people') AS person WHERE kind = 'attendance_marked'
  UNION ALL
  SELECT meeting, seq, 1, 'vacate', json_extract(body, '$.member'), NULL
  FROM live_event WHERE kind IN ('substitute_seated', 'substitute_called', 'substitute_unseated')
  UNION ALL
  SELECT meeting, seq, 2, 'leave seat', json_extract(body, '$.substitute'), NULL
  FROM live_event WHERE kind IN ('substitute_seated', 'substitute_called')
  UNION ALL
  SELECT meeting, seq, 3, 'call', json_extract(body, '$.member'), json_extract(body, '$.substitute')
  FROM live_event WHERE kind = 'substitute_called'
  UNION ALL
  SELECT meeting, seq, 3, 'seat', json_extract(body, '$.member'), json_extract(body, '$.substitute')
  FROM live_event WHERE kind = 'substitute_seated'
  UNION ALL
  SELECT meeting, seq, 1, 'arrive', json_extract(body, '$.person'), NULL
  FROM live_event WHERE kind = 'person_arrived'
  UNION ALL
  SELECT meeting, seq, 1, 'roll', NULL, (SELECT json_group_array(json_extract(value, '$.name'))
    FROM json_each(body, '$.agenda.members')) FROM live_event WHERE kind = 'agenda_changed'
),
ordered AS (
  SELECT step.*, row_number() OVER (PARTITION BY step.meeting
    ORDER BY coalesce(nullif(json_extract(e.body, '$.after'), 0), step.seq), step.seq, phase) AS nth
  FROM step JOIN live_event AS e ON e.meeting = step.meeting AND e.seq = step.seq
),
state(meeting, nth, status, seat) AS (
  SELECT slug, 0,
    (SELECT json_group_object(name, status) FROM (
       SELECT json_extract(value, '$.name') AS name, json_extract(value, '$.status') AS status
       FROM json_each(agenda, '$.members')
       UNION ALL
       SELECT json_extract(value, '$.name'), json_extract(value, '$.status') FROM json_each(agenda, '$.substitutes')
       UNION ALL
       SELECT json_extract(value, '$.name'), json_extract(value, '$.status') FROM json_each(agenda, '$.guests')
     ) WHERE status <> 'unregistered'),
    (SELECT json_group_object(json_extract(value, '$.name'), json_extract(value, '$.substitute'))
     FROM json_each(agenda, '$.members') WHERE json_extract(value, '$.substitute') <> '')
  FROM meeting
  UNION ALL
  SELECT o.meeting, o.nth,
    CASE o.op
      WHEN 'vacate' THEN iif(held.key IS NULL, s.status, json_patch(s.status, json_object(held.value, NULL)))
      WHEN 'leave seat' THEN iif(taken.key IS NULL, s.status, json_patch(s.status, json_object(o.who, NULL)))
      WHEN 'register' THEN json_patch(s.status, json_object(o.who, o.what))
      WHEN 'seat' THEN json_patch(s.status, json_object(o.what, 'present', o.who,
        iif(coalesce(was.value, 'unregistered') IN ('unregistered', 'present'), 'excused', was.value)))
      WHEN 'call' THEN json_patch(s.status, json_object(o.what, NULL, o.who,
        iif(coalesce(was.value, 'unregistered') IN ('unregistered', 'present'), 'excused', was.value)))
      WHEN 'arrive' THEN CASE
        WHEN was.value IS 'present' THEN s.status
        WHEN held.key IS NULL THEN json_patch(s.status, json_object(o.who, 'present'))
        ELSE json_patch(s.status, json_object(held.value, NULL, o.who, 'present')) END
      ELSE s.status
    END,
    CASE o.op
      WHEN 'vacate' THEN json_patch(s.seat, json_object(o.who, NULL))
      WHEN 'leave seat' THEN iif(taken.key IS NULL, s.seat, json_patch(s.seat, json_object(taken.key, NULL)))
      WHEN 'seat' THEN json_patch(s.seat, json_object(o.who, o.what))
      WHEN 'call' THEN json_patch(s.seat, json_object(o.who, o.what))
      WHEN 'roll' THEN (SELECT json_group_object(key, value) FROM json_each(s.seat)
        WHERE key IN (SELECT value FROM json_each(o.what)) AND value NOT IN (SELECT value FROM json_each(o.what)))
      WHEN 'arrive' THEN iif(was.value IS 'present', s.seat, json_patch(s.seat, json_object(o.who, NULL)))
      ELSE s.seat
    END
  FROM state AS s JOIN ordered AS o ON o.meeting = s.meeting AND o.nth = s.nth + 1
    LEFT JOIN json_each(s.status) AS was ON was.key = o.who
    LEFT JOIN json_each(s.seat) AS held ON held.key = o.who
    LEFT JOIN json_each(s.seat) AS taken ON taken.key = (SELECT key FROM json_each(s.seat) WHERE value = o.who LIMIT 1)
)
SELECT s.meeting, person.key AS person, person.value AS status,
  (SELECT key FROM json_each(s.seat) WHERE value = person.key) AS substitute_for
FROM state AS s, json_each(s.status) AS person
WHERE s.nth = (SELECT count(*) FROM step WHERE step.meeting = s.meeting)
"""

VIEWS = {"live_event": LIVE_EVENT, "decision": DECISION, "nod": NOD, "presence": PRESENCE, "attendance": ATTENDANCE}


def refresh_views(db: Connection) -> None:
    """Make the views what they are here. Nothing is written when they are already."""
    there = dict(rows(db, "SELECT name, sql FROM sqlite_master WHERE type = 'view'"))
    for name, select in VIEWS.items():
        view = f"CREATE VIEW {name} AS {select.strip()}"
        if there.get(name) != view:
            db.execute(f"DROP VIEW IF EXISTS {name}")
            db.execute(view)
