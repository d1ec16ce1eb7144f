"""kkr of a version to come: its database has one step more."""

from sqlite3 import Connection

from kkr_tui.cli import main
from kkr_tui.journal import schema


def notes(db: Connection) -> None:
    db.execute("CREATE TABLE note (text TEXT) STRICT")


if __name__ == "__main__":
    schema.STEPS.append(notes)
    main()
