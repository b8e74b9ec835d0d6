"""Replies as each channel wants them pasted, and how long they may be there.

A channel is a file in resources/channels; a family of channels shares a way of rendering.
"""

from kbassist.markup.channels.channel_format import ChannelFormat, load_channels
from kbassist.markup.channels.length import Length, length_of
from kbassist.markup.channels.rendering import render

__all__ = ["ChannelFormat", "Length", "length_of", "load_channels", "render"]
