"""What single lines of a page's debris look like. Data for `reader.ingest.debris`; doubt keeps a line in.

Patterns are tried on the lower-case content of short lines, in the order of this file. Each begins with a
letter or mark of its own; those that may begin with anything are in `anywhere`.
"""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.anywhere import ANYWHERE
from reader.ingest.debris.beginnings import LENGTH, beginnings, fits
from reader.ingest.debris.index import RuleIndex

_SHARE_WORD = (
    r"(?:click\s+to\s+)?(?:share|tweet|twitter|facebook|e-?mail|print|whats\s?app|linked\s?in|reddit|telegram|pinterest|"
    r"pin(?:\s+it)?|copy(?:\s+link)?|link|x|teilen|twittern|drucken|partager|compartir|condividi|imprimer|messenger|flipboard|"
    r"bluesky|mastodon|threads|save|bookmark|post|mail|deel|udostępnij|поделиться|分享|シェア)"
)


_NAV_WORD = (
    r"(?:home(?:page)?|menu|search|news|sports?|business|world|politics|opinion|culture|arts|tech(?:nology)?|science|health|"
    r"travel|weather|video|videos|photos|podcasts?|about(?:\s+us)?|contact(?:\s+us)?|terms(?:\s+of\s+(?:use|service))?|"
    r"privacy(?:\s+policy)?|imprint|impressum|archive|download|docs|forum|blog|shop|jobs|careers|advertise|events|local|"
    r"region|city|county|e-?paper|e-?edition|classifieds|alerts|magazine|reviews|sections|community|features|lifestyles|people|obituaries|front\s+page|login|log\s+in|sign\s+in|register|subscribe|donate|faq|help|"
    r"accueil|inicio|startseite|actualités|noticias|sitemap|rss|media|press(?:\s+releases?)?|crops|livestock|machines|markets|"
    r"economy|environment|energy|lifestyle|entertainment|education|cookies?(?:\s+policy)?|back\s+to\s+top|top|next|previous|"
    r"older\s+posts|newer\s+posts|accessibility|newsletter|my\s+account|cart|close|open|more)"
)


