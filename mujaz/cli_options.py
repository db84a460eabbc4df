"""Kinds of option that several commands have."""

from __future__ import annotations

import datetime as dt

import click


class IsoDate(click.ParamType[str]):
    """A calendar day as ISO 8601 writes it."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the day as `2026-11-21`, or fail as wrong usage."""
        try:
            return dt.date.fromisoformat(str(value)).isoformat()
        except ValueError:
            self.fail(f"{value!r} is no day; write it like 2026-11-21", param, ctx)
