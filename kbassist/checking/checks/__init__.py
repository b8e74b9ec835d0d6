"""The checks, one module each: `CODES` names its findings, `check` makes them.

A check may import the modules beside this package and what `checking` may import, never another check.
"""
