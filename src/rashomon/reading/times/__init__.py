"""Date expressions of a text and the days that they name.

Three, in a page of 18 September 2016: "on Saturday" is the 17th · "Sept. 12" is the 12th · "in
August" is the whole of August. Without a day of publication, weekdays stay unresolved and a
month and day have no year.

The forms are rules of ``data/times.toml``; the days come from arithmetic on the calendar, so that
a week stays a week and a month a month.
"""

from rashomon.reading.times.finder import find_times

__all__ = ["find_times"]
