"""Replies as each channel wants them pasted, how they look there, and how long they may be.

A channel is a file in resources/channels; a family of channels shares a way of rendering.
"""

from kbassist.markup.channels.channel_format import ChannelFormat, Family, load_channels
from kbassist.markup.channels.counting import LengthUnit
from kbassist.markup.channels.length import Length, length_of, message_length
from kbassist.markup.channels.preview import preview
from kbassist.markup.channels.rendering import render

__all__ = [
    "ChannelFormat",
    "Family",
    "Length",
    "LengthUnit",
    "length_of",
    "load_channels",
    "message_length",
    "preview",
    "render",
]
