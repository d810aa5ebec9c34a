"""LINE's rules as numbers, each with its source in LINE's documentation (state of August 2026).

REF is https://developers.line.biz/en/reference/messaging-api/, DOC is https://developers.line.biz/en/docs/messaging-api/.
Where LINE's ways of counting are not settled, the number here is the one that is safe under every reading.
"""

from datetime import timedelta, timezone
from typing import Final

# -- sending ------------------------------------------------------------------------------------------------------
MESSAGES_PER_REQUEST: Final = 5  # REF#send-push-message
MULTICAST_RECIPIENTS: Final = 500  # REF#send-multicast-message
REQUEST_BYTES: Final = 2 * 1000 * 1000  # REF#send-push-message: a body above 2 MB is answered 413
REPLY_TOKEN_LIFE: Final = timedelta(minutes=1)  # REF#send-reply-message
REPLY_TOKEN_LIFE_WITH_REDELIVERY: Final = timedelta(minutes=20)  # the same page: counted from the event
RETRY_KEY_LIFE: Final = timedelta(hours=24)  # DOC retrying-api-request
NON_FRIEND_PUSH: Final = timedelta(days=7)  # REF#send-push-message: after the last 1:1 message of a non-friend
STATISTICS_ZONE: Final = timezone(timedelta(hours=9), "UTC+9")  # REF#get-number-of-push-messages counts days so;
# where LINE's month begins is not documented: the stand-in takes the statistics' own zone.

REQUESTS_PER_SECOND: Final = 2000  # REF#rate-limits, for all that is not named below
REQUESTS_PER_SECOND_OF: Final = {"/v2/bot/message/multicast": 200, "/v2/bot/chat/loading/start": 100}

INVALID_REPLY_TOKEN: Final = "Invalid reply token"
MONTHLY_LIMIT: Final = "You have reached your monthly limit."
RATE_LIMIT: Final = "The API rate limit has been exceeded. Try again later."
RETRY_KEY_ACCEPTED: Final = "The retry key is already accepted"
FAILED_TO_SEND: Final = "Failed to send messages"
WRONG_TOKEN: Final = "Authentication failed. Confirm that the access token in the authorization header is valid."  # noqa: S105

# -- messages -----------------------------------------------------------------------------------------------------
TEXT: Final = 5000  # UTF-16 units, DOC text-character-count
EMOJIS: Final = 20  # REF#text-message
SUBSTITUTIONS: Final = 100  # REF#text-message-v2
QUICK_REPLIES: Final = 13  # DOC using-quick-reply
ALT_TEXT: Final = 1500  # REF#flex-message
SENDER_NAME: Final = 20  # DOC icon-nickname-customization
MEDIA_URL: Final = 2000  # REF#image-message
LOCATION_TEXT: Final = 100  # REF#location-message

# -- actions ------------------------------------------------------------------------------------------------------
LABEL_IN_QUICK_REPLY: Final = 20  # REF#action-objects, all labels
LABEL_IN_TEMPLATE: Final = 20
LABEL_IN_IMAGE_CAROUSEL: Final = 12
LABEL_IN_FLEX: Final = 40
LABEL_IN_RICH_MENU: Final = 20
POSTBACK_DATA: Final = 300  # UTF-16 units, REF#postback-action
ACTION_TEXT: Final = 300  # displayText, fillInText and the message action's text
CLIPBOARD_TEXT: Final = 1000  # REF#clipboard-action
ACTION_URI: Final = 1000  # REF#uri-action
URI_SCHEMES: Final = ("http", "https", "line", "tel")  # REF#uri-action

# -- templates ----------------------------------------------------------------------------------------------------
TEMPLATE_TITLE: Final = 40  # REF#buttons
BUTTONS_TEXT: Final = 160
BUTTONS_TEXT_UNDER_TITLE: Final = 60
BUTTONS_ACTIONS: Final = 4
CONFIRM_TEXT: Final = 240  # REF#confirm
CONFIRM_ACTIONS: Final = 2
COLUMNS: Final = 10  # REF#carousel
COLUMN_TEXT: Final = 120
COLUMN_TEXT_UNDER_TITLE: Final = 60
COLUMN_ACTIONS: Final = 3

# -- flex ---------------------------------------------------------------------------------------------------------
# REF#bubble says 30 KB and REF#carousel 50 KB of JSON and not how they count; the SDK sends Thai as \\uXXXX, six
# bytes a letter. Counted here so, and with 1000 bytes to the KB: what passes here passes under every reading.
BUBBLE_BYTES: Final = 30 * 1000
CAROUSEL_BYTES: Final = 50 * 1000
CAROUSEL_BUBBLES: Final = 12  # REF#carousel

# -- rich menus, REF#rich-menu and DOC using-rich-menus ---------------------------------------------------------------
RICH_MENUS: Final = 1000
RICH_MENU_NAME: Final = 300
RICH_MENU_CHAT_BAR: Final = 14  # counted in code points: the SDK does, and so reportedly does the API
RICH_MENU_AREAS: Final = 20
RICH_MENU_WIDTH: Final = (800, 2500)
RICH_MENU_MIN_HEIGHT: Final = 250
RICH_MENU_MIN_RATIO: Final = 1.45
RICH_MENU_IMAGE_BYTES: Final = 1000 * 1000
RICH_MENU_ALIAS: Final = r"[a-z0-9_-]{1,32}"
RICH_MENU_BULK_USERS: Final = 500

# -- other --------------------------------------------------------------------------------------------------------
LOADING_SECONDS: Final = range(5, 61, 5)  # DOC use-loading-indicator
WEBHOOK_SECONDS: Final = 2.0  # DOC check-webhook-error-statistics: later is request_timeout
WEBHOOK_URL: Final = 500  # DOC building-bot
MENTIONS: Final = 20  # REF#wh-text


def utf16_units(text: str) -> int:
    """How LINE counts a text message, postback data and the places of a mention."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
