"""Measures what is understood of a message: on committed sets of the project's own, and on development data."""
