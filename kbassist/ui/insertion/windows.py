"""The previous window on Windows, by user32: the next one below ours that the task bar would show.

The keys come from SendInput (Microsoft Learn, "SendInput function", 2024). It waits until the person's own keys are up:
a held Shift would make another shortcut of Ctrl+V.
"""

import ctypes
import os
import time
from ctypes import wintypes
from typing import Any

from kbassist.ui.insertion.target import Target, lost, missing

CONTROL, SHIFT, ALT, V = 0x11, 0x10, 0x12, 0x56
KEY_UP = 0x0002
KEYBOARD = 1
TOP_OF_ALL, NEXT_BELOW, OWNER = 0, 2, 4
EXTENDED_STYLE = -20
TOOL_WINDOW = 0x00000080
CLOAKED = 14
PATIENCE_SECONDS = 2.0
PAUSE_SECONDS = 0.02


class _KeyInput(ctypes.Structure):
    _fields_ = (
        ("key", wintypes.WORD),
        ("scan", wintypes.WORD),
        ("flags", wintypes.DWORD),
        ("time", wintypes.DWORD),
        ("extra", ctypes.c_size_t),
    )


class _MouseInput(ctypes.Structure):
    """The largest of the kinds of input: it gives the union its size."""

    _fields_ = (
        ("x", wintypes.LONG),
        ("y", wintypes.LONG),
        ("data", wintypes.DWORD),
        ("flags", wintypes.DWORD),
        ("time", wintypes.DWORD),
        ("extra", ctypes.c_size_t),
    )


class _AnyInput(ctypes.Union):
    _fields_ = (("key", _KeyInput), ("mouse", _MouseInput))


class _Input(ctypes.Structure):
    _fields_ = (("kind", wintypes.DWORD), ("of", _AnyInput))


class WindowsWindows:
    """Promises PreviousWindow on Windows."""

    def bring_forward(self) -> Target:
        user = _user32()
        window = user.GetTopWindow(None)
        while window and not _is_used(user, window):
            window = user.GetWindow(window, NEXT_BELOW)
        if not window:
            raise missing()
        user.SetForegroundWindow(window)
        if not _comes_true(lambda: user.GetForegroundWindow() == window):
            raise lost()
        return Target(int(window), _title(user, window))

    def press_paste(self, target: Target) -> None:
        user = _user32()
        are_up = _comes_true(lambda: not any(user.GetAsyncKeyState(key) & 0x8000 for key in (CONTROL, SHIFT, ALT)))
        if not are_up or user.GetForegroundWindow() != target.number:
            raise lost()
        keys = ((CONTROL, 0), (V, 0), (V, KEY_UP), (CONTROL, KEY_UP))
        inputs = (_Input * len(keys))(*(_pressed(key, flags) for key, flags in keys))
        if user.SendInput(len(keys), inputs, ctypes.sizeof(_Input)) != len(keys):
            raise lost()


def _pressed(key: int, flags: int) -> _Input:
    made = _Input()
    made.kind = KEYBOARD
    made.of.key = _KeyInput(key, 0, flags, 0, 0)
    return made


def _is_used(user: Any, window: int) -> bool:
    """Returns whether it is another program's window that is shown and stands in the task bar."""
    process = wintypes.DWORD()
    user.GetWindowThreadProcessId(window, ctypes.byref(process))
    if process.value == os.getpid() or not user.IsWindowVisible(window) or user.IsIconic(window):
        return False
    is_tool = bool(user.GetWindowLongW(window, EXTENDED_STYLE) & TOOL_WINDOW)
    is_owned = bool(user.GetWindow(window, OWNER))
    return not is_tool and not is_owned and not _is_cloaked(window) and bool(_title(user, window))


def _is_cloaked(window: int) -> bool:
    """Returns whether Windows hides the window: it lies on another desktop, or its program sleeps."""
    cloaked = wintypes.DWORD()
    _library("dwmapi").DwmGetWindowAttribute(
        wintypes.HWND(window), CLOAKED, ctypes.byref(cloaked), ctypes.sizeof(cloaked)
    )
    return bool(cloaked.value)


def _title(user: Any, window: int) -> str:
    text = ctypes.create_unicode_buffer(256)
    user.GetWindowTextW(window, text, len(text))
    return text.value


def _comes_true(state: Any) -> bool:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not state():
        if time.monotonic() > deadline:
            return False
        time.sleep(PAUSE_SECONDS)
    return True


def _user32() -> Any:
    """Returns user32 with the types of what is not a plain number: a handle is as wide as an address."""
    user = _library("user32")
    for name in ("GetTopWindow", "GetWindow", "GetForegroundWindow"):
        getattr(user, name).restype = wintypes.HWND
    for name in ("SetForegroundWindow", "IsWindowVisible", "IsIconic"):
        getattr(user, name).argtypes = (wintypes.HWND,)
    user.GetTopWindow.argtypes = (wintypes.HWND,)
    user.GetWindow.argtypes = (wintypes.HWND, wintypes.UINT)
    user.GetWindowThreadProcessId.argtypes = (wintypes.HWND, ctypes.c_void_p)
    user.GetWindowLongW.argtypes = (wintypes.HWND, ctypes.c_int)
    user.GetWindowTextW.argtypes = (wintypes.HWND, wintypes.LPWSTR, ctypes.c_int)
    user.SendInput.argtypes = (wintypes.UINT, ctypes.c_void_p, ctypes.c_int)
    user.GetAsyncKeyState.restype = ctypes.c_short
    return user


def _library(name: str) -> Any:
    loader: Any = ctypes  # its WinDLL is known on Windows only
    return loader.WinDLL(name)
