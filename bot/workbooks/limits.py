"""How much of a workbook is read, and why that is enough. Standard library only: the child process imports this.

A filled form of 43 items is 15 KB and 500 cells; a season with 59 agencies 25 KB, 1,300 cells and 30,000 characters.
The limits lie an order above that, and low enough that a file that fills them all is read in about two seconds.
"""

UPLOAD_BYTES = 5 * 1024 * 1024
"""Larger forms are pictures in disguise."""
UNPACKED_BYTES = 60 * 1024 * 1024
"""All members together, pictures included."""
MEMBER_BYTES = 16 * 1024 * 1024
"""One XML member that is read; about one second of parsing."""
READ_BYTES = 24 * 1024 * 1024
"""All XML members that are read together."""
RATIO = 400
"""Unpacked to packed, for members above RATIO_FROM; honest sheets full of empty styled rows reach about 100."""
RATIO_FROM = 1024 * 1024
MEMBERS = 2_000
SHEETS = 60
ROWS = 3_000
COLUMNS = 100
CELLS = 20_000
TEXT = 10_000
"""Characters in one cell; Excel allows 32,767, a LINE message 5,000."""
ALL_TEXT = 600_000
"""Characters in all cells together."""
STYLES = 65_490
"""Cell formats in a workbook: Excel's own limit."""
DEPTH = 40
"""Elements inside one another; SpreadsheetML needs about ten."""
MERGES = 5_000

CHILD_MEMORY = 180 * 1024 * 1024
"""Address space of the child in bytes."""
CHILD_CPU = 5
"""Seconds of processor time of the child."""
CHILD_WAIT = 15
"""Seconds of waiting for the child, on a machine that has other things to do."""
