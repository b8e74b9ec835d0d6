"""Files in and out: importers, exporters and the system's clipboard.

Imports core, language and markup; never services, storage or search. Reads and writes files only, decides nothing:
where an item goes is settled in `services.transfer`.
"""
