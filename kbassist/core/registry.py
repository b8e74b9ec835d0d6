"""Finds the plug-in modules of a package, so that adding one file is all it takes to add one."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def plug_ins(package: ModuleType) -> tuple[ModuleType, ...]:
    """Returns the modules that stand in a package, by name; names that begin with "_" are no plug-ins."""
    names = sorted(found.name for found in iter_modules(package.__path__) if not found.name.startswith("_"))
    return tuple(import_module(f"{package.__name__}.{name}") for name in names)