LINE_PATTERNS: Final[tuple[tuple[Reason, str], ...]] = (
    (
        Reason.ADVERT,
        r"""(?:advertis(?:ement|ing)\b(?!.{20,}[.!?]$)|sponsored(?:\s+(?:content|by|post|links?))?\b|supported\s+by(?!.{20,}[.!?]$)|promoted\s+(?:content|by)|promotion$|
        paid\s+(?:content|post|partnership)|ad\s+feedback|(?:story|article|content)\s+continues\s+(?:below|after)|
        continue\s+reading\s+below|scroll\s+(?:down\s+)?to\s+continue|anzeige$|werbung$|publicité$|publicidad(?:e)?$|pubblicità$|
        реклама$|reklama$|advertentie$|annons$|广告$|広告$|إعلان$|ad$|ads\s+by|
        (?:\[pr\]|【pr】|［pr］|pr[:：])\s*\S|
        member\s+of\s+.{1,40}(?:spot_img|ad_slot))""",
    ),
    (
        Reason.COOKIE,
        r"""(?:we\s+(?:value|care\s+about|respect)\s+your\s+privacy|
        (?:we\s+and\s+our|noi\s+e\s+i\s+nostri|nous\s+et\s+nos|nosotros\s+y\s+nuestros|nós\s+e\s+(?:os\s+)?nossos|wij\s+en\s+onze|wir\s+und\s+unsere|my\s+i\s+nasi|мы\s+и\s+наши|vi\s+och\s+våra|vi\s+og\s+våre)\s+(?:\d+\s+)?(?:zaufan\w+\s+)?(?:parte?n|parceir|soci|партн)|
        (?:accept|reject|allow|manage)\s+(?:all|cookies?|preferences|settings)\b.{0,30}$|
        cookie\s+(?:settings|policy|notice|preferences)|diese\s+(?:web)?seite\s+verwendet\s+cookies|ce\s+site\s+utilise\s+des\s+cookies|
        este\s+sitio\s+utiliza\s+cookies|wir\s+verwenden\s+cookies|本网站使用cookie)""",
    ),
    (
        Reason.COPYRIGHT,
        r"""(?:content\s+of\s+this\s+(?:page|site)\s+is\s+licensed\b|(?:this\s+(?:work|page|site)|text)\s+is\s+(?:licensed|available)\s+under\b|\$id:\s|site\s+(?:optimisé|optimizado|otimizado|ottimizzato)\s+p|optimiert\s+für\s|best\s+viewed\s+(?:in|with|at)\b|建议使用.{0,24}分辨率|建议使用.{0,24}浏览|
        this\s+copy\s+is\s+for\s+(?:your\s+)?personal\b.{0,240}$|©|\(c\)\s*\d{4}|copyright\b(?!\s+(?:law|infring|case|claim|dispute|suit|holder|reform))|
        alle\s+rechte\s+vorbehalten|tous\s+droits\s+réservés|todos\s+(?:los\s+)?(?:derechos|direitos)\s+reservados|版权所有|
        our\s+standards\s*:\s.{3,80}$|<\s?저작권자|저작권자|ⓒ|licensed\s+under\s+(?:a\s+)?(?:cc\b|creative)|
        this\s+(?:column|article|commentary|op-?ed)\s+does\s+not\s+necessarily\s+reflect\b|(?:the\s+)?(?:views|opinions)(?:\s+and\s+(?:views|opinions))?\s+expressed\s+(?:here|in\s+this|are)\b|
        all\s+content\s+©|(?:text|pictures?|photos?)(?:\s+and\s+(?:text|pictures?|photos?))?\s+©)""",
    ),
    (
        Reason.AUTHOR_BOX,
        r"""(?:about\s+the\s+authors?$|über\s+den\s+autor|à\s+propos\s+de\s+l['’]auteur|sobre\s+(?:el|o)\s+autor|
        about\s+authors?$|l['’]auteure?$|der\s+autor$|die\s+autorin$|l['’]autore$|see\s+all\s+(?:posts|articles|stories)\s+by|(?:view|read)\s+(?:all|more)\s+(?:posts|articles|stories)\s+(?:by|from)|more\s+(?:posts\s+)?by\s+this\s+author)""",
    ),
    (
        Reason.SHARE,
        r"""(?:<<share>>(?:[\s|,·•/]+<<share>>)*(?:\s+(?:this(?:\s+(?:article|story|post|page))?|on\s+\w+|via\s+\w+|\(opens\s+in\s+new\s+window\)|auf\s+\w+|sur\s+\w+|en\s+\w+))*\W*$|
        share\s+(?:me|button)$|read\s+or\s+share\s+this\b.{0,120}$|share\s+(?:this\b|on\b|via\b).{0,60}$|(?:artikel|beitrag|seite)\s+teilen$|partager\s+(?:cet\s+article|sur\b).{0,40}$|
        compart(?:ir|e|ilhe)\s+(?:en|no|na|esta?|este)\b.{0,40}$|分享(?:到|至)?\s*[:：]?.{0,30}$|シェア(?:する)?$|(?:شارك|مشاركة)\s*(?:[:：].{0,60})?$|udostępnij\b.{0,30}$|поделиться\b.{0,30}$|click\s+to\s+(?:share|email|print)\b.{0,60}$)""".replace(
            "<<share>>", _SHARE_WORD
        ),
    ),
    (
        Reason.PROMPT,
        r"""(?:get\s+(?:e-?mails?|alerts?|updates|notifications?)\s+(?:about|on|from|for|when)\b.{0,60}$|thank(?:s|\s+you)\s+for\s+(?:subscribing|signing\s+up)\b.{0,60}$|see\s+our\s+(?:privacy|terms)\b.{0,60}$|(?:have|share)\s+your\s+(?:say|views?|thoughts)\b.{0,80}$|what\s+do\s+you\s+think\b.{0,80}(?:comments?|below|let\s+us\s+know)\b.{0,40}$|
        se\s+désabonner\W*$|(?:vous\s+recevez|sie\s+erhalten|usted\s+recibe|recibe\s+(?:usted\s+)?est[ea]|você\s+recebe|riceve\s+questa|u\s+ontvangt|je\s+ontvangt|otrzymujesz|du\s+får)\b.{0,160}$|(?:abbestellen|désinscription|darse\s+de\s+baja|cancelar\s+(?:la\s+)?suscripción|cancelar\s+inscrição|disiscriviti|afmelden|uitschrijven|wypisz\s+się|отписаться)\b.{0,120}$|(?:schrijf|meld)\s+(?:je|u)\s+(?:nu\s+)?(?:in|aan)\b.{0,60}$|si\s+ce\s+message\s+ne\s+s['’]affiche\b.{0,80}$|
        ここから先は.{0,40}会員|無料会員になると|会員登録(?:は|する)|
        subscribe(?:\s+(?:now|today|here|to|for|from|and)\b.{0,120})?[.!]?$|
        sign\s+(?:me\s+)?up\b.{0,180}$|sign\s+in(?:\s+(?:to|or|here|with)\b.{0,60})?\W*$|log\s?in(?:\s+(?:to|or|here|with)\b.{0,60})?\W*$|register\s+(?:now|for\s+free|here)|
        already\s+(?:a\s+(?:subscriber|member)(?=\W*$|\?|\s+(?:log|sign))|have\s+an\s+account|subscribed|registered)|create\s+(?:a|an|your)\s+(?:free\s+)?account|
        this\s+(?:story|article|content|post)\s+is\s+(?:only\s+|exclusively\s+|for\s+)?(?:available\s+)?(?:only\s+)?(?:to|for)?\s*(?:paid\s+|paying\s+)?(?:subscribers|members)|
        (?:get|enjoy|try)\s+(?:unlimited|paywall-free|full|free|instant|the\s+(?:day|week|latest|top|news|best\s+of)\b|our\s+(?:free\s+)?(?:daily|weekly|newsletter)|daily|weekly|more\s+(?:stories|news)\s+(?:like|in)).{0,140}$|
        don['’]t\s+(?:miss\s+(?:a|out|an|the)|settle\s+for)\b.{0,80}$|never\s+miss\b.{0,80}$|(?:enter|type)\s+your\s+e-?mail|your\s+e-?mail(?:\s+address)?\b.{0,40}$|
        (?:please\s+)?(?:chip\s+in|donate|consider\s+(?:a\s+donation|donating|supporting|subscribing)|support\s+(?:our|us|(?:local|independent)\s+(?:journalism|news|media|reporting|coverage)|quality|the\s+(?:paper|site|journalism|guardian)))\b.{0,170}$|
        like\s+what\s+you(?:['’]re)?\s+(?:read|see)\w*\b.{0,140}$|
        not\s+a\s+(?:subscriber|member)\b.{0,140}$|
        (?:if\s+you\s+(?:like|enjoy|value)|like\s+what\s+you).{0,120}(?:support|subscribe|donat|coffee|member|share).{0,80}$|
        become\s+(?:a|an)\s+(?:member|patron|supporter|subscriber)\b.{0,120}$|(?:to\s+)?(?:keep|continue)\s+reading\s+(?:for|with|this|free|,|subscribe|log)\b.{0,100}$|
        join\s+(?:our|the|over|thousands|\d).{0,30}(?:newsletter|mailing\s+list|telegram|whats\s?app|discord|community|readers|subscribers|members)\b.{0,80}$|
        (?:and\s+)?follow\s+(?:us|our|\w+)\s+on\b.{0,120}$|(?:or\s+)?(?:like|find)\s+us\s+on\b.{0,80}$|was\s+this\s+(?:e-?mail\s+)?forwarded|forwarded\s+this\s+(?:e-?mail|newsletter)|
        view\s+(?:this\s+)?(?:e-?mail\s+|online|it\s+)?(?:in\s+)?(?:your\s+|a\s+)?browser|(?:click\s+here\s+to\s+)?(?:unsubscribe|update\s+your\s+preferences|manage\s+(?:your\s+)?subscription).{0,80}$|
        have\s+a\s+(?:news\s+)?tip\b.{0,140}$|got\s+a\s+(?:news\s+)?tip\b.{0,140}$|want\s+to\s+advertise|download\s+(?:our|the)\s+(?:free\s+)?app|حمّ?ل\s+تطبيق|(?:lade|télécharge[zr]|descarg[au]|baix[ea]|scarica|pobierz|скачай(?:те)?)\s.{0,24}\bapp\w*\W*$|buy\s+me\s+a\s+coffee|
        (?:you['’]ve|you\s+have)\s+(?:reached|read|used)\s+.{0,60}\b(?:free\s+)?(?:articles?|stories|limit)\b.{0,60}$|start\s+your\s+(?:free\s+)?trial|(?:you\s+have\s+)?\d+\s+free\s+articles?\b.{0,100}$|
        this\s+is\s+a\s+(?:premium|subscriber)|unlock\s+(?:this|the\s+full|full)\b|for\s+(?:full|unlimited)\s+access|limited[\s-]time\s+offer|no\s+thanks|
        you\s+(?:can\s+)?(?:are\s+receiving|received|get)\s+this\s+(?:e-?mail|newsletter)|newsletter$|our\s+newsletter|
        forward\s+to\s+(?:your\s+friends|a\s+(?:friend|colleague))\b.{0,40}$|want\s+to\s+share\s+your\s+(?:opinion|story)\b.{0,80}$|stay\s+a\s+step\s+ahead\s+with\b.{0,80}$|
        to\s+continue\s+reading\b.{0,160}$|try\s+(?:a\s+|our\s+)?(?:digital\s+)?subscription\b.{0,80}$|get\s+\d+\s?%\s+off\b.{0,80}$|don['’]t\s+miss\s+(?:stories|a\s+(?:story|thing))\b.{0,60}$|(?:no\s+commitment,?\s+)?cancel\s+any\s?time\W*$|if\s+(?:somebody|someone|a\s+friend)\s+(?:sent|forwarded)\s+(?:you\s+)?this\b.{0,100}$|
        unlock\s+to\s+(?:continue|read)\b.{0,60}$|for\s+more\s+(?:news|stories)\b.{0,80}\bvisit\b.{0,60}$|please\s+enter\s+your\s+(?:comment|name|e-?mail)\b.{0,60}$|
        save\s+my\s+name\b.{0,120}$|you\s+have\s+entered\s+an\s+incorrect\s+e-?mail\b.{0,60}$|jetzt\s+(?:abonnieren|anmelden|registrieren|weiterlesen)|newsletter\s+(?:abonnieren|bestellen)|abonnez-vous|s['’]abonner|inscrivez-vous|déjà\s+abonné|
        suscr[íi]b(?:[ei]te|ase)|reg[íi]strate|assine|cadastre-se|iscriviti|abbonati|abonneer|zapisz\s+się|zaprenumeruj|подпи(?:шитесь|сывайтесь)|
        (?:article\s+)?réservé\s+(?:à\s+nos|aux)\s+abonn[ée].{0,30}$|je\s+m['’]abonne\W*$|se\s+connecter$|créer\s+un\s+compte$|
        (?:artículo\s+|contenido\s+)?(?:exclusivo|solo|sólo)\s+(?:para\s+)?(?:suscriptores|socios)$|inicia(?:r)?\s+sesión$|edición\s+impresa$|
        (?:conteúdo\s+)?exclusivo\s+para\s+assinantes$|(?:contenuto\s+|articolo\s+)?riservato\s+agli\s+abbonati$|
        (?:nur|exklusiv)\s+für\s+abonnenten$|lesen\s+sie\s+weiter\W*$|weiterlesen\s+mit\b.{0,60}$|alleen\s+voor\s+(?:abonnees|leden)$|inloggen$|logga\s+in$|
        zaloguj(?:\s+się)?$|přihlásit(?:\s+se)?$|giriş\s+yap$|abone\s+ol$|войти$|로그인$|회원가입$|تسجيل\s+الدخول$|
        connect\s+with\s+us\W*$|help\s+us\s+(?:to\s+)?improve\s+(?:this|our)\b.{0,120}$|
        订阅|登录|注册|关注我们|扫码|購読|会員登録|ユーザー登録$|ログイン|(?:この記事は)?(?:有料)?会員限定|残り\d+文字|اشترك)""",
    ),
    (
        Reason.TEASER,
        r"""(?:explore\s+further\b.{0,140}$|updates\s+to\s+this\s+(?:page|document)$|also\s+(?:on|from|by)\s+[^.!?]{2,40}(?::\s?.{5,120})?$|more\s+(?:obituaries|reviews|columns|letters|briefs|press\s+releases|events)\W*$|weitere\s+meldungen\s*:.{2,60}$|weitere\s+(?:informationen|berichte|beiträge|texte|nachrufe)\b\W*$|(?:zum\s+thema|dieses\s+thema\s+im\s+programm|mehr\s+(?:dazu|nachrichten|aus\b.{2,30}|von\b.{2,30}))\W*$|新着(?:記事|ニュース)|週間ランキング|アクセス(?:数)?ランキング|热点(?:排行|新闻|推荐)|点击排行|图片新闻$|
        (?:our\s+)?readers?\s+also\s+(?:like|liked|read|enjoyed)|you\s+(?:may|might|could)\s+(?:also\s+)?(?:like|be\s+interested)|
        (?:related|similar|recommended|suggested|further)\s+(?:news|stor(?:y|ies)|articles?|posts?|content|topics?|links?|reading|coverage|items?|for\s+you)\b.{0,60}$|
        recommended$|related$|related\s*[:：]\s?.{5,140}$|read\s+(?:also|next|this\s+next)\b|also\s+read\b|see\s+also(?:\s*[:：]|$)|(?:read\s+)?more\s+(?:news|stories|articles|posts|headlines|coverage|top\s+stories)\b(?!\s+(?:is|are|was|were|will|has|have)\b).{0,50}$|
        more\s+(?:from|on|in|about)\b(?=.{2,50}$)(?!.*[.!?]$)|(?:most|also)\s+(?:read|popular|viewed|shared|commented)\b.{0,40}$|trending(?:\s+(?:now|topics|stories|news))?$|popular(?:\s+(?:posts|now|stories|articles))?$|
        (?:the\s+)?latest\s+(?:news|stories|articles|posts|headlines|videos?|from)\b.{0,40}$|latest\s+[\w. -]{2,30}\s+videos?$|what\s+to\s+read\s+next|up\s+next$|top\s+stories$|
        also\s+in\s+(?:this|the)\s+(?:section|issue|series|edition)\W*$|dans\s+la\s+même\s+rubrique\W*$|en\s+esta\s+(?:misma\s+)?sección\W*$|nella\s+stessa\s+(?:sezione|rubrica)\W*$|
        in\s+case\s+you\s+missed|editor['’]?s['’]?\s+picks?$|from\s+(?:around|across)\s+the\s+web|elsewhere\s+on\s+(?:the\s+)?(?:site|web)|(?:next|previous|prev)\s*(?:article|post|story)?\s*[:→»].{2,100}$|
        [←«‹]\s*(?:previous|older|prev)\b.{0,200}$|recent\s+(?:posts|stories|news|comments|entries|articles)$|(?:earlier|older|previous)\s+(?:notes|posts|news|stories|entries|issues|articles)$|archives?$|coming\s+up$|
        (?:read(?:\s+more)?|more)\s*:\s*\S.{5,120}$|
        next\s+in\s+[\w&'’, ]{3,40}$|more\s+must[- ]reads?\b.{0,40}$|read\s+other\s+related\b.{0,60}$|other\s+[^.!?]{3,40}\s(?:stories|headlines|columns|articles)$|keep\s+reading\W*(?:show\s+less)?$|
        trending\s+(?:in|on|videos?)\b.{0,40}$|the\s+latest\s+on\s+\w+$|see\s+(?:the\s+|our\s+)?(?:best\s+)?(?:pictures|photos|cartoons)\b.{0,60}$|related\s+articlesmore\b.{0,40}$|
        lesen\s+sie\s+(?:auch|mehr|hierzu)|mehr\s+zum\s+thema|weitere\s+(?:artikel|meldungen|nachrichten|themen)$|meistgelesen|das\s+könnte\s+sie|auch\s+interessant|
        (?:[àa]\s+)?lire\s+(?:aussi|également)|sur\s+le\s+même\s+(?:sujet|thème)|articles?\s+(?:liés|similaires)|les\s+plus\s+lus|
        (?:lea|lee|ver)\s+también|te\s+puede\s+interesar|más\s+(?:noticias|leídas?|le[íi]dos)|(?:noticias|artículos)\s+relacionad[oa]s|leia\s+(?:também|mais)|veja\s+também|mais\s+lidas|notícias\s+relacionadas|
        leggi\s+anche|potrebbe\s+interessarti|lees\s+(?:ook|meer)|czytaj\s+(?:też|także|również|więcej)|zobacz\s+(?:też|także)|читайте\s+также|по\s+теме$|
        meer\s+(?:nieuws|lezen)$|altre\s+notizie$|más\s+noticias$|outras\s+notícias$|другие\s+новости$|więcej\s+(?:wiadomości|newsów)$|アクセスランキング|人気(?:ランキング|の記事)|
        v[íi]deos\s*:\s.{3,50}$|相关(?:新闻|阅读|文章|推荐|链接)|延伸阅读|推荐阅读|热门(?:新闻|文章)|更多新闻|関連(?:記事|ニュース)|おすすめ記事|あわせて読みたい|人気記事|اقرأ\s+(?:أيضا|أيضًا)|مواضيع\s+ذات\s+صلة)""",
    ),
    (
        Reason.COMMENT,
        r"""(?:reacties|kommentare?|comentarios|commentaires|commenti|comentários|komentarze|комментарии)\s*[(\[]\s*\d+\s*[)\]].{0,40}$|(?:réagir|kommentieren|comentar|commenta|reageren?|skomentuj)\s+(?:à|sur|sie|este?a?|questo|op)\b.{0,40}$|
        (?:leave\s+a\s+(?:comment|reply)|post\s+a\s+comment|add\s+(?:a|your)\s+comment|(?:join|start)\s+the\s+(?:discussion|conversation)|be\s+the\s+first\s+to\s+comment|
        (?:no|nenhum|ningún|aucun|nessun|keine|geen|brak)\s+(?:comments?|coment[áa]rios?|commentaires?|commento|kommentare|opmerkingen|reacties|komentarzy)\s*:\s*$|
        one\s+(?:response|thought|reply|comment)\s+(?:to|on)\b.{0,120}$|(?:blog\s+)?comments\s+powered\s+by\b.{0,40}$|reader\s+comments?\b.{0,40}$|comments?\s*/\s*\d+$|
        comment(?:ing)?\s+on\s+this\b.{0,40}$|you\s+must\s+be\s+logged\s+in\b.{0,40}$|(?:learn\s+about\s+)?our\s+comment(?:s|ing)?\s+policy\W*$|show\s*:\s*(?:newest|oldest)\b.{0,30}$|\d+\s+(?:réflexions?|réponses?|commentaires?)\s+(?:sur|à)\b.{0,120}$|
        \d+\s+(?:gedanken?|kommentare?|antworten?)\s+zu\b.{0,120}$|\d+\s+(?:pensamientos?|respuestas?|comentarios?)\s+(?:en|a|sobre)\b.{0,120}$|\d+\s+(?:pensier[oi]|risposte|commenti)\s+su\b.{0,120}$|
        \d+\s+(?:gedachten?|reacties?)\s+(?:over|op)\b.{0,120}$|\d+\s+(?:comentários?|respostas?)\s+(?:em|sobre|para)\b.{0,120}$|(?:sign\s+the\s+)?guest\s+book$|condolences$|tributes$|(?:view|read|show|load)\s+(?:all\s+|more\s+)?(?:\d+\s+)?comments|comments?(?:\s*[\[(]\d+[\])])?$|reply$|comments\s+are\s+(?:closed|moderated|disabled)|\d+\s+(?:responses?|thoughts?|replies)\b.{0,80}$|
        (?:\d+\s+)?(?:kommentare?|commentaires?|coment[aá]rios?|commenti|reacties|komentarze|комментари[ийев]+|التعليقات|コメント)\s*(?:[(（]\d+[)）])?$|\d+\s+条评论|评论$|log\s+in\s+to\s+comment)""",
    ),
    (
        Reason.COUNTER,
        r"""(?:(?:tweets?|recommend(?:ed)?|likes?|shares?|empfehlen|j['’]aime|me\s+gusta|curtir|mi\s+piace|нравится|поделиться)\s*[:：]?\s*\d[\d.,]*(?:\s.{0,60})?$|(?:просмотров|прочитано|читали|просмотры|vues|lectures|aufrufe|gelesen|leídas?|visitas|letture|visite|weergaven|visningar|lästa|odsłon|czytań)\s*[:：]?\s*\d[\d\s.,]*$|(?:今日访问|本页浏览|浏览次数|点击(?:数|量|次数)?|访问量|アクセス数?|조회수?)\s*[:：]?\s*\d.{0,40}$|
        comments?\s*:\s*\d+$|(?:views?|shares?|reads?|likes?|hits?|visits?)\s*:?\s*[\d.,]+\s*[km]?$|(?:estimated\s+)?reading\s+time\b.{0,30}$|
        [-+]?\d{1,2}(?:[.,]\d)?\s*°?\s?[cf]$|lesezeit\b.{0,20}$|temps\s+de\s+lecture\b.{0,20}$|wyświetleń\s*:?\s*\d+|visualizações\s*:?\s*\d+|閲覧数?\s*[:：]?\s*\d+|阅读(?:量|数|次数)?\s*[:：]?\s*\d+|浏览\s*[:：]?\s*\d+)""",
    ),
    (
        Reason.CAPTION,
        r"""(?:foto['’]?s?\s*[:：]\s.{2,60}$|фото\s*:\s.{2,60}$|fot\.\s.{3,70}$|audio\s*:\s.{3,90}$|\d+\s*/\s*\d+\s*写真を拡大|写真を拡大|(?:fotos?|photos?|bilder)\s+©|
        (?:featured|cover|lead|main|hero|header|banner|file|stock)\s+(?:image|photo|picture)\b.{0,220}$|
        (?:image|photo|picture|photograph|foto|graphic|illustration|video|bild)(?:\s+(?:by|caption|credit|courtesy|provided|source|:)|\s*:|\s+©).{0,160}$|
        \(?(?:photo|image|picture|foto|bild|credit|photograph)s?\s*(?:credit\s*)?[:/].{0,100}$|
        listen\s+to\s+this\s+(?:article|story)|watch\s+(?:the\s+)?video|play\s+video|!\[[^\]]*\]\([^)]*\)$|图[:：源]|图片来源|图为)""",
    ),
    (
        Reason.ERROR,
        r"""(?:error\s*:|(?:please\s+)?enable\s+javascript|javascript\s+(?:is|must)|your\s+browser\s+(?:does|is)|
        page\s+not\s+found|access\s+denied|loading\W*$|something\s+went\s+wrong)""",
    ),
    (
        Reason.NAVIGATION,
        r"""(?:home|startseite|accueil|inicio|início)\s*>\s*[^>]{2,40}>.{2,80}$|\d{1,2}版\s*[:：].{1,8}$|(?:上一版|下一版|返回目录|上一篇|下一篇|上一页|下一页|前のページ|次のページ|≪\s*前|この記事の先頭)(?:.{0,60})$|全文を(?:表示|読む).{0,6}$|(?:previous|next|last|this)\s+(?:week|month|year|day|issue|edition)\s*\|\s*(?:previous|next|last|this)\s+\w+$|saison\s+(?:précédente|suivante)\b.{0,20}$|(?:vorherige|nächste)\s+(?:seite|woche|ausgabe)\b.{0,20}$|
        home\s*\.\s\w[\w .]{4,80}$|
        (?:strona|seite|página|pagina|pág\.|страница|стр\.|sida|side|sivu|oldal)\s*\d+\s*(?:z|von|de|di|van|из|av|/)\s*\d+\W*$|第\s*\d+\s*页?\s*/\s*共?\s*\d+\s*页?$|
        (?:<<nav>>(?:\s*[|/·•>»›,]\s*|\s{2,}|\t+)(?:[\w'&-]++(?:\s[\w'&-]++){0,4}+(?:\s*+[|/·•>»›]\s*+|\s{2,}+|$))++$|<<nav>>(?:\s++(?>(?:<<nav>>)\b)){2,}+$|skip\s+to\s+(?:main\s+)?content|skip\s+navigation|from\s+\w+,\s+the\s+free\s+encyclopa?edia$|back\s+to\s+(?:top|home|news|overview|list|index)\b.{0,30}$|
        read\s+(?:this\s+)?(?:on|in)\s+(?:the\s+web|your\s+browser|line)\b.{0,20}$|read\s+online\b.{0,30}$|read\s+(?:more|source|full\s+(?:article|story)|on|the\s+(?:full|original|rest)\b.{0,60})\s*(?:[:»>→.…]|\.\.\.)*$|字号\s*[:：].{0,20}$|continue\s+reading\b.{0,80}$|view\s+(?:original|source|full\s+(?:article|story)|all|more)\b.{0,30}$|read\s+more\s+(?:at|on|about)\b.{0,60}$|
        (?:go\s+to|jump\s+to|click\s+here)\b.{0,60}$|you\s+are\s+here\b.{0,80}$|filter\s+by\b.{0,80}$|sort\s+by\b.{0,40}$|page\s+\d+$|(?:first|last)\s+page$|
        home\s[\w\s&'/-]{3,80}\s(?:contact(?:\s+us)?|donate|log\s?in|search|faqs?|links|gallery|shop|blog|sitemap)$|
        (?:toggle|open|close|main)\s+(?:navigation|menu)|navigat(?:ion|ie|ione)$|navigazione$|navegação$|navegación$|return\s+to\s+(?:the\s+)?[\w\s]{2,30}\s(?:main\s+)?page$|powered\s+by\s+(?:blogger|wordpress)\W*$|
        (?:print|email)\s+(?:this\s+)?(?:document|page|article)$|no\s+image$|zum\s+inhalt(?:\s+springen)?$|aller\s+au\s+contenu(?:\s+principal)?$|(?:ir|saltar)\s+al\s+contenido(?:\s+principal)?$|
        (?:ir|pular)\s+para\s+o\s+conteúdo(?:\s+principal)?$|(?:vai|passa|salta)\s+al\s+contenuto(?:\s+principale)?$|(?:ga\s+)?naar\s+(?:de\s+)?inhoud$|hoppa\s+till\s+(?:huvud)?innehåll(?:et)?$|przejdź\s+do\s+treści$|
        (?:přejít\s+k\s+obsahu|vyhledáva(?:č|ní))$|本文へ(?:移動|スキップ|ジャンプ)?(?:する)?$|(?:文字|フォント)サイズ(?:変更|の変更)?$|本文\s*바로가기$|weiterlesen\W*$|zurück(?:\s+zur?\s+\w+)?$|nach\s+oben$|lire\s+la\s+suite\W*$|leer\s+más\W*$|ler\s+mais\W*$|leggi\s+tutto\W*$|阅读全文|查看原文|返回首页|返回顶部|首页\s*[>»].{0,60}$|続きを読む|toc$|table\s+of\s+contents$|
        (?:\[[^\]]+\]\([^)]*\)[\s|·•]*){2,}$|page\s+\d+\s+of\s+\d+.{0,20}$|download\s+(?:the\s+)?(?:pdf|document|file|report|press\s+kit|image|audio|mp3)\b.{0,40}$|webcast$|older\s+(?:entries|post)$|newer\s+(?:entries|post)$|postagem\s+mais\s+(?:recente|antiga)$|página\s+(?:inicial|principal)$|entrada\s+(?:más\s+reciente|antigua)$|article\s+plus\s+(?:récent|ancien)$|neuerer\s+post$|älterer\s+post$|post\s+più\s+(?:recente|vecchio)$|(?:nieuwere|oudere)\s+post$|(?:nowszy|starszy)\s+post$|(?:previous|next)\s+article(?=[^\s.,;:’'s-]).{3,160}$|(?:newer|older)\s+post(?=[^\s.,;:’'s-]).{3,160}$|
        (?:vorheriger|nächster)\s+artikel\b.{0,160}$|article\s+(?:précédent|suivant)\b.{0,160}$|artículo\s+(?:anterior|siguiente)\b.{0,160}$|(?:artigo\s+anterior|próximo\s+artigo)\b.{0,160}$|
        articolo\s+(?:precedente|successivo)\b.{0,160}$|(?:vorig|volgend)\s+artikel\b.{0,160}$|(?:poprzedni|następny)\s+artykuł\b.{0,160}$|(?:предыдущая|следующая)\s+статья\b.{0,160}$|
        (?:önceki|sonraki)\s+(?:haber|makale)\b.{0,160}$|المقال\s+(?:السابق|التالي)|
        «\s*(?:first|erste|premi[eè]re?|primer[ao]|prim[ao]|eerste|pierwsza|первая)\b.{0,120}$|source\s+link$|report\s+(?:an?\s+)?(?:issue|error|typo|mistake|correction|abuse)\b.{0,40}$|rate\s+this\s+(?:article|story|post|item|page)\b.{0,30}$|reuse\s+content$|
        flag\s+as\s+(?:irrelevant|inappropriate|spam)$|embed\s+size\b.{0,20}$|expand\s+full\s+story$|loading\s+(?:related|more|comments)\b.{0,30}$|previous\s+version$|
        all\s+(?:news|articles|posts|press\s+releases)$|permalink$|print\s+(?:version|friendly))""".replace(
            "<<nav>>", _NAV_WORD
        ),
    ),
    (
        Reason.LABEL,
        r"""(?:(?:tags?|tagged|labels)\s*[:：].{0,200}$|filed\s+under\b.{0,120}$|(?:categories|category|topics|keywords|schlagwörter|étiquettes|etiquetas|теги|标签)\s*[:：].{0,160}$|
        (?:this\s+(?:entry|post)|entry)\s+(?:was|is)\s+(?:posted|published|written|filed|tagged)\b.{0,200}$|bookmark\s+the\s+permalink\W*$|posted\s+on\s+categories\b.{0,80}$|
        dieser\s+(?:beitrag|eintrag|artikel)\s+wurde\b.{0,100}(?:abgelegt|veröffentlicht|gepostet|verschlagwortet).{0,120}$|ce(?:tte|t)?\s+(?:article|entrée|contenu)\s+(?:a\s+été|est)\s+publiée?\b.{0,160}$|
        esta\s+entrada\s+(?:fue|se)\s+public\w+.{0,160}$|questo\s+(?:articolo|post)\s+è\s+stato\s+pubblicato\b.{0,160}$|dit\s+bericht\s+(?:werd|is)\s+(?:geplaatst|gepubliceerd)\b.{0,160}$|
        (?:ten\s+)?wpis\s+(?:został\s+)?(?:opublikowany|opublikowano|umieszczono|dodany)\b.{0,160}$|запись\s+опубликована\b.{0,160}$|this\s+article\s+was\s+printed\s+from\b.{0,160}$|
        posted\s+in\s*:?\s.{0,120}$|(?:posted|postado|publicado|publié|gepostet|eingestellt|pubblicato|geplaatst|opublikowano)\s+(?:at|às|a\s+las|à|um|alle|om|o)\s+\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?\W*$|archives?\s*:\s*[^\W\d_]{3,12}\s+\d{4}$|filed\s+in\b.{0,80}$|like\s+this\s*:\s.{0,40}$|рубрика\s*[:：].{0,80}$|rubrik\s*:.{0,60}$|catégorie\s*:.{0,60}$|(?:redaktion|责任编辑|编辑)\s*[:：　].{0,30}$|
        (?:press\s+release|news\s+release|press\s+statement|news\s+story|media\s+release|top\s+story)$|
        heard\s+on\s+[^.!?]{2,40}$|(?:published|from|updated|last\s+updated|posted|by)\s*[:：]?$|(?:live|breaking|exclusive|updated|watch|video|podcast|gallery|opinion|analysis)\s*[:|]?$)""",
    ),
)


RULES: Final = RuleIndex(LINE_PATTERNS, ANYWHERE)
LONGEST: Final = 260
"""Longer lines are never debris by their own words."""


TEASER_WITH_TEXT: Final = re.compile(r"^[^:：]{3,40}[:：]\s*\S.{8,}")
"""A teaser that carries its headline on the same line opens no block."""


NAV_WORD_ONLY: Final = re.compile(rf"(?:{_NAV_WORD}|edit|history)\W*$", re.IGNORECASE)
"""A lone word of navigation: debris only near the head or the foot of a page, or beside its like."""
_NAV_BEGINNINGS: Final = beginnings(rf"{_NAV_WORD}|edit|history")


def is_nav_word(content: str) -> bool:
    """Whether a line's content is a lone word of navigation."""
    return fits(content[:LENGTH].lower(), _NAV_BEGINNINGS) and NAV_WORD_ONLY.match(content) is not None
