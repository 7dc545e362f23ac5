from django.db import models


class SearchWord(models.Model):
    """A word (folded) that stands in names, products, categories, places or titles, and in how many of them.

    Counted anew every night; a word of a question that is not among them may be a typing error.
    """

    word = models.CharField(max_length=40, unique=True)
    documents = models.PositiveIntegerField()

    class Meta:
        verbose_name = "search word"
        verbose_name_plural = "search words"

    def __str__(self) -> str:
        return f"{self.word} ({self.documents})"
