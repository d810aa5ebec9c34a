"""Alembic's way in. The connection comes from `models.migrating`, which holds the lock."""

from alembic import context

import models.announcement
import models.answer
import models.channel
import models.inbox
import models.link_check
import models.outbox
import models.people
import models.proposal
import models.question
import models.season  # noqa: F401
from models.base import Base


def run() -> None:
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    context.run_migrations()


run()
