"""What is decided for every page type, so that none is forgotten: `branding.checks` stops the start for one that is."""

from collections.abc import Mapping

from wagtail.models import Page

from ..models import (
    BrandPage,
    CultureIndexPage,
    CulturePage,
    DestinationIndexPage,
    DestinationPage,
    EventIndexPage,
    EventPage,
    GeneralPage,
    HomePage,
    ItineraryIndexPage,
    ItineraryPage,
    NewsIndexPage,
    NewsPage,
    PlanPage,
    ProgrammePage,
)

SCHEMA_TYPES: Mapping[type[Page], str] = {
    HomePage: "WebSite",
    DestinationIndexPage: "CollectionPage",
    DestinationPage: "TouristAttraction",
    EventIndexPage: "CollectionPage",
    EventPage: "Event",
    ItineraryIndexPage: "CollectionPage",
    ItineraryPage: "TouristTrip",
    CultureIndexPage: "CollectionPage",
    CulturePage: "Article",
    NewsIndexPage: "CollectionPage",
    NewsPage: "NewsArticle",
    PlanPage: "CollectionPage",
    ProgrammePage: "WebPage",
    BrandPage: "WebPage",
    GeneralPage: "WebPage",
}
"""What each page type is called in its schema.org description."""

WITHOUT_SCHEMA: Mapping[type[Page], str] = {}
"""Page types that describe themselves to nobody, each with the reason."""

NOT_INDEXED: Mapping[type[Page], str] = {}
"""Page types that neither the search nor the sitemap shows, each with the reason."""
