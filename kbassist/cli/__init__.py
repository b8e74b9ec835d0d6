"""The command line: the same services as the window, without Qt.

Imports bootstrap and whatever lies below it. Only `output` prints.
"""
