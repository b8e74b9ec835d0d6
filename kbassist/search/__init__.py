"""The index of the knowledge: finds passages for typed words and for customers' messages. The only user of Whoosh.

From the files up: `whoosh_reading` (Whoosh's files as arrays), `segments` and `items` (what was read, kept),
`postings` and `phrases` (what holds a key), `scoring` (arithmetic), `query` (what is asked), `ranking` and
`confidence` (what answers), `index` (the door). `schema`, `pool`, `writing` and `folders` make what they read.

A disposable cache of the database: every trouble of the index ends at this package's border as a notice, and
rebuilding heals. May import `kbassist.core`, `kbassist.language` and `kbassist.markup`.
"""
