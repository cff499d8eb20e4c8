"""Refusal: input that cannot be taken. It has a stable id; the sentence is in the content files."""


class Refusal(ValueError):
    """One thing a person or a file gave that cannot be taken; whatever it met is unchanged.

    `id` names the sentence in `content/*/refusals.json`; `details` fill its braces.
    """

    def __init__(self, id: str, **details: object) -> None:
        super().__init__(id, details)
        self.id = id
        self.details = details
