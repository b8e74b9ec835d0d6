"""What the program can do, use case by use case; window and command line call these and nothing below.

May import core, language, markup, drafting and checking. Database, index, files and clipboard are seen only through
the protocols of `core.ports`; `bootstrap` hands them in.
"""
