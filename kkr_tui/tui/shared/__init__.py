"""What the secretary's and the chair's programs have in common: themes, and presenters that turn state into text."""
