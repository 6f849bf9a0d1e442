"""The words that stand before a date of publication, by language."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.patterns import TIME

_WORDS: Final = (
    # en
    r"(?:first\s+|originally\s+|last\s+|article\s+)?(?:published|posted|updated?|modified|corrected|edited|released|issued|filed|added|created|"
    r"written|submitted|aired(?!\s?:)|date-?line(?!\s?:)|dated?|revised|reviewed|pub\s?date|date\s+published|date\s+posted|press\s+release|"
    r"for\s+(?:immediate\s+)?release|embargoed\s+until)",
    # de
    r"(?:zuletzt\s+|letzte\s+)?(?:veröffentlicht|veröffentlichung|erschienen|erstellt|stand|datum|aktualisiert|aktualisierung|"
    r"geändert|eingestellt|gepostet|hochgeladen|verfasst|fassung|rechtsstand|(?:artikel|beitrag|meldung|pressemitteilung)(?=\s+vom\b))",
    # fr
    r"(?:dernière\s+)?(?:publiée?|parue?|mise?\s+à\s+jour|mise?\s+en\s+ligne|modifiée?|postée?|créée?|actualisée?|écrit|rédigé|publication|date\s+de\s+(?:publication|parution|mise\s+en\s+ligne))",
    # it
    r"(?:ultim[oa]\s+)?(?:pubblicat[oa]|aggiornat[oa]|aggiornamento|modificat[oa]|inserit[oa]|creat[oa]|pubblicazione|data\s+di\s+(?:pubblicazione|inserimento))",
    # pl
    r"(?:ostatnia\s+)?(?:opublikowan[oya]|publikacja|aktualizacja|zaktualizowano|dodan[oya]|utworzono|data\s+(?:publikacji|dodania|aktualizacji))",
    # es, pt
    r"(?:última\s+)?(?:publicad[oa]|actualizad[oa]|actualización|modificad[oa]|fecha(?:\s+de\s+publicación)?|subido|creado|editado|escrito|publicación|publicação|inserido|"
    r"atualizad[oa]|atualização|postado|criado|data(?:\s+d[ae]\s+publicação)?)",
    # nl
    r"(?:laatst\s+)?(?:gepubliceerd|geplaatst|bijgewerkt|aangepast|gewijzigd|geüpdatet|gepost|geschreven|toegevoegd|publicatie|publicatiedatum|laatste\s+(?:wijziging|update))",
    # sv, da, nb
    r"(?:sist\s+|senast\s+)?(?:publicerad|publiceret|publisert|uppdaterad|opdateret|oppdatert|publicerat|uppdaterat|oprettet|opprettet|udgivet|endret|ændret|ändrad)",
    # ru, uk
    r"(?:опубликован[оа]?|обновлен[оа]?|обновлён|изменен[оа]?|размещен[оа]?|дата(?:\s+(?:публикации|обновления))?|"
    r"последнее\s+обновление|опубліковано|оновлено)",
    # zh, ja, ko
    r"(?:发布|發布|发表|發表|更新|修改|刊登)(?:时间|時間|日期|于|於)|时间|時間|日期|(?:最終)?更新日?時?|公開日?時?|発表日|投稿日時?|掲載日?|配信日?|作成日|発行日|登録日|日付|初出|发布于|发表于|添加时间|上传时间|编辑时间|"
    r"작성일?|등록일?|(?:기사)?입력|수정|게시일?|최종수정|승인|발행일?|업데이트",
    # cs, sk, sl, hr
    r"(?:naposledy\s+)?(?:publikován[oa]|publikované|zveřejněn[oa]|zverejnené|vydán[oa]|vložen[oa]|aktualizován[oa]|aktualizované|"
    r"objavljen[oa]|posodobljeno|ažuriran[oa])",
    # hu, ro, fi, el
    r"közzétéve|megjelent|frissítve|létrehozva|publikálva|feltöltve|publicată?|postată?|actualizată?|adăugată?|julkaistu|päivitetty|"
    r"δημοσίευση|δημοσιεύ[τθ]ηκε|(?:τελευταία\s+)?ενημέρωση|ημερομηνία",
    # tr, id, vi
    r"(?:son\s+)?(?:yayın(?:lanma|lama)?|güncelle(?:n?me)|eklenme|oluşturulma)(?:\s+tarihi)?|yayınlandı|giriş|tarih|"
    r"diterbitkan|dipublikasikan|diperbarui|diposting|dibuat|tanggal|(?:ngày\s+)?(?:đăng|cập\s+nhật)|ngày",
    # bg, sr, fa, he, hi
    r"публикуван[оа]|обновен[оа]|објављено|تاریخ\s+انتشار|انتشار|פורסם|עודכן|תאריך|प्रकाशित|अपडेटेड",
    # ar
    r"تاريخ(?:\s(?:النشر|التحديث))?|(?:تم\s)?(?:النشر|التحديث)(?:\sفي)?|نُ?شرت?(?:\sفي)?|آخر\sتحديث|التاريخ",
)
_AT: Final = r"(?:on|alle|at|am|vom|le|du|el|il|op|dnia|in|del|em|a|den|в|от|في|:)"
DATE_WORDS: Final = "|".join(_WORDS)
_ONE: Final = rf"(?:news|{DATE_WORDS})"

DATE_LABEL: Final = re.compile(
    rf"[(\[<*_\s.—–-]*(?:(?:and|und|et|y|e|i)\s+)?(?:{_ONE}\s*+(?:{_AT}(?!\w))?+\s*+[:：|—–-]?\s*+(?:W\s+dniu\s+)?)++[*_]*$",
    re.IGNORECASE,
)
"""What stands before a date, from the start of its line, if that is nothing but labels of dates."""

LATER_TIME: Final = re.compile(
    rf"[\s|,;.·•(–—/-]*{_ONE}\s*[:：]?(?:{TIME.pattern})(?:\s*(?:h|hs|hrs|uhr)\b)?[\s).|·•]*",
    re.IGNORECASE | re.VERBOSE,
)
"""A later time of the same day behind a date: "25 NOV 2021 UPDATED 13:06", ". Actualizado a las 05:00 h."."""

AGO: Final = re.compile(
    rf"\W*{_ONE}\s*[:：]?\s*(?:(?:há|hace|vor|il\s+y\s+a)\s.{{1,20}}|.{{1,20}}\s(?:ago|fa|geleden|temu|назад))\W*",
    re.IGNORECASE,
)
"""How long ago a page was changed, behind its date: "Updated 14 hours ago"."""

LABEL_END: Final = re.compile(
    rf"(?:(?<!\w)|(?<=[\u4e00-\u9fff]))(?:(?:published|posted|updated|dated?)(?:\s+on)?\s*:?|(?:{DATE_WORDS})(?:\s{_AT})?\s?[:：])\s*$",
    re.IGNORECASE,
)
"""A label of a date at the end of what stands before the date: "Anna Smith, published:"."""
_LABEL_ENDS: Final = (":", "：", "on", "published", "posted", "updated", "date", "dated")
"""The ends of all that `LABEL_END` finds: without a colon, only these words count."""


def ends_with_label(lead: str) -> bool:
    """Whether what stands before a date, without space behind it, ends with the label of the date."""
    if not lead.casefold().endswith(_LABEL_ENDS):
        return False
    return LABEL_END.search(lead, max(0, len(lead) - _LONGEST)) is not None


_LONGEST: Final = 40

POSTED_BY: Final = re.compile(
    r"[*_(]*(?:(?:posted|published|written|submitted|added)\s+)?by\s.{1,60}\b(?:on|at)$|[*_(]*via\s.{1,90}\son$",
    re.IGNORECASE,
)
"""What stands before the date in "Posted by Anna Smith on 20 March 2023"."""

GAP: Final = re.compile(
    rf"[|·•,(\[—–/:*_-]\s*(?:(?:{DATE_WORDS})(?:\s{_AT})?\s?[:：]?\s*)?$|\s{{2,}}$|\t$", re.IGNORECASE
)
"""What parts a title or a name from the date behind it."""
