"""The living style page: every component of the portal with its states, and the tokens they are made of.

It exists where `settings.STYLE_PAGE` is true (development and tests). Components are found by folder: one that has an
`examples.html` beside its template is shown; what its arguments are stands in its `README.md`.
"""
