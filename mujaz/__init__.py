"""Arabic news articles in, a bilingual briefing out."""

from __future__ import annotations

__version__ = "0.1.0"
