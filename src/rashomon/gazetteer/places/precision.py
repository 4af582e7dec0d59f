"""How exactly a place is named: the steps of UCDP ``where_prec``.

Source: UCDP Georeferenced Event Dataset codebook, variable ``where_prec``.
"""

from __future__ import annotations

POINT_PRECISION = 1
"""A town, village, base, crossing or other named site."""
NEAR_PRECISION = 2
"""Within about 25 km of such a place."""
ADMIN2_PRECISION = 3
"""A second-order division."""
ADMIN1_PRECISION = 4
"""A first-order division, or a part of one."""
VAGUE_PRECISION = 5
"""A part of a country; a river, a road, somewhere between two places."""
COUNTRY_PRECISION = 6
"""A whole country."""
WATER_PRECISION = 7
"""Seas, straits, and the air and water off a coast."""
