"""The help window: pages of resources/help in the language of the window, and what is made from the program itself.

Imports the parts of the window that every screen shares, never a screen.
"""
