"""The measurements of `kbassist evaluate`, a module each; each registers itself on the app of that command."""
