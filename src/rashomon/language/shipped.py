"""The language part in use: the trained one that ships, rules alone, or the user's own model."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rashomon.errors import InvalidOption
from rashomon.language.analysis import Language
from rashomon.language.neural.files import MODEL, VOCABULARY

TRAINED, RULES = "trained", "rules"
SHIPPED_MODEL = Path(__file__).with_name("model")

DEFAULT = TRAINED

_chosen = DEFAULT


def use_language(name: str) -> None:
    """Choose the language part for all reading from now on.

    Args:
        name: ``trained``, ``rules``, or a folder that ``make model`` wrote.

    Raises:
        InvalidOption: It is neither, or the folder lacks a file.
    """
    global _chosen
    if name not in {TRAINED, RULES}:
        _check_folder(Path(name))
    _chosen = name


def load_language() -> Language:
    """The chosen language part; the trained one unless :func:`use_language` was called."""
    return _load(_chosen)


@cache
def _load(name: str) -> Language:
    if name == RULES:
        from rashomon.language.rules import load_rule_language

        return load_rule_language()
    from rashomon.language.neural.tagger import Tagger
    from rashomon.language.trained import TrainedLanguage

    return TrainedLanguage(Tagger(SHIPPED_MODEL if name == TRAINED else Path(name)))


def _check_folder(folder: Path) -> None:
    for name in (MODEL, VOCABULARY):
        if not (folder / name).is_file():
            reason = (
                f"{folder} has no {name}; give trained, rules, or a folder that make model wrote"
            )
            raise InvalidOption("--reader", "no_such_reader", reason)
