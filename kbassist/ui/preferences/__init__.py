"""The settings page, made from the fields of core.settings.

May import `ui` parts that are shared and core; nothing of other screens.
"""
