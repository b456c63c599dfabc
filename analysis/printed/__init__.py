"""The debrief on paper: the six screens, a sheet each, from the same story and the same charts as the page."""
