"""The database of one home, its backups and its settings file; imports only `core` of ours.

SQLAlchemy stays in here: what leaves are values of `core`, and what goes wrong leaves as an EnvironmentProblem.
The doors are `store.open_store`, `restore.restore_home` (for a home that is too damaged to open),
`settings_file.SettingsFile` and `home.default_home`.
"""
