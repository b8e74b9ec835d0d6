"""One module a command; each has `register(app)` and knows no other command."""
