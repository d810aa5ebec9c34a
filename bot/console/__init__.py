"""The commands of `ita-bot` that need no worker: one module a subject. `bot/cli.py` puts them together."""
