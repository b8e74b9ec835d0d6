"""The window: pages, widgets and view models; the only package that knows Qt.

May import bootstrap and everything below it, never cli. Screens (reply, search, articles, preferences) do not know
each other; what they share is a PageContext, and the main window carries messages between them.
"""
