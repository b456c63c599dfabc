"""The six screens of a debrief, a file each: Landning, Vad hände?, Vad såg vi då?, Varför?, Beteenden, Hem till oss."""
