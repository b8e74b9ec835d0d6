"""Rewrites sentences from one form of address to the other: tu and Jūs, ты and Вы.

`convert.py` is the door, `converters.py` knows which languages have a converter, `rules.py` is what a converter
promises. Every language has one module of its own (with helpers named after it) and its lexicon among the
language's data. What cannot be converted with certainty is named and left as it was.
"""
