"""The machine: clock, heartbeat, notifications, paths, one instance. No widgets, no SQL."""
