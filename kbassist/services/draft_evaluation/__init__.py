"""Measures drafts over frozen messages: what none may do, how replies open, how long one takes; writes the gallery."""
