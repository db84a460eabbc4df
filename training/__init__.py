"""The recipe of the compact Arabic-English model: every step is a module of its own.

Order: prepare, pieces, align, train, average, export, score, card. README.md tells the rest.
"""
