"""`python -m ui` is `regulate`."""

import sys

from ui.command_line import main

if __name__ == "__main__":
    sys.exit(main())
