"""The course of a play, month by month: small charts on one axis of time, all of which follow the chosen month."""
