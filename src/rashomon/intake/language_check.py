"""Is it English, the only language read so far?"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Protocol, cast

from rashomon.errors import UnsupportedLanguage

# Measured on windows of English conflict news (FA-KES, development part), cut at any character:
# of 4,312 with 40 characters none fell below ENGLISH_FLOOR, of 4,349 with 20 characters two did.
MIN_JUDGED_LETTERS = 40

# Least probability of English. On the windows of 40 characters the lowest was 0.0038; on the first
# 40 characters of sentences in 14 other languages the highest was under 0.0005. Asking only for
# the most likely language would refuse 2.1 per cent of those English windows.
ENGLISH_FLOOR = 0.002

# Characters judged. More cost time (about 0.3 ms per 1,000) and no longer change the answer.
SAMPLE_CHARACTERS = 4_000


class _Identifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...

    def rank(self, instance: str) -> list[tuple[str, float]]: ...


def require_english(text: str, uri: str) -> None:
    """Nothing, unless the text is clearly in another language.

    A text with fewer than ``MIN_JUDGED_LETTERS`` letters is not judged. A text in two languages
    passes when its beginning holds a fair part of English.

    Raises:
        UnsupportedLanguage: Code ``not_english``; the message names the language found.
    """
    name = foreign_language(text)
    if name is not None:
        raise UnsupportedLanguage(
            uri, "not_english", f"is {name}; only English is read so far, leave it out"
        )


def foreign_language(text: str) -> str | None:
    """The English name of the language, or None for English and for what is too short to tell."""
    sample = text[:SAMPLE_CHARACTERS]
    if sum(map(str.isalpha, sample)) < MIN_JUDGED_LETTERS:
        return None
    ranking = _identifier().rank(sample)
    best = ranking[0][0]
    if best == "en" or dict(ranking)["en"] >= ENGLISH_FLOOR:
        return None
    return _language_names()[best]


@cache
def _identifier() -> _Identifier:
    # Held here rather than taken from the library's module, whose one instance is shared by
    # everybody in the process. Loading takes about 0.5 s, once.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = cast(_Identifier, LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True))
    # Without this, English headlines are taken for Nigerian Pidgin, and names for rare languages.
    identifier.set_languages(list(_language_names()))
    return identifier


@cache
def _language_names() -> dict[str, str]:
    table = (files("rashomon.intake") / "languages.csv").read_text(encoding="utf-8")
    return {row["code"]: row["name"] for row in csv.DictReader(table.splitlines())}
