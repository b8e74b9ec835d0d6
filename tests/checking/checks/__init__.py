"""A package, so that its test files may share their names with others."""
