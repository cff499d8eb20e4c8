"""Everything that touches the disk. Knows `regulate`; knows nothing of Qt."""
