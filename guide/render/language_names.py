"""Names languages by their codes (ISO 639-1, else 639-3)."""

from collections.abc import Mapping
from functools import cache

from guide.i18n import tr


@cache
def language_names() -> Mapping[str, str]:
    """Return the names of the languages that directories of services name most, by code."""
    return {
        "am": tr("Amharic"), "ar": tr("Arabic"), "ase": tr("American Sign Language"),
        "bn": tr("Bengali"), "bs": tr("Bosnian"), "cs": tr("Czech"), "dak": tr("Dakota"),
        "de": tr("German"), "el": tr("Greek"), "en": tr("English"), "es": tr("Spanish"),
        "fa": tr("Persian"), "fr": tr("French"), "gu": tr("Gujarati"), "ha": tr("Hausa"),
        "he": tr("Hebrew"), "hi": tr("Hindi"), "hmn": tr("Hmong"), "hr": tr("Croatian"),
        "ht": tr("Haitian Creole"), "hu": tr("Hungarian"), "hy": tr("Armenian"), "id": tr("Indonesian"),
        "ig": tr("Igbo"), "it": tr("Italian"), "ja": tr("Japanese"), "kar": tr("Karen"),
        "km": tr("Khmer"), "ko": tr("Korean"), "ku": tr("Kurdish"), "ln": tr("Lingala"),
        "lo": tr("Lao"), "ms": tr("Malay"), "my": tr("Burmese"), "ne": tr("Nepali"), "nl": tr("Dutch"),
        "nv": tr("Navajo"), "oj": tr("Ojibwe"), "om": tr("Oromo"), "pa": tr("Punjabi"),
        "pl": tr("Polish"), "ps": tr("Pashto"), "pt": tr("Portuguese"), "ro": tr("Romanian"),
        "ru": tr("Russian"), "rw": tr("Kinyarwanda"), "sm": tr("Samoan"), "so": tr("Somali"),
        "sq": tr("Albanian"), "sr": tr("Serbian"), "sw": tr("Swahili"), "te": tr("Telugu"),
        "th": tr("Thai"), "ti": tr("Tigrinya"), "tl": tr("Tagalog"), "tr": tr("Turkish"),
        "uk": tr("Ukrainian"), "ur": tr("Urdu"), "vi": tr("Vietnamese"), "wo": tr("Wolof"),
        "yi": tr("Yiddish"), "yo": tr("Yoruba"), "zh": tr("Chinese"),
    }  # fmt: skip
