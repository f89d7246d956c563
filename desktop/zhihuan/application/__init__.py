"""What the user can do and ask, over the domain; speaks to the outside through `ports`."""
