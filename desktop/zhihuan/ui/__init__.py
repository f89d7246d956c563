"""The window: the only widgets. No SQL, no notifications, no scheduler."""
