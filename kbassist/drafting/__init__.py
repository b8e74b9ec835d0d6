"""Makes reply drafts: plans the acts of a reply, takes facts from sources and sentences from the language.

May import only `kbassist.language`, `kbassist.markup` and `kbassist.core`; knows no window, file or clock. Every
factual sentence keeps the place it came from.
"""
