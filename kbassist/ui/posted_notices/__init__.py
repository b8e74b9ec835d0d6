"""The Notices page: what is going on right now, written once by an editor and said first in the drafts it touches.

Posted notices are not the messages of the bar above the pages; those are `kbassist.ui.notices`.
"""
