from .brand import BrandSettings
from .destination import DestinationIndexPage, DestinationPage
from .general import GeneralPage
from .home import HomePage
from .news import NewsIndexPage, NewsPage
from .plan import PlanPage

__all__ = [
    "BrandSettings",
    "DestinationIndexPage",
    "DestinationPage",
    "GeneralPage",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "PlanPage",
]
