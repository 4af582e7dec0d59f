"""What is wrong with a casebook, one fault at a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something in a casebook that does not agree with the rest: a line of ``check --json``.

    Attributes:
        code: A stable word for counting: ``file``, ``reference``, ``reading``, ``evidence``,
            ``id``, ``row``, ``incident`` or ``index``.
        record: The id of the record, or the name of the table, that it was found in.
        message: What is wrong with it, one line.
    """

    code: str
    record: str
    message: str
