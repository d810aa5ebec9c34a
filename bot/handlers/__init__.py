"""Acts → what to say. One module a subject; each handler takes the visit and its act and returns messages."""
