"""Every page type, and a Chromium that photographs, inspects and weighs it.

`page_types` is the one list of what the portal shows; `bin/screenshots`, `bin/bench pages` and the tests of every page
walk through it, so that a page added there is looked at everywhere.
"""
