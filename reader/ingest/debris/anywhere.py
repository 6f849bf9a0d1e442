"""Rules of debris that may begin with anything, each with words of which a line holds one.

They are not told by the first letter of a line, so the words tell which lines are worth trying. Words and
patterns are lower case, as the lines are that they are tried on.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from reader.domain.item import Reason


class Anywhere(NamedTuple):
    """A rule that may begin with anything."""

    reason: Reason
    words: tuple[str, ...]
    """One of them stands in a line that is debris by this rule."""
    pattern: str


ANYWHERE: Final = (
    Anywhere(Reason.ADVERT, ("spot_img", "ad_slot"), r".{0,60}\b(?:spot_img|ad_slot)$"),
    Anywhere(Reason.ADVERT, ("affiliate",), r".{2,60}\buses?\s+affiliate\s+links"),
    Anywhere(Reason.COOKIE, ("cookie",), r".{0,80}\b(?:uses?|using|accept|our|these|this\s+site)\s+cookies?\b"),
    Anywhere(Reason.COOKIE, ("cookie",), r"(?=.*\b(?:use|uses|using|site|website|browser|consent|other|opens)\b).{0,110}\bcookies?\W*$"),
    Anywhere(
        Reason.COOKIE,
        ("cookie", "куки", "çerez", "informasjonskapsler", "クッキー"),
        r".{0,60}(?:\b(?:wir|dieser?\s+(?:web)?(?:site|seite)|unsere\s+(?:web)?(?:site|seite)|ce\s+site|notre\s+site|nous|vous\s+acceptez|"
        r"este\s+(?:sitio|site)|est[ae]\s+(?:página|web)|nuestro\s+sitio|nosso\s+site|utilizamos|usamos|questo\s+sito|nostro\s+sito|utilizziamo|usiamo|"
        r"(?:deze|onze)\s+(?:web)?site|wij|we|ta\s+strona|nasza\s+strona|serwis|używamy|korzystamy|strona\s+(?:używa|korzysta)|мы|сайт|"
        r"vi|denne\s+\w+|tento\s+web|používáme|(?:bu|web)\s+site\w*)\b.{0,70}|(?:当サイト|本サイト|このサイト|当网站|本网站|本站|我们).{0,20})"
        r"(?:\bcookies?\b|\bcookie-\w+|\bкуки\b|\binformasjonskapsler\b|\bçerez|クッキー|cookie)",
    ),
    Anywhere(Reason.COPYRIGHT, ("reserved",), r".{0,100}\ball\s+rights\s+reserved"),
    Anywhere(Reason.COPYRIGHT, ("转载", "転載", "授权"), r".{0,20}(?:无断转载|無断転載|未经.{0,6}授权|不得转载).{0,12}$"),
    Anywhere(Reason.AUTHOR_BOX, ("be reached",), r"[\w .'’-]{3,40}\b(?:may|can)\s+be\s+reached\s+(?:at|by|on|via)\b.{0,160}$"),
    Anywhere(Reason.NAVIGATION, ("listen to this",), r"listen\s+to\s+this\s+(?:page|article|story)\b.{0,20}$"),
    Anywhere(Reason.AUTHOR_BOX, ("posts",), r".{3,60}\bhas\s+[\d,]+\s+posts\b"),
    Anywhere(Reason.AUTHOR_BOX, ("writer", "reporter", "journalist", "correspondent", "editor", "columnist"), r"(?!.*\bwho\s+(?:was|had|is)\b)[\w .'’-]{3,40}\s+is\s+(?:a|an|the)\s+(?:freelance\s+|senior\s+|staff\s+|contributing\s+)*(?:writer|reporter|journalist|correspondent|editor|columnist)\b.{0,200}$"),
    Anywhere(Reason.PROMPT, ("subscribe",), r".{0,90}\bsubscribe\s+(?:now|here|today)\W*$"),
    Anywhere(Reason.PROMPT, ("$", "£", "€"), r"(?=.*\b(?:please|if\s+you|today|your)\b).{0,180}\b(?:give|donate)\s+[$£€]\s?\d.{0,80}$"),
    Anywhere(Reason.PROMPT, ("share your",), r".{0,120}\bplease\s+share\s+your\s+(?:videos?|photos?|pictures?|stor|experience).{0,120}$"),
    Anywhere(Reason.PROMPT, ("unsubscribe",), r".{0,120}\bunsubscribe\b.{0,80}$"),
    Anywhere(Reason.PROMPT, ("subscribe",), r".{0,70}[?!]\s+subscribe\b.{0,80}$"),
    Anywhere(Reason.PROMPT, ("abonnez-vous",), r".{0,60}[:：]\s*abonnez-vous\W*$"),
    Anywhere(Reason.COUNTER, ("views", "comments", "likes", "share", "read"), r"[\d.,]+\s?[km]?\s+(?:views?|shares?|comments?|likes?|reads?|retweets?|reactions?|votes?|aufrufe|vues|vistas|visitas)(?:[\s|·•,]+[\d.,]+\s?[km]?\s+(?:views?|shares?|comments?|likes?|reads?))*\W*$"),
    Anywhere(Reason.COUNTER, ("subscribers",), r"[\d,. ]+\s(?:subscribers|followers|members)$"),
    Anywhere(Reason.COUNTER, (" min", "min ", "read"), r"\W*\d+\s*[-–]?\s*min(?:ute)?s?\.?(?:\s+read(?:ing)?)?\W*$"),
    Anywhere(Reason.CAPTION, ("(photo", "(image", "(picture", "(foto", "(bild", "(credit", "(getty"), r".{3,140}\((?:photo|image|picture|foto|bild|credit|getty)\b[^()]{0,50}\)\W*$"),
    Anywhere(Reason.CAPTION, ("(ap", "(afp", "(reuters"), r".{3,140}[^.!?\s]\s*\((?:ap|afp|reuters)\b[^()\d]{0,50}\)\W*$"),
    Anywhere(Reason.CAPTION, ("(pic",), r".{3,160}\(pics?\b[^()]{0,50}\)\W*$"),
    Anywhere(Reason.CAPTION, (": ",), r".{3,150}\((?:(?:abc|bbc|cbc|nbc|cbs|rnz|cnn)(?:\snews)?|afp|ap|epa|dpa|ansa|antara|getty|reuters|supplied|facebook|twitter|instagram|unsplash|flickr):\s[^()]{3,40}\)\W*$"),
    Anywhere(Reason.CAPTION, ("images",), r"(?:slideshow|gallery|view\s+gallery)\b.{0,30}\(?\s?\d+\s+(?:images|photos)\s?\)?\.?$"),
    Anywhere(Reason.TEASER, ("recommends",), r"\S{2,20}(?:\s\S+){0,2}\s+recommends\W*$"),
    Anywhere(Reason.LABEL, ("uncategorized",), r"by\s\S+(?:\s\S+)?\sin\suncategorized\W*$"),
    Anywhere(Reason.CAPTION, ("©",), r".{8,150}[^\W\d]\.?\s©\s?[^\W\d].{1,45}$"),
    Anywhere(Reason.CAPTION, ("[file", "[photo", "[image", "[courtesy"), r".{3,160}\[(?:file|photo|image|courtesy)\b[^\[\]]{0,60}\]\W*$"),
    Anywhere(Reason.CAPTION, ("getty", "shutterstock", "wikimedia", "unsplash", "istock", "photo"), r".{0,120}\b(?:getty\s+images|shutterstock|wikimedia\s+commons|unsplash|istock|ap\s+photo|file\s+photo)\b.{0,30}$"),
    Anywhere(Reason.CAPTION, ("picture", "photo", "image", "foto"), r".{3,120}[.!]\s+(?:picture|photo|image|foto)s?\s*:\s*.{2,40}$"),
    Anywhere(Reason.CAPTION, ("foto",), r".{3,90}[—–-]\s*foto\s*:\s.{3,60}$"),
    Anywhere(Reason.CAPTION, ("摄",), r".{2,50}[\s。]\S{0,10}(?:记者)?\s?\S{0,6}\s摄$"),
    Anywhere(Reason.CAPTION, ("photograph:", "photo:", "picture:", "foto:", "fotos:", "bild:", "photographie :", "фото:"), r".{3,120}[^.!?:]\.?\s\(?(?:photograph|photo|picture|foto|fotos|bild|photographie|фото)\s?:\s[^.!?]{2,44}\)?$"),
    Anywhere(Reason.CAPTION, ("credit:",), r".{12,160}[^\s:]\.?\s?credit:\s?[^\W\d][^.!?]{2,60}$"),
    Anywhere(Reason.CAPTION, (" / ",), r".{12,160}[.:]\s/\s(?:foto:?\s+)?[^\W\d_][^.!?/\d]*(?:\.\s?[^.!?/\d]+){0,3}$"),
    Anywhere(Reason.CAPTION, ("archiv",), r".{3,140}\|\s*(?:photo\s+d['’]archives?|archivfoto|archivbild|foto\s+de\s+archivo|archieffoto|foto\s+d['’]archivio)\W*$"),
    Anywhere(Reason.CAPTION, ("=",), r"[^=。]{4,60}=(?:\d{1,2}月)?\d{1,2}日、[^。]{2,40}$"),
    Anywhere(Reason.CAPTION, ("=",), r"(?=[^=]*[\u3040-\u30ff])[^=。]{6,60}=[^=。a-z0-9]{2,16}$"),
    Anywhere(Reason.COUNTER, ("visiteur", "visitor", "besucher", "visitante"), r"(?:vous\s+êtes\s+le|you\s+are\s+visitor|sie\s+sind\s+der|eres\s+el)\b.{0,70}$"),
    Anywhere(Reason.COPYRIGHT, ("icp", "备案"), r".{0,60}(?:icp备|备案号).{0,40}$"),
    Anywhere(Reason.LABEL, ("permalink", "permalien", "ligação permanente", "enlace permanente", "permanenter link", "постоянная ссылка", "link permanente"), r"(?=.*[|·-]|.*\d).{3,110}\b(?:permalink|permalien|ligação\s+permanente|enlace\s+permanente|permanenter\s+link|постоянная\s+ссылка|link\s+permanente)\W*$"),
    Anywhere(Reason.PROMPT, ("inbox", "mailbox", "postfach"), r".{0,90}\b(?:in|to|into|straight\s+to)\s+(?:your|je|uw|ihr(?:em)?)\s+(?:e-?mail\s+)?(?:inbox|mailbox|postfach)\b.{0,60}$"),
    Anywhere(Reason.PROMPT, ("in je mailbox", "in uw mailbox", "dans votre boîte", "en tu correo", "na sua caixa", "nella tua casella"), r".{0,90}(?:in\s+(?:je|uw)\s+mailbox|dans\s+votre\s+boîte|en\s+tu\s+correo|na\s+sua\s+caixa|nella\s+tua\s+casella).{0,90}$"),
    Anywhere(Reason.NAVIGATION, ("社会", "政治", "経済", "经济", "スポーツ", "体育", "国际", "国際", "首页", "トップ", "ホーム"), r"(?:[\u3040-\u30ff\u4e00-\u9fff]{1,6}[\s\u3000|]+){3,}[\u3040-\u30ff\u4e00-\u9fff]{1,6}$"),
    Anywhere(Reason.ERROR, ("protected",), r".{0,30}content\s+is\s+protected"),
    Anywhere(Reason.NAVIGATION, (" →", " »", " ›"), r"(?!.*«.*»$)(?!.{20,}[.!?]\s(?:[Rr]ead\s)?[Mm]ore\s[→»›]$).{2,90}[^.!?:]\s[→»›]$"),
    Anywhere(Reason.NAVIGATION, ("1 2", "2 3", "newer", "older", "previous", "next", "  ", "\t", " →", " »", " ›", ">"), r"(?:[«‹<←]\s*)?(?:newer|older|previous|prev|next)?[\s\d.|…]*\d\s+\d[\s\d.|…]*(?:newer|older|next|last)?(?:\s*[»›>→])?$"),
    Anywhere(Reason.NAVIGATION, ("  ", "\t"), r"[^\W\d]{1,15}+(?:\s[^\W\d]{1,12}+){0,2}+(?:\s?[▾▼])?+(?:\s{2,}+[^\W\d]{2,14}+(?:\s[^\W\d]{1,12}+){0,2}+(?:\s?[▾▼])?+){2,}+$"),
)  # fmt: skip
