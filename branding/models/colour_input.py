from django import forms


class ColourInput(forms.TextInput):
    """The browser's own colour chooser."""

    input_type = "color"
