"""How far the accounts of incidents disagree, and what that does to totals.

Source: S. van Baalen and K. Höglund, Trials and Triangulations: Analyzing Aggregation Sensitivity
in Event Data on Political Violence, International Studies Quarterly 70(1), 2026, and their R
package ``eventreport``: share of disagreement, mean range, modal confidence, divergence score and
normalised divergence. What a report is, and where we count origins beside reports, is ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.vocabulary import RuleName, TollStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCount:
    """One value of a field with how often it is given.

    Attributes:
        text: As first written.
        numbers: The numbers that it allows, in words: "62", "61 or more", "90 to 110".
        reports: How many reports give it.
        origins: How many independent origins.
    """

    text: str
    numbers: str
    reports: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDispersion:
    """How far the reports of one field disagree; replaced and doubted figures are left out.

    A report is one document giving one account's figure: a ministry's number in four papers is
    four reports of one origin.

    Attributes:
        field_id: The field.
        reports: How many reports give a figure; at least 1.
        origins: How many independent origins they go back to.
        values: The distinct values, that of most reports first, then of most origins, then the
            lowest; "at least 61" and "more than 60" are one.
        differs: Whether they give more than one value.
        contradicts: Whether two of the values share no number.
        lowest: The smallest of the figures, each as one number.
        highest: The largest.
        modal_confidence: Share of reports that give the first value, above 0 and at most 1.
        modal_origins: Share of origins that give it.
        divergence: Distinct values less one.
        normalised_divergence: Divergence as a share of what it could be if each report gave a value
            of its own; None for a single report.
    """

    field_id: str
    reports: int
    origins: int
    values: tuple[ValueCount, ...]
    differs: bool
    contradicts: bool
    lowest: int
    highest: int
    modal_confidence: float
    modal_origins: float
    divergence: int
    normalised_divergence: float | None

    @property
    def range(self) -> int:
        """The largest figure less the smallest."""
        return self.highest - self.lowest


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNumber:
    """What one rule makes of one field, or of a whole casebook.

    Attributes:
        rule: The rule.
        low: As in ``Estimate``.
        best: As in ``Estimate``.
        high: As in ``Estimate``.
    """

    rule: RuleName
    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusDiagnosis:
    """One incident's figures of one status, in the field that stands for the incident.

    Attributes:
        status: What happened to the people.
        field_id: The field of most origins that counts this incident; no groups are summed up.
        numbers: What each rule makes of it, in the order of the rules.
        spread: How far the rules' best numbers lie apart; None where no rule gives one.
    """

    status: TollStatus
    field_id: str
    numbers: tuple[RuleNumber, ...]
    spread: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDiagnosis:
    """One incident: a line of ``rashomon diagnose --json``.

    Attributes:
        id: The incident.
        day: Its first possible day; None when unknown.
        place: Its place's name; None when unknown.
        fields: Each field with a figure that somebody stands behind, sorted by id.
        statuses: One for each status of which the incident itself has a figure, in the order of
            the vocabulary.
    """

    id: str
    day: date | None
    place: str | None
    fields: tuple[FieldDispersion, ...]
    statuses: tuple[StatusDiagnosis, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTotal:
    """One rule's numbers, summed up over incidents.

    Attributes:
        rule: The rule.
        incidents: How many incidents it gives a best number for.
        low: Sum of the low bounds; an unknown one counts as 0.
        best: Sum of the best numbers.
        high: Sum of the high bounds; where nothing bounds an incident above, its best number.
        open_above: How many of the incidents nothing bounds above.
    """

    rule: RuleName
    incidents: int
    low: int
    best: int
    high: int
    open_above: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover:
    """An incident whose number depends on the rule.

    Attributes:
        incident_id: The incident.
        field_id: The field.
        spread: How far the rules' best numbers lie apart; above 0.
        numbers: What each rule makes of it.
    """

    incident_id: str
    field_id: str
    spread: int
    numbers: tuple[RuleNumber, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusSummary:
    """The figures of one status over a casebook; shares and means are over ``compared`` incidents.

    Attributes:
        status: What happened to the people.
        incidents: How many incidents have a figure of their own.
        compared: How many of them have two reports or more; the others cannot disagree.
        share_differing: Share in which reports give more than one value; None without any.
        share_contradicting: Share in which two values share no number.
        mean_range: Mean of largest less smallest figure.
        mean_modal_confidence: Mean share of reports that give the commonest value.
        mean_divergence: Mean of distinct values less one.
        normalised_divergence: ``mean_divergence`` over the number of distinct values that the
            compared incidents of the casebook give.
        totals: One for each rule, in the order of the rules.
        lowest_total: The smallest of the rules' best totals; None without any.
        highest_total: The largest.
        movers: The incidents whose number depends most on the rule, most first.
    """

    status: TollStatus
    incidents: int
    compared: int
    share_differing: float | None
    share_contradicting: float | None
    mean_range: float | None
    mean_modal_confidence: float | None
    mean_divergence: float | None
    normalised_divergence: float | None
    totals: tuple[RuleTotal, ...]
    lowest_total: int | None
    highest_total: int | None
    movers: tuple[Mover, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CasebookDiagnosis:
    """A whole casebook: the last line of ``rashomon diagnose --json``.

    Attributes:
        incidents: How many incidents it holds.
        statuses: Those of which any incident has a figure, in the order of the vocabulary.
    """

    incidents: int
    statuses: tuple[StatusSummary, ...]
