"""The index of the knowledge: finds passages for typed words and for customers' messages. The only user of Whoosh.

A disposable cache of the database: every trouble of the index ends at this package's border as a notice, and
rebuilding heals. May import `kbassist.core`, `kbassist.language` and `kbassist.markup`.
"""
