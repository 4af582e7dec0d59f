"""The settings of the rules: those that ship, or a file of the user."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.errors import MissingInput, UnreadableInput

if TYPE_CHECKING:
    from rashomon.ledger import RuleSettings


def load_rules(path: Path) -> RuleSettings:
    """The settings of a file; what it leaves out is as shipped.

    Raises:
        MissingInput: There is no such file.
        UnreadableInput: It is no file, or not UTF-8.
        InvalidRules: It is not TOML, or values in it cannot be used.
    """
    from rashomon.ledger import parse_settings, shipped_settings

    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise MissingInput(str(path), "missing", "no such file; check the path") from error
    except UnicodeDecodeError as error:
        raise UnreadableInput(str(path), "not_utf8", "not UTF-8; save it as UTF-8") from error
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); name a TOML file"
        raise UnreadableInput(str(path), "unreadable", reason) from error
    return parse_settings(text, str(path), shipped_settings())


def default_rules() -> str:
    """The file with the default settings and what each means."""
    from rashomon.ledger import shipped_rules_text

    return shipped_rules_text()
