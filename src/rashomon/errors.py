"""Every error that Rashomon raises on purpose.

The tree::

    RashomonError
    ├── InputError            the user gave something that cannot be used
    │   ├── MissingInput      no such file or folder
    │   ├── UnreadableInput   there, but not text: wrong encoding, binary, empty
    │   ├── UnsupportedLanguage  text, but not English
    │   └── InvalidOption     an option or a file of options is wrong
    │       └── InvalidRules  a file of rule settings is wrong
    ├── GazetteerError        the list of places cannot be compiled or opened
    ├── NotInCasebook         the casebook has no record of that id
    ├── UnusableDecision      what a person decided cannot be applied
    ├── ConstraintConflict    two decisions on linking contradict each other
    └── CasebookError         the casebook cannot be opened or written
        └── DamagedCasebook   its file is broken; restore a backup

Each message is one line that names the input and says what to do next; ``InvalidRules`` has a line
for each fault.
"""

from __future__ import annotations


class RashomonError(Exception):
    """Base of all errors below; ``except RashomonError`` catches what a user can act on."""


class InputError(RashomonError):
    """An input cannot be used. Nothing has been written for it.

    Attributes:
        uri: The input as the user named it, ``path#L3`` for a line of a JSON Lines file.
        code: A stable word for counting, such as ``not_utf8``.
        reason: What is wrong and what to do, one line, without the uri.
    """

    def __init__(self, uri: str, code: str, reason: str) -> None:
        super().__init__(f"{uri}: {reason}")
        self.uri = uri
        self.code = code
        self.reason = reason


class MissingInput(InputError):
    """A named file or folder does not exist. Check the path."""


class UnreadableInput(InputError):
    """A file is empty, binary, or not in the expected encoding or form. Convert it first."""


class UnsupportedLanguage(InputError):
    """A text is not English, the only language read so far. Leave it out."""


class InvalidOption(InputError):
    """An option's value cannot be used, such as a date that is not a date."""


class InvalidRules(InvalidOption):
    """A file of rule settings has faults. Mend each; nothing was estimated.

    Attributes:
        faults: What is wrong, each with the path of the setting, in the order of the file.
    """

    def __init__(self, uri: str, faults: tuple[str, ...]) -> None:
        super().__init__(uri, "bad_rules", f"\n{uri}: ".join(faults))
        self.faults = faults


class NotInCasebook(RashomonError):
    """An incident or document id is not in the casebook; list them to see which are.

    Attributes:
        record_id: The id that was asked for.
    """

    def __init__(self, record_id: str, next_step: str) -> None:
        super().__init__(f"{record_id}: not in this casebook; {next_step}")
        self.record_id = record_id


class UnusableDecision(RashomonError):
    """A decision names what is not there, or gives a value that cannot stand. Nothing is written.

    Attributes:
        subject_id: The claim, event, document, incident or decision that it is about.
        reason: What is wrong and what to do, one line.
    """

    def __init__(self, subject_id: str, reason: str) -> None:
        super().__init__(f"{subject_id}: {reason}")
        self.subject_id = subject_id
        self.reason = reason


class ConstraintConflict(RashomonError):
    """Two events are to be one incident by one decision and two incidents by another.

    Undo one of the two decisions. Nothing has been written.

    Attributes:
        left: One of the two events.
        right: The other; the same one when a single decision contradicts itself.
    """

    def __init__(self, left: str, right: str) -> None:
        super().__init__(
            f"{left} and {right} would have to be one incident and two; undo one decision on them"
        )
        self.left = left
        self.right = right


class CasebookError(RashomonError):
    """The casebook file cannot be opened, is not a casebook, or is of a newer version.

    Nothing has been written.

    Attributes:
        location: The file or database as the user named it.
        reason: What is wrong and what to do, without the location.
    """

    def __init__(self, location: str, reason: str) -> None:
        super().__init__(f"{location}: {reason}")
        self.location = location
        self.reason = reason


class DamagedCasebook(CasebookError):
    """The database says that its file is broken. Restore a backup."""


class GazetteerError(RashomonError):
    """The compiled list of places cannot be written or opened. Name another folder for it.

    Attributes:
        location: The file.
    """

    def __init__(self, location: str, reason: str) -> None:
        super().__init__(f"{location}: {reason}; RASHOMON_CACHE names another folder for it")
        self.location = location
