"""A translation memory: what was translated once is never translated again.

`Remembering(translator, memory)` stands in for a translator; people's corrections,
which `memory import` brings in, come before anything that a model says.
"""

from __future__ import annotations

from translate.memory.place import default_path
from translate.memory.remembering import Remembering
from translate.memory.store import Memory

__all__ = ["Memory", "Remembering", "default_path"]
