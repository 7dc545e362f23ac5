"""What the commands in bin/ share: standard library only, because it runs before any environment exists.

Importing this package checks the Python version first, in syntax that every Python 3 can read.
"""

import sys

MINIMUM = (3, 11)

if sys.version_info < MINIMUM:
    sys.exit(
        "Beranda needs Python %d.%d or newer, and this is %d.%d. Run the command with a newer one, for example: "  # noqa: UP031
        "python3.11 %s" % (MINIMUM[0], MINIMUM[1], sys.version_info[0], sys.version_info[1], sys.argv[0])
    )
