"""Reading a request's JSON as LINE does."""

from flask import request

from rehearsal.checking import Json
from rehearsal.sending import refused


def json_body() -> Json:
    """The request's JSON object, or LINE's refusal of what is not one."""
    if request.mimetype != "application/json":
        raise refused(415, f"content type '{request.mimetype}' is not supported", "format")
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        raise refused(400, "The request body could not be parsed as JSON", "format")
    return body
