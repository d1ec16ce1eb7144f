"""How long things may take. The suite runs on machines that are busy with other things, so it is patient."""

PATIENT, STRICT = 10.0, 1.0
factor = PATIENT


def strictly() -> None:
    """From now on the promises as they stand; for ``make soak`` on a machine that is idle otherwise."""
    global factor  # noqa: PLW0603 - one measure for one run
    factor = STRICT


def within(measured: float, limit: float) -> None:
    """Fail when it took longer than that."""
    assert measured <= limit * factor, f"{measured:.2f} s is more than {limit} s"
