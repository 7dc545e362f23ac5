"""Events: when they are, what is on, and what calendars are told.

`occurrences` turns pages into the days on which they take place; `reads` is what pages and templates ask; `months` lays
a month out as a calendar; `words` says dates and prices; `register` keeps what calendars know of each event, `feeds`
writes it down as iCalendar; `schema` describes an event for search engines; `upkeep` is what time itself changes.
"""
