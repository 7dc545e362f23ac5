"""The tag that an `examples.html` is written with."""

from django import template
from django.template import Context, Node, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

register = template.Library()


class ExampleNode(Node):
    """One state of a component under its title."""

    def __init__(self, title: FilterExpression, nodelist: NodeList, *, wide: bool) -> None:
        self.title, self.nodelist, self.wide = title, nodelist, wide

    def render(self, context: Context) -> SafeString:
        """A `<section data-example>`; the title is translated here, so that a plain string will do."""
        title = gettext(str(self.title.resolve(context)))
        with context.push():
            body = mark_safe(self.nodelist.render(context))
        return format_html(
            '<section data-example><h2 class="example__title wrap">{}</h2><div class="{}">{}</div></section>',
            title,
            "example__wide" if self.wide else "wrap",
            body,
        )


@register.tag
def example(parser: Parser, token: Token) -> ExampleNode:
    """`{% example "Title" %}…{% endexample %}`; `{% example "Title" wide %}` gives it the whole width of the screen."""
    words = token.split_contents()[1:]
    if not words or words[1:] not in ([], ["wide"]):
        raise template.TemplateSyntaxError('write {% example "Title" %} or {% example "Title" wide %}')
    nodelist = parser.parse(("endexample",))
    parser.delete_first_token()
    return ExampleNode(parser.compile_filter(words[0]), nodelist, wide=len(words) == 2)
