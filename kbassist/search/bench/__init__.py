"""Measures search against other engines on the same passages and queries; the program itself never needs it.

One module an engine behind `engine.Engine`; `run.run_bench` builds, measures and returns values that a command prints.
"""
