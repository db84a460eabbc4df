"""The one Jinja environment: where templates lie, what escapes, how a failure is told.

Escaping goes by the end of a template's name and needs nothing in the template:
`*.html` for HTML, `*.md` for Markdown.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    select_autoescape,
)
from markupsafe import Markup

from mujaz.render_bidi import arabic, english, one_line
from mujaz.render_compiled import compiled
from mujaz.render_fonts import FONT, embedded, policy
from mujaz.render_markdown import address, cell, cite, code, finalize, isolate, own, rtl, yaml
from translate.errors import RenderError

if TYPE_CHECKING:
    from types import TracebackType

STYLE, THEME = "style.css", "theme.css"
SCRIPTS = {"script": "search.js", "choice": "choice.js"}
TEMPLATE_SUFFIXES = frozenset({".html", ".md", ".txt"})
# Strings stay as they are; space goes around what parts rules and after a property's colon
SPACE = re.compile(r"""("[^"\n]*"|'[^'\n]*')|\s*([{};,])\s*|(:)\s+|\s+""")
LOOKS = TEMPLATE_SUFFIXES | {".css", ".js"}
PARTS = LOOKS | {FONT}  # of a theme


def templates_folder() -> Path:
    """Return the folder of our templates: in the wheel beside this file, else in the checkout."""
    here = Path(__file__).resolve().parent
    folders = (here / "templates", here.parent / "templates")
    for folder in folders:
        if (folder / STYLE).is_file():
            return folder
    raise RenderError(f"no templates in {folders[0]} or {folders[1]}; install mujaz again")


def make_environment(templates: Path | None = None) -> Environment:
    """Return the environment; templates in the folder given go before ours."""
    folders = [templates_folder()] if templates is None else [templates, templates_folder()]
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=select_autoescape(["html"], default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=compiled(),
    )
    environment.filters |= {"arabic": arabic, "english": english}
    environment.filters |= {"rtl": rtl, "own": own, "cell": cell, "cite": cite, "code": code}
    environment.filters |= {"flat": one_line, "isolate": isolate, "yaml": yaml, "address": address}
    put_style(environment, STYLE, THEME)
    for name, file in SCRIPTS.items():
        script = bare_script(source(environment, file), file)
        environment.globals |= {name: Markup(script), f"{name}_hash": digest(script)}  # noqa: S704
    return environment


def put_style(environment: Environment, *names: str) -> None:
    """Give the pages of an environment their style: these sheets in this order, fonts in them."""
    folders = folders_of(environment)
    style = embedded(compact("".join(source(environment, name) for name in names)), folders)
    environment.globals |= {"style": Markup(style), "style_hash": digest(style)}  # noqa: S704 - ours
    environment.globals["font_policy"] = policy(style)


def folders_of(environment: Environment) -> tuple[Path, ...]:
    """Return the folders of an environment's templates, the reader's own first."""
    assert isinstance(environment.loader, ChoiceLoader)
    loaders = environment.loader.loaders
    return tuple(
        Path(path)
        for loader in loaders
        if isinstance(loader, FileSystemLoader)
        for path in loader.searchpath
    )


def templates_digest(environment: Environment) -> str:
    """Return a digest of all templates; another one says that pages would look different."""
    assert environment.loader is not None
    names = environment.list_templates(
        filter_func=lambda name: Path(name).suffix in LOOKS and name != "README.md"
    )
    texts = [f"{name}\0{source(environment, name)}" for name in sorted(names)]
    found = hashlib.sha256("\0".join(texts).encode())
    found.update(str(environment.globals["style_hash"]).encode())  # of the fonts, too
    return found.hexdigest()


def source(environment: Environment, name: str) -> str:
    """Return a template's text as it stands."""
    assert environment.loader is not None
    try:
        return environment.loader.get_source(environment, name)[0]
    except (TemplateError, UnicodeDecodeError) as error:
        raise RenderError(f"template {name} cannot be read: {error}") from error


def compact(style: str) -> str:
    """Return a style sheet without comments and needless space; it travels in every page."""
    if "</" in style:
        raise RenderError(f"template {STYLE} holds '</', which would end its element")
    bare = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    return SPACE.sub(lambda found: found[1] or found[2] or (":" if found[3] else " "), bare).strip()


def bare_script(script: str, name: str) -> str:
    """Return a script without its lines of comment and indentation."""
    if "</" in script or "<!--" in script:
        raise RenderError(f"template {name} holds '</' or '<!--', which would end its element")
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def digest(style: str) -> str:
    """Return the hash by which the Content-Security-Policy allows a style sheet or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def fill(environment: Environment, name: str, context: dict[str, object]) -> bytes:
    """Return a template filled in, as UTF-8; a failure names the template and its line."""
    if name.endswith(".md"):
        environment = environment.overlay(finalize=finalize)
    try:
        return environment.get_template(name).render(context).encode()
    except TemplateSyntaxError as error:
        raise RenderError(f"template {error.name}, line {error.lineno}: {error.message}") from error
    except TemplateNotFound as error:
        raise RenderError(f"there is no template {error.name}; {name} asks for it") from error
    except Exception as error:  # a template that somebody changed can raise anything
        raise RenderError(f"template {place(error.__traceback__, name)}: {error}") from error


def place(trace: TracebackType | None, name: str) -> str:
    """Return the innermost template and line of a traceback, as Jinja rewrote it."""
    found = name
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.suffix in TEMPLATE_SUFFIXES:
            found = f"{file.name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return found
