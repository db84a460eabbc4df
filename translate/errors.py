"""The one exception tree of the project.

MujazError
├── InputError      what was given to read cannot be used
├── OutputError     what was to be written cannot be
├── ModelError      a model folder is damaged or of the wrong kind
│   └── ModelMissing    no such model is installed
├── SettingsError   a setting or option has no such value
└── RenderError     a template failed

It lives in `translate` because that package imports neither of the others.
"""

from __future__ import annotations


class MujazError(Exception):
    """Base of every error that the command line turns into one line and exit status 1."""


class InputError(MujazError):
    """What was given to read cannot be used."""


class OutputError(MujazError):
    """What was to be written cannot be written where it was asked for."""


class ModelError(MujazError):
    """A model folder is incomplete, damaged or of the wrong kind."""


class ModelMissing(ModelError):  # noqa: N818 - what is wrong, as a reader would say it
    """No model of that name is installed."""


class SettingsError(MujazError):
    """A setting has a value outside the valid ones."""


class RenderError(MujazError):
    """A template could not be rendered."""
