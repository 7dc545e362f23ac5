"""Components drawn in Python and not by the template engine: those that stand on one page by dozens.

A page of results holds twenty cards and a hundred choices. The template engine takes longer for them than the search
for all of its answer; a function that joins strings takes a twentieth of that. Everything that comes from people goes
through `escape`; what is drawn is returned as a safe string. `portal.templatetags.drawn` gives them to templates.
"""
