"""Alembic's revisions of the database, run by `storage.schema`; each is frozen once it was released.

A revision imports nothing of ours. A new one gets a test that upgrades a database of the revision before it.
"""
