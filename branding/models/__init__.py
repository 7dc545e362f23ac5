from .brand import BrandSettings
from .brand_page import BrandPage
from .calendar_entry import CalendarEntry
from .charge_report import ChargeReport, ChargeReportStep
from .culture import CultureIndexPage, CulturePage
from .destination import DestinationIndexPage, DestinationPage
from .event import EventIndexPage, EventPage
from .general import GeneralPage
from .home import HomePage
from .itinerary import ItineraryIndexPage, ItineraryPage
from .news import NewsIndexPage, NewsPage, RelatedPage
from .picture import Picture, PictureRendition
from .plan import PlanPage
from .programme import Indicator, Programme
from .programme_history import IndicatorValue, ProgrammeUpdate, ProgrammeUpload
from .programme_page import ProgrammePage
from .share import ShareImage

__all__ = [
    "BrandPage",
    "BrandSettings",
    "CalendarEntry",
    "ChargeReport",
    "ChargeReportStep",
    "CultureIndexPage",
    "CulturePage",
    "DestinationIndexPage",
    "DestinationPage",
    "EventIndexPage",
    "EventPage",
    "GeneralPage",
    "HomePage",
    "Indicator",
    "IndicatorValue",
    "ItineraryIndexPage",
    "ItineraryPage",
    "NewsIndexPage",
    "NewsPage",
    "Picture",
    "PictureRendition",
    "PlanPage",
    "Programme",
    "ProgrammePage",
    "ProgrammeUpdate",
    "ProgrammeUpload",
    "RelatedPage",
    "ShareImage",
]
