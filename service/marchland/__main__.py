"""``python -m marchland`` is the command ``marchland``."""

from marchland.cli import main

main()
