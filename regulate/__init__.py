"""What Regulate knows about people: plain values and pure functions, and nothing of Qt or SQL."""

__version__ = "0.1.0"
