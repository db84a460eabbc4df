"""The static site: briefings added day by day, every page a plain file that opens from a disk."""
