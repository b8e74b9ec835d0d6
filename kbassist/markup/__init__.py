"""Markdown and its other shapes: passages, plain text, safe HTML, channel formats, front matter.

Pure text in, text out. The only package that knows markdown-it; imports core alone.
"""
