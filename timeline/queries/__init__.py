"""Reading: filters in, rows out, nothing printed."""
