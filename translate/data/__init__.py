"""What the translation stage knows about words: tables, not code, with their source in README."""
