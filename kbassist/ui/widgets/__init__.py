"""Small parts that pages are put together from: they show values and forward gestures, and decide nothing.

May import Qt, `ui.appearance`, `ui.icons`, `ui.notices` and core; never a page or a service.
"""
