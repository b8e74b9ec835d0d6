"""The articles page: the list of all items, reading, editing with a preview, earlier versions.

May import `ui` parts that are shared, core, language.tokens and markup; nothing of other screens.
"""
