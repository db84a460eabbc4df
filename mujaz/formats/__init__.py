"""Single files through the translator, each kept in its own format."""

from __future__ import annotations
