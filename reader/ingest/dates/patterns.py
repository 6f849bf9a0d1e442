"""The shapes of dates and times as regular expressions, in which a month or a weekday is any word."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = r"[^\W\d_]++(?:-[^\W\d_]++)?"
_ARABIC: Final = r"(?:(?:كانون|تشرين)\s+)?[\u0621-\u064a]++"
# The press of the Levant names a month twice: "آذار/مارس", "مارس (آذار)".
_LEVANT: Final = (
    r"(?:شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|كانون\s(?:الثاني|الأول)|تشرين\s(?:الأول|الثاني))(?!\w)"
)
_MONTH: Final = rf"(?:{_ARABIC}(?:\s?/\s?{_ARABIC}|\s?\({_ARABIC}\)|\s{_LEVANT})?|{_WORD})"
_ORDINAL: Final = r"(?i:st|nd|rd|th|er|ro|\.?[ºª°])?\.?"
_DASH: Final = r"(?:\s?[-–—/]\s?|\s(?i:to|through|and|bis|und|au|et|al|a|e|y|tot|en|t/m|по|и|do|إلى)\s(?:(?i:the|le|el|il)\s)?)"
_OF: Final = r"(?:(?i:of|de|del|di|do)\s+|[dD]['’]\s?)?"
# "January 23, 20247:49 PM": the hour straight behind the year, as pages print it that are copied.
_YEAR: Final = r"(?:(?:19|20)\d\d(?=\d{1,2}:[0-5]\d)|(?:\d{4}|['’]\d\d)(?!\d))"
_LOOSE_YEAR: Final = rf"(?:{_YEAR}|\d\d(?=\s*(?:$|:(?!\d)|[-–—|,)\]])))"

DATE: Final = re.compile(
    rf"""(?<![^\W_\u3000-\u9fff\uac00-\ud7af])(?<!\w_)(?<![/.／．])(?:
    (?P<iso>(?P<iy>\d{{4}})(?P<is>[-/－／．]|\.\s?)(?P<im>\d\d?)(?P=is)(?P<id>\d\d?)(?!\d))
  | (?P<cjk>(?:(?:(?P<cy>\d{{4}})|(?P<name>令和|平成|昭和)(?P<era>\d\d?|元))\s?[年년])?\s?(?P<cm>\d\d?)\s?[月월](?:\s?(?P<cd>\d\d?)\s?[日号號일])?)
  | (?P<numeric>(?P<na>\d\d?)(?P<ns>[./／-])\s?(?P<nb>\d\d?)(?P=ns)\s?(?P<ny>\d{{4}}|\d\d)(?![\d]|\.\d|-\d\d/))
  | (?P<compact>(?P<ky>(?:19|20)\d\d)(?P<km>0[1-9]|1[0-2])(?P<kd>0[1-9]|[12]\d|3[01])(?!\d))
  | (?P<half>(?P<hy>(?:19|20)\d\d)-(?P<hm>0[1-9]|1[0-2])(?![\d-]))
  | (?P<dmy>(?<!\d:)(?P<dd>\d\d?){_ORDINAL}(?:(?:\s+{_OF}(?P<dm0>{_MONTH})\.?(?:,?\s+{_OF}(?P<dy0>\d{{4}}))?)?{_DASH}(?P<dd2>\d\d?){_ORDINAL})?
        [\s-]*{_OF}(?P<dm>{_MONTH})\.?(?:[,،，]?[\s-]*{_OF}(?P<dy>{_LOOSE_YEAR}))?)
  | (?P<ymd>(?P<yy>\d{{4}})(?:[,،]?\s+|\.\s(?=[^\W\d_A-Z]))(?P<ym>{_MONTH})\.?\s+(?P<yd>\d\d?)(?![\d:]))
  | (?P<mdy>(?P<mm>{_MONTH})\.?[\s/-]{{0,2}}(?P<md>\d\d?)(?!\d|\.\d(?!\d\d\d)){_ORDINAL}(?:{_DASH}(?:(?P<mm2>{_WORD})\.?\s+)?(?P<md2>\d\d?)(?!\d){_ORDINAL})?
        (?:(?:[,،，]?\s+(?:del?\s+)?|-)(?P<my>{_YEAR})|(?:[,،，/]\s?|(?<=\.))(?P<my2>\d{{4}})(?!\d))?)
  | (?P<glued>(?P<gm>{_WORD})(?P<gd>[0-3]\d)(?P<gy>(?:19|20)\d\d)(?!\d))
  | (?P<my_>(?P<ym_>{_MONTH})\.?(?:\s?[-–/]\s?{_MONTH}\.?)?[,،，]?\s?(?:{_OF})(?P<yy_>\d{{4}}|['’]\d\d)(?!\d))
  | (?P<short>(?P<sa>\d\d?)(?:/(?P<sb>\d\d?)(?![\d/.])|\.\s?(?P<sc>\d\d?)\.(?!\s?\d)))
    )""",
    re.VERBOSE,
)
"""`lastgroup` says which shape it is. `short` ("20.3.", "3/20") is a date only beside a weekday."""

SHORT: Final = re.compile(r"(?P<short>(?P<sa>\d\d?)/(?P<sb>\d\d?)(?P<sc>(?!))?(?![/.\w]))")
"""The same alone, for "Montag, 8/7 - A …", where a longer shape goes on to a word that is no month."""

CHINESE: Final = re.compile(
    r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?"
)

_CLOCK: Final = r"""(?:\d{1,2}[:：.h]\d\d(?:[:：]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?|uhr\b|hrs?\b\.?|uur\b|h\b)?
    |\d{1,2}\s?(?:[ap]\.?m\b\.?|uhr\b|uur\b|h\b)|\d{1,2}[時时点點](?:\d{1,2}分?|半)?|\d{1,2}시(?:\s?\d{1,2}분)?)"""
_ZONE: Final = r"""(?:\s*(?:Z\b|\(?(?:UTC|GMT|BST|CES?T|E[SD]T|P[SD]T|C[SD]T|M[SD]T|AK[SD]T|IST|JST|KST|ET|PT|CT|MT|MSK|МСК|MES?Z|
    AE[SD]T|NZ[SD]T|(?:Eastern|Central|Mountain|Pacific)\s+(?:Standard|Daylight)\s+Time|SGT|HKT|WIB|EAT|CAT|WAT|BRT|ART|EEST|EET|WES?T|local\s+time)(?:\b|(?=Updated))\)?)?\s*(?:[+-]\d\d?(?::?\d\d)?(?:\b|(?=Updated)))?)"""
_HALF_OF_DAY: Final = r"(?:上午|下午|午前|午後|晚上|凌晨|오전|오후|صباحا|مساء)\s?"

TIME: Final = re.compile(
    rf"""(?:\s*(?:г\.|года|r\.|roku|\((?:updated|aktualisiert)\)))?
    (?:\.\s(?=오|\d\d?:\d))?(?:T|[,\u060c\uff0c\s]*+[-–—·•|/@]?\s*+(?:at|um|às|à|a\s+las?|alle(?:\s+ore)?|ore|om|godz\.?|o\s+godz\.?|в|kl\.?|klo|gegen|الساعة)?+\s*+)
    (?:{_HALF_OF_DAY})?{_CLOCK}{_ZONE}""",
    re.VERBOSE | re.IGNORECASE,
)
"""The time that follows a date, with what stands between."""

LATE_YEAR: Final = re.compile(r"(?<=[\s\w])\s*((?:19|20)\d\d)(?=\s*(?:$|[|,;)\]–—-]))")
"""The year behind the time of day, with nothing of a sentence behind it."""

WATCH: Final = re.compile(r"\s(?:[01]\d|2[0-3])[0-5]\d(?:\s?(?:hrs?|hours|Z|UTC|GMT)\b|\s*$)")
"""A time of four digits behind a date of numbers: "11/01/2020 0940"."""

TIME_BEFORE: Final = re.compile(
    rf"""(?<![^\s(\[|:：,،–—])(?:{_HALF_OF_DAY})?{_CLOCK}{_ZONE}\s*(?:[,，،|·•/–—-]\s*)?(?:(?:on|am|le|el|il|op|em|den|del|du|vom|of|do|de)\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""The time that stands before a date; to be searched for in the text up to it."""

YEAR_WORD: Final = re.compile(r"\s*(?:г\.|года|r\.|roku)(?!\w)")
WEEKDAY_BEFORE: Final = re.compile(
    rf"(?<![\w])({_WORD})\.?[,،，]?\s*(?:(?:the|le|den|der|dem|el|il|o|a|am|на)\s+)?$", re.IGNORECASE
)
WEEKDAY_AFTER: Final = re.compile(rf"[\s,，،、]{{0,3}}[(（\[［]?\s?({_WORD})\.?\s?[)）\]］]?")
LOOSE_BEFORE: Final = re.compile(
    r"(?:\b(?:early|mid|late|end\s+of|beginning\s+of|anfang|mitte|ende|début|mi|fin|finales\s+de|principios\s+de|"
    r"inizio|metà|fine|início\s+de|meados\s+de|fim\s+de|begin|half|eind)[\s-]+)$",
    re.IGNORECASE,
)
SEASON: Final = re.compile(
    rf"""\b(?:(?:(?P<part>[1-4](?:st|nd|rd|th|er|e|ère|\.|º|°|-й)?|first|second|third|fourth)\s(?:quarter|quartal|trimestre|half|kwartaal|kwartał|halbjahr|квартал))
      |(?P<season>{_WORD}|[QT][1-4]|[1-4]Q|H[12])(?:/{_WORD})?)
    [\s,]+(?:of\s+|de\s+|del\s+|dell['’]|года\s+)?(?P<year>\d{{4}})(?:[/–-]\d\d(?:\d\d)?)?(?!\d)
    |\b(?P<year_first>\d{{4}})(?:\s(?P<code>[QT][1-4]|H[12])\b|年(?:第?[1-4一二三四](?:季度?|四半期)|[春夏秋冬]季?)(?!\w))""",
    re.VERBOSE | re.IGNORECASE,
)
LONE_YEAR: Final = re.compile(
    r"(?:\b(?:early|mid|late)[\s-]+)?\b(\d{4})(?:\s?(?:年度?|년|год[ау]?|г\.)(?!\w)|\b)", re.IGNORECASE
)
WORD_START: Final = re.compile(
    r"(?<![^\W_])[^\W\d_]+|[令平昭]|(?<![一二三四五六七八九十])[一二三四五六七八九十](?=[一二十]?月)"
)
DIGITS: Final = re.compile(r"\d+")
AFTER_NUMBER: Final = re.compile(
    r"(?i:st|nd|rd|th|er|ro|[.ºª°]{1,2})?[\s,،-]*(?:(?i:of|de|del|di|do)\s+|[dD]['’]\s?)?([^\W\d_]+)"
)
BEFORE_NUMBER: Final = re.compile(
    r"([^\W\d_]+)[.)]?[,،，]?\s{0,2}(?:(?i:of|de|del|di|do)\s+|[dD]['’]\s?|['’])?$"
)
