"""The vocabulary that all packages share: frozen values and protocols.

Imports only the standard library. Nothing here knows a database, an index, a window or a file format.
Offsets count code points of the text they speak of, end exclusive.
"""
