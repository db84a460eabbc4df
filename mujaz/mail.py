"""A briefing as an e-mail: one HTML part that mail programs show, and its plain-text twin.

Nothing is sent. The message has the date of its briefing and identifiers made of its
content, so that the same briefing gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING

from mujaz.render_check import check
from mujaz.render_context import briefing_view
from mujaz.render_environment import fill, make_environment
from mujaz.render_index import index_of
from mujaz.render_marks import count
from mujaz.render_room import BARE, ROOMS
from translate.errors import RenderError, SettingsError

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

    from mujaz.records import Briefing
    from mujaz.render_views import BriefingView, Words

# Gmail cuts a message off at 102 KB of HTML; mail programs on telephones are no kinder.
LARGEST = 100_000
SENDER = "mujaz <mujaz@localhost>"


@dataclass(frozen=True, slots=True)
class Mail:
    """Context of `mail.html` and `mail.txt` besides the briefing."""

    base: str | None  # full address of the briefing's folder; None: links go to the originals
    left: Words | None  # points left out to keep the mail small; None: it holds all
    is_bare: bool = False  # True: counts and names of the topics were left out as well


@dataclass(frozen=True, slots=True)
class Parts:
    """Both bodies of a mail."""

    html: bytes
    text: bytes


def parts(
    briefing: Briefing, *, base_url: str | None = None, templates: Path | None = None
) -> Parts:
    """Return the HTML of a briefing for mail programs, under 100 KB, and the same as text."""
    check(briefing)
    environment = make_environment(templates)
    index = index_of(briefing)
    base = f"{base_url.rstrip('/')}/{briefing.date}/" if base_url else None
    most = max((len(topic.points) for topic in briefing.topics), default=0)
    for room in ROOMS if briefing.studies else ROOMS[:1]:
        made = filled(environment, briefing_view(index, room), base, most)
        if len(made.html) <= LARGEST:
            return made
    bare = briefing_view(index, BARE)
    for points in range(most, -1, -1):
        made = filled(environment, bare, base, points, is_bare=bool(briefing.studies))
        if len(made.html) <= LARGEST:
            return made
    topics = len(briefing.topics)
    raise RenderError(
        f"the mail of {topics} topics would be larger than {LARGEST:,} bytes even without a point; "
        "publish the briefing and mail its address"
    )


def filled(
    environment: Environment,
    view: BriefingView,
    base: str | None,
    points: int,
    *,
    is_bare: bool = False,
) -> Parts:
    """Return both bodies with so many points a topic at most."""
    topics = tuple(replace(topic, points=topic.points[:points]) for topic in view.topics)
    left = sum(len(topic.points) - points for topic in view.topics if len(topic.points) > points)
    mail = Mail(base, count(left, "point") if left else None, is_bare)
    context: dict[str, object] = {
        "briefing": replace(view, topics=topics),
        "mail": mail,
        "site": None,
    }
    return Parts(fill(environment, "mail.html", context), fill(environment, "mail.txt", context))


def message(briefing: Briefing, made: Parts, *, sender: str = SENDER, to: str = "") -> bytes:
    """Return the mail as a file that mail programs open and servers take."""
    digest = hashlib.sha256(made.html + made.text).hexdigest()
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = briefing_view(index_of(briefing)).page.title.text
    for name, value in (("From", sender), ("To", to)):
        if value:
            add_address(mail, name, value)
    mail["Date"] = format_datetime(dt.datetime.fromisoformat(briefing.date).replace(tzinfo=dt.UTC))
    mail["Message-ID"] = f"<{digest[:32]}@mujaz.invalid>"
    mail["Content-Language"] = "en, ar"
    mail["X-Unsent"] = "1"  # mail programs open it as a draft
    mail.set_content(made.text.decode(), cte="base64")
    mail.add_alternative(made.html.decode(), subtype="html", cte="base64")
    mail.set_boundary(f"=={digest[32:]}==")
    return mail.as_bytes()


def add_address(mail: EmailMessage, name: str, value: str) -> None:
    """Add a header of addresses, or raise where it would be more than one line."""
    try:
        mail[name] = value
    except (ValueError, IndexError) as error:
        raise SettingsError(
            f"{value!r} is no address for {name}; write name@example.org"
        ) from error
