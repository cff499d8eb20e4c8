"""Everything a person sees or types: the window, the command line, and where the parts meet."""
