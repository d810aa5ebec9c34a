"""`season contact`: whom officers may call. Shipped figures are unconfirmed, and nobody sees them until it is said."""

from __future__ import annotations

import click

from bot.console.common import opened, season_of


@click.command("contact")
@click.option("--office", help="The office's name.")
@click.option("--phone", help="With its extension.")
@click.option("--email")
@click.option("--confirm", is_flag=True, help="Vouch for what is there: from now on officers see it.")
def contact(office: str | None, phone: str | None, email: str | None, confirm: bool) -> None:
    """Show, change and confirm the province's contact data."""
    given = {name: value for name, value in (("office", office), ("phone", phone), ("email", email)) if value}
    with opened() as machine, machine.database.write() as session:
        loaded = season_of(session)
        confirmed = confirm or (bool(loaded.contact.get("confirmed")) and not given)
        loaded.contact = {**loaded.contact, **given, "confirmed": confirmed}
        shown = dict(loaded.contact)
    for name in ("office", "phone", "email"):
        click.echo(f"{name}: {shown.get(name, '–')}")
    click.echo("confirmed: officers see it" if shown["confirmed"] else "not confirmed: add --confirm once it is right")
