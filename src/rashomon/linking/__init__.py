"""Which events of different documents are one incident.

Layered, and each layer can be replaced: :mod:`items` takes from a reading what linking looks at,
:mod:`blocking` names the pairs worth comparing, :mod:`scoring` compares two with points and
reasons, :mod:`clustering` groups them within what people decided (:mod:`constraints`),
:mod:`regrouping` does so only where something came or changed, :mod:`groupings` and
:mod:`redirects` keep ids as documents arrive, and :mod:`claims` and :mod:`summary` put together
what an incident's events say. All are pure.
"""

from rashomon.linking.blocking import (
    Block,
    BlockIndex,
    cell_in,
    cell_of,
    cells_near,
    filed_under,
    looked_up,
)
from rashomon.linking.claims import as_incident_claim, incident_claims
from rashomon.linking.clustering import group_events
from rashomon.linking.constraints import NO_CONSTRAINTS, Constraints
from rashomon.linking.groupings import FormerIds, Grouping, found_grouping, keep_ids
from rashomon.linking.items import LinkFigure, LinkItem, claims_of_event, link_items
from rashomon.linking.profile import Profile, profile_item
from rashomon.linking.redirects import Redirect, redirects_between
from rashomon.linking.regrouping import Regrouped, Surroundings, regroup
from rashomon.linking.scoring import Comparison, Part, compare_items
from rashomon.linking.summary import IncidentType, incident_place, incident_time, incident_type
from rashomon.linking.version import linking_version

__all__ = [
    "NO_CONSTRAINTS",
    "Block",
    "BlockIndex",
    "Comparison",
    "Constraints",
    "FormerIds",
    "Grouping",
    "IncidentType",
    "LinkFigure",
    "LinkItem",
    "Part",
    "Profile",
    "Redirect",
    "Regrouped",
    "Surroundings",
    "as_incident_claim",
    "cell_in",
    "cell_of",
    "cells_near",
    "claims_of_event",
    "compare_items",
    "filed_under",
    "found_grouping",
    "group_events",
    "incident_claims",
    "incident_place",
    "incident_time",
    "incident_type",
    "keep_ids",
    "link_items",
    "linking_version",
    "looked_up",
    "profile_item",
    "redirects_between",
    "regroup",
]
