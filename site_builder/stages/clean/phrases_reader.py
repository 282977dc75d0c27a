"""Rules for what a site says to its readers: comments, other stories, newsletters, privacy, navigation, small print.

Each row is matched against a lower-case line with plain apostrophes; `phrases` says what its keys mean."""

ROWS: tuple[dict[str, object], ...] = (
    {
        "rule": "comment form",
        "words": 40,
        "ends": True,
        "whole": (
            r"(?:leave|add|post|write|submit|make) (?:a |your |the first )?(?:comments?|reply|response)(?: below)?",
            r"(?:\(?\d[\d,. ]*\)? )?(?:comments?|replies|responses)(?: ?[(\[]?\d*[)\]]?)?|\d+ comments?.{0,60}",
            r"(?:\d+ )?thoughts on .*|(?:no|view|show|see|read|hide|load|all)(?: all| the| more)?(?: \d+)? "
            r"comments?(?: yet)?.*",
            r"(?:comments?|discussion) (?:are |is )?(?:closed|off|disabled).*|what (?:do|did) you (?:think|"
            r"make).{0,30}|have your say",
            r"join the (?:conversation|discussion|debate).*|(?:start|continue) the discussion|(?:cancel |leave a "
            r")?reply.{0,20}",
            r"(?:post|submit) comment|(?:newest|(?:most )?liked) comments?",
            r"(?:log|sign) ?in to (?:leave a |post a )?(?:comment|reply|join).*",
            r"комментари[ийяев]+(?: ?\(?\d*\)?)?|(?:оставить|добавить|написать) комментарий|обсудить|обсуждение",
            r"kommentare?n?(?: ?\(?\d*\)?)?|kommentar (?:schreiben|verfassen)|commentaires?(?: ?\(?\d*\)?)?",
            r"(?:laisser|ajouter|poster) un commentaire|(?:deja|dejar|escribe) un comentario|comentarios?(?: "
            r"?\(?\d*\)?)?",
            r"lascia un commento|comment[oi]|deixe (?:um|o seu) comentário|comentários?(?: ?\(?\d*\)?)?",
            r"(?:plaats|geef) een reactie|reacties(?: ?\(?\d*\)?)?",
        ),
        "start": (
            r"your e-?mail address will not|required fields are|save my name|notify me of|be the first to comment",
            r"you must (?:be )?log(?:ged)? ?in|please (?:log|sign) ?in to|comments? (?:are|is|will be|may be) "
            r"(?:closed|moderated|"
            r"subject|reviewed|welcome|not|the|published)|comment (?:via|policy|guidelines|section)",
            r"when (?:submitting|posting) (?:content|comments?)|this site uses akismet",
            r"ваш (?:e-?mail|адрес)|обязательные поля|deine e-mail-adresse wird|votre adresse (?:e-?mail|de "
            r"messagerie)",
            r"tu dirección de correo|il tuo indirizzo email|o seu endereço|(?:se connecter|connectez-vous) pour",
            r"чтобы (?:оставить|написать) комментарий|войдите,? чтобы",
        ),
    },
    {
        "rule": "related heading",
        "words": 9,
        "ends": True,
        "whole": (
            r"(?:you )?(?:may|might|also|will|could)(?: (?:also|be))? (?:like|love|enjoy|interested in)(?: (?:these|"
            r"this))?"
            r"(?: posts| stories| articles)?|you may also .{3,20}|related",
            r"(?:related|similar|other|recommended|suggested|recent|latest|popular|trending|top|featured|editor'?s'?|"
            r"new|"
            r"further|more|linked|previous|next)(?: top| related| recent| latest| popular| breaking| local| world)? "
            r"(?:articles?|stor(?:y|ies)|news|posts?|content|reads?|reading|links?|topics|items|coverage|videos?|"
            r"headlines|"
            r"picks|choice|searches|reports|galler(?:y|ies))(?: from .*| in .*| on .*| by .*| for you)?",
            r"(?:recommended|suggested|picked|selected)(?: (?:for|by|from) .*)?|more to explore|more information on.*",
            r"most (?:read|viewed|popular|shared|recent|commented|watched)(?: in .*| stories| articles| posts| news)?",
            r"more (?:from|by|on|in|about|like) .*|also (?:on|in|from|see|of interest) .*|around the (?:web|world)",
            r"from (?:around|across) the web|from our partners|(?:read|up|what'?s|play|watch) next|don'?t miss",
            r"in case you missed it|must[- ]reads?|trending(?: now| today)?|popular(?: now| today| this week| on .*)?|"
            r"latest",
            r"read (?:this|these) too|what to read next|web stories|in other news|in this (?:section|article|story)|"
            r"(?:explore|discover) more",
            r"see all .*|view all.*|all (?:news|articles|stories).*|about (?:the author|us)|recent|share your "
            r"(?:thoughts|opinion)",
            r"keep up(?: to date)?(?: with.*)?|ещё по теме|еще по теме|по теме|похожие (?:новости|статьи|материалы)",
            r"другие новости|главн(?:ое|ые новости)|читайте также|смотрите также|материалы по теме|рекомендуем|что "
            r"почитать",
            r"(?:последние|популярн\w+|самое) (?:новости|читаемое|популярное|важное)|новости (?:партн[её]ров|дня|"
            r"сми2?)",
            r"лента новостей|mehr zum thema|mehr (?:aus|von|über|zu) .*|meistgelesen(?:e.*)?|das könnte (?:sie|dich).*",
            r"auch interessant|lesen sie auch|weitere (?:artikel|themen|nachrichten|meldungen).*|themen|schlagzeilen",
            r"à lire (?:aussi|également)|(?:sur le même|dans la même) .*|les plus (?:lus|populaires).*|à la une",
            r"articles? (?:liés?|associés?|similaires?)|vous aimerez aussi.*|lo más (?:leído|visto).*|te puede "
            r"interesar",
            r"(?:noticias|artículos|temas) relacionad[oa]s|más (?:noticias|información|sobre|en) ?.*|también te "
            r"puede.*",
            r"(?:articoli|notizie) correlat[ei]|(?:leggi|guarda) anche|i più letti|potrebbe(?:ro)? (?:interessarti|"
            r"piacerti).*",
            r"(?:leia|veja) (?:também|mais)|(?:notícias|artigos) relacionad[oa]s|mais lidas|meer (?:over|nieuws|van) "
            r".*",
            r"lees ook|相关(?:新闻|阅读|报道)|関連記事|推荐阅读",
        ),
    },
    {
        "rule": "newsletter call",
        "words": 60,
        "hints": ("newsletter", "newsletters", "inbox", "letterbox"),
        "whole hints": tuple(
            "sign signup subscribe donate join subscribers members letter briefing bulletin inbox letterbox "
            "mailbox".split()
        ),
        "whole hinted": (
            r".{2,60}\bin your (?:inbox|letterbox|mailbox)\b.*|.{3,80}: get (?:our|the|your) .{0,20}(?:letter|briefing|"
            r"bulletin)",
            r"(?:[^?!.]{3,60}[?!] )?(?:[\w'&-]+ ){1,4}subscribers (?:can|get|see|read|also)\b.*",
            r".{3,30} for (?:subscribers|members)\s?[:|].*",

            r".{3,80}[:.!?–—-] (?:sign ?up|subscribe|donate|join)(?: (?:for|to|now|here|today|free|us|our|at)\b.*)?",
        ),
        "start hinted": (
            r"(?:[\w'&-]+ ){1,5}in your (?:inbox|letterbox)\b",
            r"(?:[\w'-]+ ){0,3}newsletters?\s*[:|„“\"]",
        ),
        "whole": (
            r"subscribe|sign ?up|sign me up|newsletters?|submit|(?:enter )?(?:your )?e-?mail(?: address)?(?: "
            r"\(required\))?",
            r"exclusive(?:ly)? (?:for|to) (?:our )?(?:subscribers|members|readers).*|help us .*|you won't believe .*",
            r"free (?:[\w-]+ ){0,2}(?:letter|newsletter|bulletin|briefing|guide)|write for us\b.*",
            r"get (?:the|our) .{2,40} (?:every \w+|letter)\b.*|get .{2,40} e-?mail\s?:.*|we(?:'re| are) hiring\b.*|"
            r"send us (?:your|"
            r"any)\b.*",
            r"(?:subscriber|member|reader)s?(?:'s?)? offers?\s?[:|].*|try (?:our|this) .{0,30}(?:calculator|game|"
            r"tool|puzzle|"
            r"crossword|quiz)",

            r"never miss (?:an?|another|the) .*|(?:subscribe|subscriptions?|donate|support us)\s?[:,].*",
            r"get (?:the )?newsletters?|get our .{2,40} (?:newsletter|e-?mail)|support (?:us|our journalism|local "
            r"journalism.*)",
            r"donate(?: now)?|contribute|become a (?:member|subscriber|patron).*|subscriptions?|rss feeds?|follow by "
            r"email",
            r"follow(?: us)?(?: on.*)?|connect with us|join us|like us|stay connected|stay informed.*|follow .{2,30} "
            r"on .{2,30}",
            r"подпис(?:аться|ывайтесь|ка)(?: на .*)?|abonnieren|abonnez-vous.*|s'abonner|suscr[ií]bete.*|suscribirse",
            r"iscriviti.*|assine.*|abonneer.*|newsletter abonnieren",
        ),
        "start": (
            r"letters?(?: to the editor| policy)?\s*[:|]\s*\S|tell us what you",
            r"the [\w' -]{2,30} newsletter (?:delivers|brings|is|lands|comes|"
            r"goes)\b",
            r"(?:enter|leave) your (?:information|details|name)\b|(?:enter|leave|type|add|drop|give) (?:us )?your "
            r"e-?mail\b|listen\s+sign up",
            r"(?:did you |do you |are you |if you )?(?:enjoy(?:ed|ing)?|lik(?:e|ed|ing)|lov(?:e|ed|ing)|find(?:ing)?) "
            r"(?:this|our|"
            r"the|what)(?: (?:articles?|story|stories|posts?|piece|report(?:ing)?|work|coverage|journalism|you(?:'re| "
            r"are)?))?"
            r"(?: \w+){0,2}\?",
            r"(?:while|before|now that|since) you(?:'re| are)? (?:here|go)\b|if you(?:'ve| have) (?:got|come|read) "
            r"this far",
            r"you (?:still )?(?:have|can (?:still )?read|get) (?:\d+|one|two|three|four|five|no)(?: \w+){0,2} "
            r"(?:articles?|stories)\b",
            r"this (?:article|content|story|page) is available (?:to|for)",
            r"(?:join|follow) (?:\S+ ){1,5}(?:telegram|whatsapp|viber|signal) (?:channel|group|community)",
            r"(?:become|be) (?:a|an|our|one of our) (?:paid |free |founding |supporting )?(?:member|subscriber|"
            r"supporter|patron|"
            r"reader)s?\b|(?:chip|pitch) in\b|buy us a coffee|support .{2,40} on (?:patreon|ko-?fi|substack|steady)",
            r"donate\s*[:|]\s*\S|give (?:today|now|monthly)\b|we(?:'re| are) (?:funded|paid for|supported|kept going) "
            r"by (?:our )?"
            r"readers|(?:subscriber|member|premium|pro)s?[ -](?:exclusives?|only)\b|(?:premium |pro )?subscribers? "
            r"(?:see|get|can|only)\b",
            r"get .{2,40} on your (?:phone|mobile|tablet|device)|text \w+ to \d|follow (?:\S+ ){1,6}on (?:all|every|"
            r"your) ",
            r"(?:try|get) (?:it|us|.{2,30}) (?:free )?for (?:\d+|one|two|three|a) (?:days?|weeks?|months?)\b|the best "
            r"of .{2,40}, "
            r"every \w+",
            r"(?:do you )?want (?:alerts|news|updates|headlines|breaking news)\b|add us as a preferred|forward "
            r"(?:this |it )?to a "
            r"friend",
            r"you(?:'re| are) receiving this|you received this (?:e-?mail|message|newsletter)|(?:view|read|open) "
            r"(?:this (?:e-?mail|"
            r"message) )?in (?:your|a) browser",
            r"(?:please )?(?:subscribe|sign[- ]?up) (?:to|for|now|here|today|and|with|below|free|by|from|at|online)\b",
            r"(?:\d+|four|six|eight|ten|twelve) issues (?:a|per) year\b",
            r"(?:premium\W+)?you(?:'re| are) reading (?:a|one|your)\b.{0,30}(?:free|article|story)|premium\W+you "
            r"have\b",
            r"this is one of .{0,20}free (?:articles|stories)|new here\?|help us (?:keep|print|fund|pay|stay|report|"
            r"grow)\b",
            r"(?:like|love|enjoy) (?:us|what you read)\?|want to (?:write|work|advertise|volunteer)\b.{0,20}\?",
            r"(?:independent|local|good|our) (?:journalism|reporting) (?:needs|costs|depends|is(?:n't| not) free)\b",
            r"(?:did|have) you (?:spot|find|spotted|found) (?:an?|any) (?:mistake|error|typo)",
            r"have your say\s?[:|]\s*\S",
            r"donate (?:[€$£]\s?\d|\d|now|today|here|monthly|and get)|never miss an? (?:[\w'-]+ "
            r"){0,2}[\w'-]+\s?[:.!,–—-] ",
            r"(?:get|receive) (?:the |our |all |your |more |daily |free |breaking |weekly )*(?:latest|best|top|daily|"
            r"news|"
            r"updates|stories|headlines|newsletters?|alerts|entertainment|email)\b.{0,120}(?:inbox|e-?mail|newsletter|"
            r"\bapp\b|"
            r"updates|alerts|delivered|straight|sign|subscrib|telegram|whatsapp|channel|phone)",
            r"(?:stay|keep) (?:up[- ]to[- ]date|informed|connected|in touch|updated)|every (?:day|week|weekday|"
            r"morning|sunday)"
            r"\b.{0,40}(?:we send|you can get|inbox)|(?:a )?selection of .{2,40} in your inbox|check out more of "
            r".{2,40}",
            r"(?:join|follow|like|find|add) (?:us|our .{2,40}) (?:on|at|via|whatsapp|telegram|channel|facebook|"
            r"newsletter|as)",
            r"follow (?:\S+ ){1,6}on (?:facebook|twitter|x|instagram|telegram|google|whatsapp|linkedin|youtube)",
            r"(?:download|get|install|try) (?:the|our) .{0,40}\bapps?\b|(?:get|see|download) .{2,40} by clicking",
            r"by (?:signing up|subscribing|submitting (?:your|this|my)|entering your|providing your)|we'?ll never "
            r"share|no spam",
            r"get .{2,40} (?:by (?:mail|e-?mail|post)|in your inbox|(?:at|to) your door)|(?:dis)?agree\? (?:write|"
            r"tell|send)|write to "
            r"(?:us|the (?:editors?|authors?|writers?|reporters?))\b",
            r"support (?:the|our|us) .{0,120}(?:member|subscri|donat)|you can unsubscribe|unsubscribe (?:at any|"
            r"anytime)|than(?:k you|ks) for (?:subscrib|signing|reading|"
            r"visit)",
            r"support (?:local|our|independent|quality|the) .{0,30}journalism|"
            r"support (?:local|our|independent) (?:news|reporting)\s?[:.!]|your (?:e-?mail|subscription)\b.{0,40}",
            r"already (?:a subscriber|have an account|registered\?|a member\?)|i would like to (?:be e-?mailed|"
            r"receive)",
            r"(?:this|the) (?:article|content|story|page) is (?:for|only|reserved|exclusive)\b.{0,60}(?:subscribers|"
            r"members)",
            r"(?:to (?:continue|keep|finish)|keep) reading (?:for|this|the|please|subscribe|now|sign)|please,? fill",
            r"you(?:'ve| have) (?:read|reached) .{0,40}(?:free|limit|articles)|you have (?:been )?success?fully",
            r"(?:need|want) more .{0,30}\? (?:subscribe|sign)|want more (?:stories|news|from)",
            r"(?:create an account|register|sign in|log in) (?:or |/ ?|to )(?:sign in|log in|register|continue|read|"
            r"view|unlock)",
            r"подпис(?:ывайтесь|ывайся|аться|ка) |присоединяйтесь к наш|следите за наш|читайте нас |abonnieren sie",
            r"melden sie sich .{0,40}(?:newsletter|an\b)|jetzt (?:abonnieren|anmelden|testen|registrieren)|"
            r"inscrivez-vous",
            r"abonnez-vous|recevez (?:nos|notre|les)|suscr[ií]bete|recibe (?:las|los|nuestr)|síguenos|siga-nos|"
            r"iscriviti",
            r"seguici|inscreva-se|assine (?:a|o|nossa)|cadastre-se|schrijf je in",
        ),
    },
    {
        "rule": "share bar",
        "words": 16,
        "hints": ("share",),
        "start hinted": (r"[^.]{2,40}\. share this (?:article|story|page)\b",),
        "whole": (r"share (?:this )?(?:article|story|post|page|video|link|news)|поделиться .*",),
        "start": (
            r"sharing is caring|share (?:this|on|via) |click to "
            r"(?:share|print|email|tweet)|get short url|link copied",
            r"copy (?:link|url)|partager (?:sur|cet)|compartir en|condividi su|compartilhe|поделитесь|auf .{2,12} "
            r"teilen",
        ),
    },
    {
        "rule": "copyright",
        "words": 90,
        "ends": True,
        "whole": (r"\(c\) .{2,60}|copyright .{2,60}|materials? (?:from|©) .{2,60}",),
        "start": (
            r"©|&copy;|\(c\)\s*(?:copyright|(?:19|20)\d\d)|copyrights?\s*(?:©|\(c\)|[:\d-]|by\b|reserved)|авторские "
            r"права",
            r"the contents of this (?:site|page)|this (?:material|article|website|site|document) (?:may not be|is "
            r"protected|"
            r"is published by|is operated by|is subject to copyright)",
        ),
        "holds": (
            "all rights reserved", "all content ©", "may not be published, broadcast", "may not be reproduced",
            "все права защищены", "перепечатка", "alle rechte vorbehalten", "tous droits réservés",
            "todos los derechos reservados", "tutti i diritti riservati", "todos os direitos reservados",
            "reprint only", "rewritten or redistributed", "not responsible for the content of external",
        ),
    },
    {
        "rule": "privacy notice",
        "words": 120,
        "whole": (
            r"(?:accept|reject|allow|manage|decline|agree)(?: (?:all|cookies?|and (?:close|continue)|preferences|"
            r"settings))*",
            r"(?:privacy|cookies?|terms)(?: (?:policy|notice|statement|settings|preferences|choices|of (?:use|service)|"
            r"and conditions|& conditions|policies))*(?:[ |·•/,&]+(?:and )?(?:privacy|cookies?|terms)(?: (?:policy|"
            r"notice|of "
            r"(?:use|service)|and conditions|& conditions))*)*|your (?:privacy|ad|cookie) (?:choices|settings|rights)",
            r"do not sell.*|datenschutz.*|impressum|политика конфиденциальности|mentions légales|aviso legal",
        ),
        "start": (
            r"(?:this|our) (?:site|website|page) uses cookies|we use .{0,60}(?:cookies|tracking)|we and our "
            r".{0,20}partners",
            r"(?:we|they) value your privacy|by (?:using|continuing to (?:use|browse)|clicking) .{0,20}(?:site|"
            r"website|you agree)",
            r"cookies? (?:help|keep|are used)|to (?:give|provide) you (?:with )?the best|мы используем (?:файлы|"
            r"cookie|куки)",
            r"(?:этот |наш )?сайт использует|wir (?:verwenden|nutzen|und unsere) .{0,40}(?:cookies|partner)",
            r"nous utilisons .{0,40}cookies|utilizamos cookies|(?:este sitio|esta página) (?:web )?(?:usa|utiliza)",
            r"questo sito (?:usa|utilizza)|usiamo i cookie|(?:please )?(?:enable|turn on) javascript|javascript is",
            r"your browser (?:is|does)|you (?:are|'re) using an? (?:out|old|unsupported)",
        ),
    },
    {
        "rule": "site navigation",
        "words": 10,
        "whole": (
            r"(?:normal |larger )?text size\b.*|more (?:photos|pictures|images|videos)|download pdf.*|cite this "
            r".{2,20}|report (?:an "
            r")?errors?",
            r"skip to (?:main |site )?(?:content|navigation|index|footer|search).*|jump (?:directly )?to (?:the "
            r")?content.*",
            r"(?:open|close|toggle|show|main|mobile|hide)?\s?(?:menu|navigation|nav|search|sidebar|drop-?down)"
            r"(?: icon| button| menu)*|back to (?:top|home.*|the top|all .*|results)|(?:scroll )?to top|top|home "
            r"?page|home",
            r"(?:log|sign) ?(?:in|out|on)(?: / register)?|register|my (?:account|profile)|search(?: for| the site| "
            r"here)?",
            r"sections?|topics?|close(?: this)?(?: module| dialog)?|next|previous|prev|older(?: posts?)?|newer(?: "
            r"posts?)?",
            r"(?:previous|next) (?:article|post|story|page)|page \d+.*|\d+ of \d+|\d+ ?/ ?\d+|image \d+.*",
            r"(?:hide |toggle )?caption|enlarge(?: (?:this )?image)?|fullscreen|slideshow|gallery",
            r"(?:view|open|see) (?:image|photo|gallery|comments|slideshow|full (?:image|screen)|larger).*",
            r"contact(?: us)?|advertise(?: with us)?|about|careers?|help|faq|site ?map|site map|archives?|editions?",
            r"main page|site index|listen live|watch live|live tv|e-?paper|today'?s paper",
            r"главная|новости|меню|поиск|войти|вход|наверх|назад|контакты|о нас|start(?:seite)?|accueil|inicio",
            r"zum (?:inhalt|hauptinhalt|seitenanfang).*|aller au contenu.*|saltar al contenido.*|vai al contenuto.*",
        ),
    },
    {
        "rule": "tag list",
        "words": 40,
        "ends": True,
        "whole": (r"(?:tags?|topics?|filed under|категории|теги|метки)(?: .{0,60})?|(?:#\w+[\s,]*)+",),
        "start": (
            r"(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|keywords?|labels?|hashtags?|tagged(?: (?:as|"
            r"with))?|"
            r"filed in|related topics|read more about|метки|теги|тэги|рубрик[аи]|категори[ия]|schlagw[oö]rte?r?|themen|"
            r"mots[- ]clés|etiquetas|temas|categorías|argomenti|etichette|marcadores|assuntos|trefwoorden)\s*:",
        ),
    },
    {
        "rule": "disclaimer",
        "words": 90,
        "hints": ("committed", "links", "earn"),
        "start hinted": (
            r".{2,40} is committed to publishing",
            r"(?:[^.!?]{2,60}[.!] )?we may earn\b.{0,30} if you\b",
            r"(?:[^.!?]{2,60}[.!] )?(?:our |the )?links (?:may|might|can) (?:pay|earn|make)\b",
        ),
        "whole": (r"reprints.{0,30}|submit a correction|send a letter.{0,30}",),
        "start": (
            r"disclaimer\b|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed|affiliate (?:disclosure|"
            r"links?)",
            r"this (?:post|article|story|page|copy|content) (?:may contain|contains affiliate|has been (?:edited|"
            r"generated|"
            r"auto|published from)|is (?:a press release|sponsored|intended|provided|copyright))",
            r"(?:when|if) you (?:buy|purchase|click|make a purchase) .{0,80}(?:link|commission|earn)",
            r"we may (?:earn|receive|get) .{0,40}(?:commission|compensation|revenue|payment|money if you|if you (?:buy|"
            r"click|shop))|(?:some|these) links (?:may|pay)",
            r"republish (?:this|our)\b|(?:shops|retailers|sellers) (?:may )?pay us\b",
            r"this (?:text|article|story) (?:was|has been) translated from the (?:print|original)\b",
            r"as an amazon associate|(?:do you have|got|have) (?:a |an |any )?(?:news tip|tip\b|story\?|something to "
            r"(?:say|"
            r"share|tell))",
            r"(?:was|is|did you find) this (?:article |page |story |information )?(?:useful|helpful)|letters "
            r"(?:should|must|may) be|"
            r"if you have a (?:news )?tip|(?:contact|e-?mail|reach) the (?:author|writer|reporter|newsroom|news desk|"
            r"editors?)\s*[:@]",
            r"this is a (?:developing|breaking)(?: news)? story|(?:please )?check back (?:for|later|soon)|why you can "
            r"(?:trust|rely on)",
            r"(?:report|spotted|found) (?:a |an )?(?:typo|error|mistake|correction)\b|send (?:us )?(?:a |your "
            r")?(?:tips|feedback)",
            r"citation:|please (?:read|see) our|сообщить об ошибке",
            r"нашли (?:ошибку|опечатку)|выделите (?:её|ее|фрагмент|текст)|редакция не несет",
        ),
    },
)  # fmt: skip
