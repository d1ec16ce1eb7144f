"""Completion: what the secretary probably writes next, shown as ghost text and taken with a key.

For maintainers. A suggestion is a likely word that saves keys, likelihood weighed with letters left, and whatever
follows it for sure enough. The parts:

- ``tokens``: text as words and signs; where the cursor is.
- ``model``: counts of words, pairs and triples of one source, smoothed from the longer to the shorter.
- ``sources``, ``common``: what an agenda tells; turns of phrase that every Danish minute taker uses.
- ``people``: names by initials or any part.
- ``names``: the body's name, which a sentence begins with rather than with a title, and what only begins a name.
- ``completer``: weighs the sources (general language with earlier minutes, the agenda, the item, what was typed in this
  meeting, a dictionary), and learns: what is typed is known from the next word on, what was taken rises (``taste``).
- ``standing``: an offer stays while what is typed agrees with it. So an unlikely one is not shown: it would keep a
  better one away. Sinking what was typed past made two words take turns at every letter.
- ``suggestion``: what it says.
- ``joining``: how typing goes on after something that was taken.

Nothing is known of a decision before it is typed: the agenda's ``prepared_decision`` is no source, nor is the record of
this meeting but through what its editors hold.
"""
