"""Documents out: the minutes, the decision log and the files they are written to."""
