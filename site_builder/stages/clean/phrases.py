"""What pages say around a story, on any site: one rule a row, matched against a lower-case line with plain apostrophes.

`whole` patterns must cover the line, `start` patterns its beginning; `words` is the longest line they may take.
A rule that `ends` stands where a story is over: what follows it must be much prose to count as story again."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule by words: its readable name, its patterns, and the longest line (in words) it may take.

    `whole` is for lines that are no sentence; `start` and `anywhere` hold for sentences too."""

    rule: str
    whole: re.Pattern[str] | None
    start: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None
    words: int
    ends: bool


def _row(rule: str, words: int, whole: str = "", start: str = "", anywhere: str = "", ends: bool = False) -> Phrase:
    return Phrase(
        rule,
        re.compile(rf"[\W_]{{0,4}}(?:{whole})[\s.:!?…»›>→|*]*$") if whole else None,
        re.compile(rf"[\W_]{{0,4}}(?:{start})") if start else None,
        re.compile(anywhere) if anywhere else None,
        words,
        ends,
    )


# A line of these words alone is a share bar.
SHARE_WORDS = frozenset(
    "share shares tweet tweets post pin send save follow comment on to via by this in it now article story page facebook fb "
    "twitter tw x instagram whatsapp whats app telegram linkedin pinterest reddit tumblr youtube tiktok threads bluesky "
    "mastodon flipboard messenger viber vk vkontakte одноклассники odnoklassniki вконтакте line xing pocket skype wechat "
    "weibo snapchat google digg stumbleupon email e mail sms print rss copy link copied more url imprimer drucken imprimir "
    "stampa печать teilen partager compartir condividi compartilhar compartilhe поделиться delen dela and us".split()
)
SHARE_CORE = SHARE_WORDS - frozenset(
    "on to via by this in it now and us x e line more app comment post article story page".split()
)

