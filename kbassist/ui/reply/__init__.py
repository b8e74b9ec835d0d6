"""The Reply page: a customer's message in, a checked reply out.

May import Qt, the shell's shared modules (`ui.*` outside other screens), services through the page context, and
core. View models (`view_model`, `pipeline`, `entry_keeper`, `checker`, `copying`) and the models import only
PySide6.QtCore and hold every decision; widgets show values and forward gestures.
"""
