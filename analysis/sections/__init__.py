"""The sections of the debrief page, one file each: one idea per section."""
