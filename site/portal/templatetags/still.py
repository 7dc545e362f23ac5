"""What reads the same on every page of a language is drawn once for each process."""

from django import template
from django.template import Context, Node, NodeList
from django.template.base import Parser, Token
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


class StillNode(Node):
    """A part of a template whose mark-up depends on nothing but the language."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist
        self._drawn: dict[str | None, SafeString] = {}

    def render(self, context: Context) -> SafeString:
        """Its mark-up, without anything that the page itself knows: a variable in it would be empty."""
        language = get_language()
        if language not in self._drawn:
            self._drawn[language] = self.nodelist.render(context.new())
        return self._drawn[language]


@register.tag
def still(parser: Parser, token: Token) -> StillNode:
    """`{% still %}…{% endstill %}` around words, icons and addresses of the portal; nothing of the page or of people.

    A search page holds dozens of these, and translating one takes as long as drawing a card's line.
    """
    nodelist = parser.parse(("endstill",))
    parser.delete_first_token()
    return StillNode(nodelist)
