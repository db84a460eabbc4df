"""Stories in, topics with cited, bilingual summaries out."""

from __future__ import annotations