PHRASES: tuple[Phrase, ...] = (
    _row(
        "advertisement",
        14,
        whole=r"advert(?:isements?|isings?|orial)?|ads?|ad ?choices|sponsored(?: (?:content|links?|posts?|by.*))?|"
        r"(?:advertisements?\s*)+|"
        r"promoted(?: (?:content|stories|by.*))?|paid (?:content|post|partnership)|supported by|anzeigen?|werbung|"
        r"publicit[ée]|publicidade?|anuncios?|pubblicit[àa]|реклама|на правах рекламы|advertentie|annons|reklam[ae]?|"
        r"广告|広告|remove ads|skip (?:ad|advertisement)|(?:this )?ad(?:vert)? will end in.*|loading(?: ad)?|"
        r"report (?:this )?ad|advertisement \d+|opens? (?:in )?new (?:tab|window)",
        start=r"(?:this|the) (?:ad|advertisement|video) (?:will|has|cannot|could)",
        anywhere=r"your capital is at risk|(?:terms|t&cs?) (?:and conditions )?apply\W*$|gamble responsibly",
    ),
    _row(
        "story continues below",
        12,
        whole=r"read more(?: at .*| on .*)?|article content|(?:back|return) to (?:gallery|article|story|video)|(?:skip past|after|before) (?:the )?newsletter(?: promotion)?|explore further|read (?:this|it) next|show latest update|"
        r"(?:story|article|text|post|content) continues (?:below|after)(?: (?:the )?(?:ad|advertisement|video))?|"
        r"continue(?:d)? reading(?: (?:the )?(?:main )?(?:story|article|below).*)?|read (?:the )?(?:full|whole|rest of the)"
        r"(?: (?:story|article|text|post))?(?: here)?|keep reading|show (?:more|less|full article)|see more|load more|"
        r"view more|click to expand|expand(?: / collapse.*)?|scroll (?:down )?(?:to|for) (?:continue|more).*|"
        r"more after (?:the|this) (?:jump|break|ad)|продолжение (?:ниже|следует)|weiterlesen|lire la suite|"
        r"(?:la )?suite après.*|seguir leyendo|sigue leyendo|continua a leggere|continue lendo|lees verder|"
        r"read on below|article suivant|nach der werbung.*|el artículo continúa.*",
    ),
    _row(
        "comment form",
        40,
        whole=r"(?:leave|add|post|write|submit|make) (?:a |your |the first )?(?:comments?|reply|response)(?: below)?|"
        r"(?:\(?\d[\d,. ]*\)? )?(?:comments?|replies|responses|thoughts on.*)(?: ?[(\[]?\d*[)\]]?)?|"
        r"(?:no|view|show|see|read|hide|load|all)(?: all| the| more)?(?: \d+)? comments?(?: yet)?.*|"
        r"\d+ comments?.{0,60}|(?:comments?|discussion) (?:are |is )?(?:closed|off|disabled).*|"
        r"what do you think|join the (?:conversation|discussion|debate).*|have your say|(?:start|continue) the discussion|"
        r"reply|cancel reply|post comment|submit comment|leave a (?:comment|reply).*|"
        r"(?:log|sign) ?in to (?:leave a |post a )?(?:comment|reply|join).*|newest comments?|(?:most )?liked comments?|"
        r"комментари[ийяев]+(?: ?\(?\d*\)?)?|(?:оставить|добавить|написать) комментарий|обсудить|обсуждение|"
        r"kommentare?n?(?: ?\(?\d*\)?)?|kommentar (?:schreiben|verfassen)|commentaires?(?: ?\(?\d*\)?)?|"
        r"(?:laisser|ajouter|poster) un commentaire|(?:deja|dejar|escribe) un comentario|comentarios?(?: ?\(?\d*\)?)?|"
        r"lascia un commento|comment[oi]|deixe (?:um|o seu) comentário|comentários?(?: ?\(?\d*\)?)?|"
        r"(?:plaats|geef) een reactie|reacties(?: ?\(?\d*\)?)?",
        start=r"your e-?mail address will not|required fields are|save my name|notify me of|be the first to comment|"
        r"you must (?:be )?log(?:ged)? ?in|please (?:log|sign) ?in to|comments? (?:are|is|will be|may be) |commenting |"
        r"comment (?:via|from|policy|guidelines|section)|when (?:submitting|posting) (?:content|comments?)|"
        r"this site uses akismet|ваш (?:e-?mail|адрес)|обязательные поля|deine e-mail-adresse wird|"
        r"votre adresse (?:e-?mail|de messagerie)|tu dirección de correo|il tuo indirizzo email|o seu endereço|"
        r"(?:se connecter|connectez-vous) pour|чтобы (?:оставить|написать) комментарий|войдите,? чтобы",
        ends=True,
    ),
    _row(
        "deals",
        9,
        whole=r"(?:(?:today'?s|our|this week'?s) )?(?:best|top|hot) (?:deals?|offers?)(?: (?:today|of the day|this week|on .*))?|"
        r"deals? of the day|shop (?:now|the look|our picks)|buy now|special offers?",
    ),
    _row(
        "related heading",
        9,
        whole=r"(?:you )?(?:may|might|also|will|could)(?: (?:also|be))? (?:like|love|enjoy|interested in)(?: (?:these|this))?"
        r"(?: posts| stories| articles)?|you may also .{3,20}|related|"
        r"(?:related|similar|other|recommended|suggested|recent|latest|popular|trending|top|featured|"
        r"editor'?s'?|new|further|more|linked|previous|next)"
        r"(?: top| related| recent| latest| popular| breaking| local| world)? (?:articles?|stor(?:y|ies)|news|posts?|content|"
        r"reads?|reading|links?|topics|items|coverage|videos?|headlines|picks|choice|searches|reports|galler(?:y|ies))"
        r"(?: from .*| in .*| on .*| by .*| for you)?|"
        r"(?:recommended|suggested|picked|selected) (?:for|by|from) .*|"
        r"most (?:read|viewed|popular|shared|recent|commented|watched)(?: in .*| stories| articles| posts| news)?|"
        r"more (?:from|by|on|in|about|like) .*|more to explore|more information on.*|"
        r"also (?:on|in|from|see|of interest) .*|around the (?:web|world)|from (?:around|across) the web|from our partners|"
        r"(?:read|up|what'?s|play|watch) next|don'?t miss|in case you missed it|must[- ]reads?|trending(?: now| today)?|"
        r"popular(?: now| today| this week| on .*)?|latest|what to read next|web stories|in other news|"
        r"in this (?:section|article|story)|explore more|discover more|see all .*|view all.*|all (?:news|articles|stories).*|"
        r"about the author|about us|recent|keep up(?: to date)?(?: with.*)?|share your (?:thoughts|opinion)|"
        r"ещё по теме|еще по теме|по теме|похожие (?:новости|статьи|материалы)|другие новости|главн(?:ое|ые новости)|"
        r"(?:последние|новости|популярн\w+|самое)(?: (?:новости|читаемое|популярное|важное|партн[её]ров|дня|сми2?))?|"
        r"читайте также|смотрите также|материалы по теме|рекомендуем|лента новостей|что почитать|"
        r"mehr zum thema|mehr (?:aus|von|über|zu) .*|(?:meist|meist)gelesen(?:e.*)?|das könnte (?:sie|dich).*|"
        r"auch interessant|lesen sie auch|weitere (?:artikel|themen|nachrichten|meldungen).*|themen|schlagzeilen|"
        r"à lire (?:aussi|également)|(?:sur le même|dans la même) .*|les plus (?:lus|populaires).*|articles? (?:liés?|associés?"
        r"|similaires?)|à la une|vous aimerez aussi.*|lo más (?:leído|visto).*|te puede interesar|"
        r"(?:noticias|artículos|temas) relacionad[oa]s|más (?:noticias|información|sobre|en|de) ?.*|también te puede.*|"
        r"(?:articoli|notizie) correlat[ei]|(?:leggi|guarda) anche|i più letti|potrebbe(?:ro)? (?:interessarti|piacerti).*|"
        r"(?:leia|veja) (?:também|mais)|(?:notícias|artigos) relacionad[oa]s|mais lidas|meer (?:over|nieuws|van) .*|"
        r"lees ook|相关(?:新闻|阅读|报道)|関連記事|推荐阅读",
        ends=True,
    ),
    _row(
        "related link",
        34,
        start=r"(?:(?:also|must|now|next|further)[- ]?(?:read|see|watch|listen)|(?:read|see|watch|listen|hear|view|play)"
        r"(?: it)? (?:also|next|more|now|too)|(?:see|read|watch) (?:also|more|related)|read|see|watch|listen|related|"
        r"related (?:article|story|stories|post|link|news|content|coverage)s?|more|recommended|explainer|exclusive|"
        r"in pictures|in pics|gallery|photos|video|"
        r"opinion|analysis|podcast|poll|quiz|live|live updates|latest|breaking|don'?t miss|previous(?:ly)?|next|trending|"
        r"must read|editor'?s pick|read (?:this|the full story|full story|the story)(?: here)?|click here|"
        r"читайте|читать|смотрите|см|по теме|подробнее|читайте также|lesen|mehr|lire|voir|lea|lee|leer|ver|vea|leggi|"
        r"leia|veja|lees|bekijk|läs)\s?(?:[:|»›>→]|\s[-–—]\s)\s*\S",
    ),
    _row(
        "related link",
        34,
        start=r"(?:also read|read also|see also|must read|you (?:may|might) (?:also )?(?:like|be interested|enjoy|want)|"
        r"читайте также|смотрите также|см\. также|читать также|lesen sie (?:auch|hier|mehr)|lesen sie dazu|lire aussi|"
        r"à lire aussi|a lire aussi|lire également|voir aussi|lea también|lee también|leer también|te puede interesar|"
        r"ver también|leggi anche|leggi pure|guarda anche|leia também|leia mais|veja também|saiba mais|lees ook|läs också|"
        r"read more (?:about|on|at|here|from|of)|read our|click (?:here|on the|through)|"
        r"for more (?:on|about|stories|news|information|details|from)|"
        r"more (?:on this story|stories like this|from us))\b\s*\S",
    ),
    _row(
        "newsletter call",
        60,
        whole=r"subscribe|sign ?up|sign me up|newsletters?|enter your e-?mail(?: address)?|e-?mail(?: address)?|"
        r"your e-?mail(?: address)?|get (?:the )?newsletters?|support (?:us|our journalism|local journalism.*)|donate(?: now)?|"
        r"contribute|become a (?:member|subscriber|patron).*|subscriptions?|rss feeds?|follow|follow(?: us)?(?: on.*)?|"
        r"connect with us|"
        r"join us|like us|submit|email address \(required\)|get our .{2,40} newsletter|stay connected|follow by email|подпис(?:аться|ывайтесь|ка)(?: на .*)?|abonnieren|abonnez-vous.*|"
        r"s'abonner|suscr[ií]bete.*|suscribirse|iscriviti.*|assine.*|abonneer.*|newsletter abonnieren|stay informed.*",
        start=r"(?:please )?(?:subscribe|sign[- ]?up|sign up) (?:to|for|now|here|today|and|with|below|free|by)\b|"
        r"(?:get|receive) (?:the |our |all |your |more |daily |free |breaking |weekly )*(?:latest|best|top|daily|news|updates|"
        r"stories|headlines|newsletters?|alerts|entertainment|email)\b.{0,120}(?:inbox|e-?mail|newsletter|app|updates|alerts|"
        r"delivered|straight|sign|subscrib|telegram|whatsapp|channel|phone)|"
        r"(?:stay|keep) (?:up[- ]to[- ]date|informed|connected|in touch|updated)|"
        r"(?:join|follow|like|find|add) (?:us|our|the .{2,40}) (?:on|at|via|whatsapp|telegram|channel|facebook|newsletter|"
        r"as a preferred)|follow (?:\S+ ){1,6}on (?:facebook|twitter|x|instagram|telegram|google|whatsapp|linkedin|youtube)|"
        r"(?:download|get|install|try) (?:the|our) .{0,40}\bapps?\b|"
        r"by (?:signing up|subscribing|submitting|clicking|entering|continuing|providing)|we'?ll never share|no spam|"
        r"you can unsubscribe|unsubscribe (?:at any|anytime)|thank you for (?:subscrib|sign|read|visit|support)|"
        r"thanks for (?:subscrib|sign|read|visit)|support (?:local|our|independent|quality|the) .{0,30}journalism|"
        r"(?:one|your) (?:e-?mail|subscription)\b.{0,40}|i would like to (?:be e-?mailed|receive|get)|get our .{2,40} (?:newsletter|e-?mail)|you have (?:been )?success?fully|want more (?:stories|news|from)|(?:create an account|register|sign in|log in) (?:or |/ ?)?(?:sign in|log in|register|to )|please,? fill|(?:get|see|download) .{2,40} by clicking|every (?:day|week|weekday|morning|sunday)\b.{0,40}(?:we send|you can get|inbox)|check out more of .{2,40}|(?:a )?selection of .{2,40} in your inbox|already (?:a |have a[n ]?)?(?:subscriber|member|account|registered)|"
        r"(?:this|the) (?:article|content|story|page) is (?:for|only|reserved|exclusive)\b.{0,60}(?:subscribers|members)|"
        r"to (?:continue|keep|finish) reading|you(?:'ve| have) (?:read|reached) .{0,40}(?:free|limit|articles)|"
        r"(?:need|want) more .{0,30}\? (?:subscribe|sign)|"
        r"подпис(?:ывайтесь|ывайся|аться|ка) |присоединяйтесь |следите за |читайте нас |abonnieren sie|melden sie sich|"
        r"jetzt (?:abonnieren|anmelden|testen|registrieren)|inscrivez-vous|abonnez-vous|recevez |suscr[ií]bete|"
        r"recibe (?:las|los|nuestr|en)|síguenos|siga-nos|iscriviti|seguici|inscreva-se|assine |cadastre-se|schrijf je in",
    ),
    _row(
        "share bar",
        12,
        whole=r"share (?:this )?(?:article|story|post|page|video|link|news)|поделиться .*",
        start=r"sharing is caring|share (?:this|on|via|the|your) |click to (?:share|print|email|tweet)|get short url|copy (?:link|url)|"
        r"link copied|partager (?:sur|cet)|compartir en|condividi su|compartilhe|поделитесь|auf .{2,12} teilen",
    ),
    _row(
        "copyright",
        90,
        start=r"(?:©|\(c\)|copyrights?\b|&copy;|авторские права)\s*.{0,40}|materials? (?:from|©)|"
        r"the contents of this (?:site|page)|"
        r"(?:this|the) (?:material|article|website|site) (?:may not be|is protected|is published by|is operated by)",
        anywhere=r"all rights reserved|all content ©|may not be (?:published|reproduced|copied|used)|"
        r"все права защищены|перепечатка|при цитировании|alle rechte vorbehalten|tous droits réservés|"
        r"todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|reprint (?:only|is)|"
        r"(?:published|broadcast|rewritten) or redistributed|(?:is|are) not responsible for (?:the )?(?:content|external)",
        ends=True,
    ),
    _row(
        "privacy notice",
        120,
        whole=r"(?:accept|reject|allow|manage|decline|agree)(?: (?:all|cookies?|and (?:close|continue)|preferences|settings|to all))*|"
        r"(?:privacy|cookies?|terms)(?: (?:policy|notice|statement|settings|preferences|choices|of (?:use|service)|"
        r"and conditions|& conditions|policies))*(?:[ |·•/,&]+(?:and )?(?:privacy|cookies?|terms)(?: (?:policy|notice|of "
        r"(?:use|service)|and conditions|& conditions))*)*|your (?:privacy|ad|cookie) (?:choices|settings|rights)|"
        r"do not sell.*|datenschutz.*|impressum|политика конфиденциальности|mentions légales|aviso legal",
        start=r"(?:this|our) (?:site|website|page) uses cookies|we (?:and our|use) (?:.{0,40} )?(?:cookies|partners|technolog)|"
        r"(?:we|they) value your privacy|your privacy|by (?:using|continuing|clicking)|cookies? (?:help|keep|are)|"
        r"to (?:give|provide) you (?:with )?the best|мы используем|сайт использует|wir (?:verwenden|nutzen|und unsere)|"
        r"nous utilisons|utilizamos cookies|este sitio|questo sito|usiamo i cookie|esta página|javascript|"
        r"(?:please )?(?:enable|turn on) javascript|your browser|you (?:are|'re) using an? (?:out|old|unsupported)",
    ),
    _row(
        "site navigation",
        10,
        whole=r"skip to (?:main |site )?(?:content|navigation|index|footer|search).*|(?:jump|go) (?:directly )?to .*|"
        r"(?:open|close|toggle|show|main|mobile|hide)?\s?(?:menu|navigation|nav|search|sidebar|drop-?down)(?: icon| button)?|"
        r"back to (?:top|home.*|the .*|all .*)|to top|top|scroll to top|home ?page|home|(?:log|sign) ?(?:in|out|on)(?: / register)?|"
        r"register|my (?:account|profile)|search(?: for| the| here| .{0,20})?|sections?|topics?|close(?: this)?(?: module| dialog)?|"
        r"next|previous|prev|older(?: posts?)?|newer(?: posts?)?|(?:previous|next) (?:article|post|story|page)|"
        r"page \d+.*|\d+ of \d+|\d+ ?/ ?\d+|image \d+.*|caption|hide caption|toggle caption|enlarge(?: (?:this )?image)?|"
        r"(?:view|open|see) (?:image|photo|gallery|comments|slideshow|full.*|larger.*).*|fullscreen|slideshow|gallery|"
        r"contact(?: us)?|advertise(?: with us)?|about|careers?|help|faq|sitemap|site map|archives?|subscribe|"
        r"edition|editions|main page|site index|go to .*|listen live|watch live|live tv|e-?paper|today'?s paper|"
        r"главная|новости|меню|поиск|войти|вход|наверх|назад|контакты|о нас|start(?:seite)?|accueil|inicio|"
        r"zum (?:inhalt|hauptinhalt|seitenanfang).*|aller au contenu.*|saltar al contenido.*|vai al contenuto.*",
    ),
    _row(
        "player",
        16,
        whole=r"media playback is.*|duration \d.*|processing|(?:play|pause|mute|unmute|replay)(?: (?:video|audio|the .*))?|(?:video|audio|image|photo|picture|graphic|"
        r"media caption|video caption|image caption|main article image|embed|loading\.*|video player.*)|"
        r"(?:listen|listen to (?:this )?(?:article|story|post)?)(?: .{0,20})?|"
        r"(?:now playing|watch (?:now|video|the video|live|below)|watch).{0,30}|"
        r"this (?:video|audio|content) (?:is|can ?not|could not|has).*|video:? .{0,60}|text to speech.*|0:00.*|\d{1,2}:\d{2}",
        start=r"your browser does not support|please enable|to view this (?:content|video)|this is a modal|"
        r"beginning of dialog|advertisement : |video is not available|(?:listen|play) this article",
    ),
    _row(
        "tag list",
        40,
        start=r"(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|keywords?|labels?|hashtags?|tagged(?: (?:as|with))?|"
        r"filed in|related topics|read more about|метки|теги|тэги|рубрик[аи]|категори[ия]|schlagw[oö]rte?r?|themen|"
        r"mots[- ]clés|etiquetas|temas|categorías|argomenti|etichette|marcadores|assuntos|trefwoorden)\s*:",
        whole=r"(?:tags?|topics?|filed under|категории|теги|метки)(?: .{0,60})?|(?:#\w+[\s,]*)+",
        ends=True,
    ),
    _row(
        "photo credit",
        45,
        start=r"\(?(?:photos?|images?|pictures?|pics?|photographs?|photo credit|image credit|picture credit|credits?|"
        r"photo(?:graph)?(?:s)? by|photograph:|image via|illustration|infographic|graphic|screengrab|screenshot|"
        r"representational image|file (?:photo|image|picture)|representative image|фото|фотография|иллюстрация|foto|fotos|bild|"
        r"bilder|quelle|crédit(?: photo)?|crédits|imagen|immagine|imagem|ảnh|zdjęcie|图|写真)"
        r"(?: (?:credits?|courtesy(?: of)?|source|copyright|by|via|caption|from|archive|file|agency|supplied))?\s*"
        r"(?:[:©|/]|\s[-–—]\s|\.\.\.)|image (?:caption|copyright)|media ?caption|(?:illustrations?|photographs?|cartoons?|photos?) by |photograph courtesy|"
        r"(?:this|a|an|in this) (?:undated |file |handout |\w+ \d+, \d{4},? |combination (?:of )?)?(?:photo(?:graph)?s?|image|picture|handout|screengrab|aerial)\b.{0,40}\b(?:shows?|issued|provided|taken|released|made|from|by|of)\b|"
        r"image may contain",
        whole=r"\(?(?:(?:ap|afp|epa|reuters|upi) )?(?:file )?(?:photo|image|picture|credit|foto|фото)s? (?:by|courtesy|credit|via|"
        r"courtesy of|source) .{2,60}|.{0,60}(?:getty(?: images)?|shutterstock|istock(?:photo)?|ap photo|alamy|"
        r"file photo|file image|file pic|imago|picture alliance|via getty.*|stock photo)\)?|"
        r"courtesy(?: of)? .{2,60}|\(?photo\)?|©.{0,60}",
        anywhere=r"\b(?:reuters|afp|epa|ap|tass|dpa|upi)/[a-z][\w. ]{2,40}\W*$|\b(?:is|are) (?:seen|pictured|shown) .{0,200}\b(?:19|20)\d\d\W*$|\((?:photo|image|picture|credit|source|file|ap photo|file photo|фото|foto|photo by|image credit|"
        r"photo credit|image source|courtesy)[ :/].{0,90}\)\W*$|\((?:getty|ap|afp|reuters|epa|shutterstock|supplied)\b.{0,60}\)\W*$|"
        r"(?:photo|image|picture|photograph|credit|фото|foto)s?\s?(?:credits?|by|courtesy)?\s?[:/©].{2,60}$|"
        r"(?:/| via )\s?(?:getty images|ap photo|ap|afp|reuters|epa|shutterstock|imago|dpa)\W*$|getty images\W*$",
    ),
    _row(
        "source credit",
        9,
        start=r"(?:sources?|источник|quelle|fuente|fonte|bron|źródło|来源|with (?:inputs|agency inputs|reporting|input) from|via|"
        r"originally published (?:on|by|in)|first published (?:on|by|in)|this (?:article|story|post) (?:was )?"
        r"(?:originally |first )(?:published|appeared))\b\s*(?::|\b)\s*\S",
    ),
    _row(
        "agency sign-off",
        70,
        start=r"\(?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated|translation|produced)"
        r"(?: and (?:writing|editing|reporting))?(?: also)?(?: contributed)?(?:\s?:| by\b)|our standards:|"
        r"\((?:reporting|editing|writing|additional reporting|with (?:inputs|reporting|files))",
        anywhere=r"[;.] (?:editing|writing|additional reporting|reporting) by .{3,80}$",
    ),
    _row(
        "disclaimer",
        90,
        start=r"disclaimer\b|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed|"
        r"(?:this|the) (?:post|article|story|page|site|copy|content|text|report) (?:may|might|contains?|has been|is) "
        r"(?:contain|affiliate|edited|generated|published from|auto|a press release|sponsored|intended|provided|copyright)|"
        r"(?:when|if) you (?:buy|purchase|click|make a purchase)|we may (?:earn|receive|get)|"
        r"(?:some|these) links may|affiliate |as an amazon associate|correction:|corrections? and clarifications|"
        r"submit a correction|send a letter|reprints|citation:|(?:the )?.{2,40} is committed to publishing|(?:do you have|got|have) (?:a |an |any )?(?:news tip|tip|story|correction|question|news|something to)|"
        r"(?:report|spotted|found) (?:a |an )?(?:typo|error|mistake|correction)|send (?:us )?(?:a |your )?(?:tips?|letters|feedback)|"
        r"is (?:a|an) (?:trading name|registered trade)|please (?:read|see) our|сообщить об ошибке|нашли (?:ошибку|опечатку)|"
        r"выделите|материал подготовлен|редакция не несет",
    ),
    _row(
        "time stamp",
        12,
        whole=r"(?:posted |published |updated |last updated |about |by .{2,40} )?(?:\d+|an?|one|two) ?(?:s|secs?|seconds?|m|mins?|"
        r"minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)(?: and \d+ minutes)?(?: ago)?(?: .{0,25})?|"
        r"(?:estimated )?(?:reading|read) time\W.*|\d+ ?(?:min(?:ute)?s?|мин\w*|minuten|minutos|minuti)[ -](?:read|чтения|lesezeit|"
        r"de lectura|di lettura).*|just now|yesterday|today|(?:views?|reads?|hits|просмотр\w*|visitas)\W*\d[\d ,.k]*|"
        r"\d[\d ,.]*k? (?:views?|reads?|shares?|likes?|просмотр\w*)|vor \d+ \w+|il y a \d+ \w+|hace \d+ \w+|\d+ \w+ fa|há \d+ \w+|"
        r"\d+ (?:минут|час|дн|день|недел)\w* назад",
    ),
    _row(
        "label",
        5,
        whole=r"(?:first )?(?:published|posted|updated|last updated|last modified|modified|created|date|written|author|authors|by|"
        r"on|in|at|and|from|via|under|news|staff|staff (?:writer|reporter)|editor|correspondent|reporter|opinion|columnist|"
        r"exclusive|breaking(?: news)?|live|analysis|explainer|interview|premium|video|world|politics|business|sports?|"
        r"entertainment|health|technology|tech|science|culture|lifestyle|national|international|local|featured|uncategorized|"
        r"автор|опубликовано|обновлено|дата|von|par|por|di|da|veröffentlicht|aktualisiert|publié(?: le)?|mis à jour(?: le)?|"
        r"publicado|actualizado|pubblicato|aggiornato|news desk|web desk|[•·|/×☰✕–—*_=.+-]+)",
    ),
)
