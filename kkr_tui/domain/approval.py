"""The minutes of a meeting are approved at the next one: the decision there, and how both tell the changes."""


def decision(body: str, changes: str) -> str:
    """What the body decides on the minutes of its last meeting; ``changes`` may be nothing."""
    return f"{body} godkendte referatet{with_changes(changes.rstrip('.'))}."


def with_changes(changes: str) -> str:
    """The end of a sentence on an approval: nothing when the minutes were approved as they were."""
    return f" med følgende ændringer: {' '.join(changes.split())}" if changes else ""
