"""Bringing knowledge in: choosing files, a dry run, progress, the report.

May import `ui` parts that are shared, core, and nothing of other screens. The work itself is a child process.
"""
