"""The search page: words in, results with marked words, a preview beside.

May import `ui` parts that are shared, core and markup; nothing of other screens.
"""
