"""What Alembic runs for every command: the migrations go through the connection that `storage.migrate` hands over.

The caller holds the transaction, so a migration that fails leaves the database as it was (SQLite included).
"""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
