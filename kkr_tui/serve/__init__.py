"""The chair's screen in a browser: a page behind a token, and one program a viewer. Knows nothing of meetings."""
