"""Looks over a reply as a careful colleague would and points at characters; the person decides.

Every check is a module of `checking.checks` that stands alone; what they look for in a language is data in
resources/languages/CODE/check.toml. Never changes a reply and never asks the database.
May import `kbassist.language`, `kbassist.markup` and `kbassist.core`.
"""
