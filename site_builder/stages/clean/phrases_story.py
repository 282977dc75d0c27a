"""Rules for what stands in and around a story on any site: advertisements, links, credits, players, labels.

Each row is matched against a lower-case line with plain apostrophes; `phrases` says what its keys mean."""

ROWS: tuple[dict[str, object], ...] = (
    {
        "rule": "advertisement",
        "words": 24,
        "whole": (
            r"(?:advert(?:isements?|isings?|orial)?\s*)+(?:\d+)?",
            r"ads?|ad ?choices|remove ads|skip (?:ad|advertisement)|report (?:this )?ad|loading(?: ad)?",
            r"sponsored(?: (?:content|links?|posts?|by.*))?|promoted(?: (?:content|stories|by.*))?",
            r"paid (?:content|post|partnership)|supported by|(?:this )?ad(?:vert)? will end in.*",
            r"anzeigen?|werbung|publicit[ée]|publicidade?|anuncios?|pubblicit[àa]|реклама|на правах рекламы",
            r"advertentie|annons|reklam[ae]?|广告|広告",
            r"advertise (?:in|with|on|here|to|your)\b.*|pr\s?[:|]\s*\S.*|issue \d+\s?[:|].*",
            r"(?:open|start) (?:an?|your) .{0,30}(?:account|portfolio)\b.*",
        ),
        "hints": ("brought", "blocker", "blockers", "adblocker"),
        "whole hints": tuple(
            "sponsored presented possible register book reserve order shop buy ticket tickets issue issues week "
            "weeks month "
            "months".split()
        ),
        "start hinted": (
            r".{2,50} (?:is|are|was) brought to you by\b",
            r"(?=.{0,80}\b(?:you|your|please)\b).{0,60}\bad[ -]?blockers?\b",
        ),
        "whole hinted": (
            r".{2,40} (?:is|are) (?:sponsored|presented|made possible) by .{2,60}",
            r".{2,90}[:.,!–—-] (?:(?:please )?register|book|reserve|order|shop|buy|tickets?)(?: (?:free|now|here|"
            r"today|online|early|"
            r"(?:your|a) (?:place|seat|ticket)s?|(?:via|at|from|through) .{2,30}))+",
            r".{2,90}\b(?:issues?|weeks?|months?) for (?:only |just )?(?:[€$£]\s?\d[\d.,]*|\d[\d.,]* ?(?:euros?|"
            r"pounds?|dollars?|francs|[pc]|€|£)|free|nothing|the price of .{2,12})",
        ),
        "start": (
            r"(?:give|buy|get|gift|try|read|order) (?:the |us |our )?[^.:,]{2,30}[.:,!] (?:\d+|\w+) (?:issues?|"
            r"weeks?|months?) for (?:only |just )?(?:[€$£]?\s?\d|free|nothing|the price)",
            r"this (?:ad|advertisement|video) (?:will|cannot|could not)",
            r"[\[(](?:ad|advert|advertisement|advertorial|pr|promo|sponsored|promoted|anzeige|werbung|publi|"
            r"реклама)[\])]\s*\S",
            r"(?:ad|advert|advertorial|promo|promoted|promotion|(?:partner|branded|sponsor|paid|commercial) "
            r"(?:content|post|"
            r"message|feature))\s*[:|]\s*\S",
            r"(?:free download|webinar|white ?paper|e-?book)\s*[:|]\s*\S|(?:download|request|get|order) (?:the|a|our|"
            r"your) "
            r"(?:free )?(?:white ?paper|e-?book|demo|brochure|catalogue)\b",
            r"(?:advertisement|sponsored|anzeige|werbung|publicité|publicidad|реклама)\s*[:|–—-]\s*\S",
        ),
        "holds": (
            "your capital is at risk",
            "gamble responsibly",
            "bet responsibly",
            "begambleaware",
            "when the fun stops",
            "terms and conditions apply",
            "t&cs apply",
            "request a demo",
            "you may lose your home",
        ),
    },
    {
        "rule": "story continues below",
        "words": 12,
        "whole": (
            r"(?:(?:this|the|our) )?(?:story|article|report|text|post|content|page) continues (?:below|after)(?: "
            r".{2,30})?",
            r"continued? reading(?: (?:the )?(?:main )?(?:story|article|below).*)?|keep reading|article content",
            r"read (?:the )?(?:full|whole|rest of the)(?: (?:story|article|text|post))?(?: here)?",
            r"read more(?: at .*| on .*)?|read (?:this|it) next|explore further|show latest update|read on below",
            r"(?:back|return) to (?:gallery|article|story|video)|more after (?:the|this) (?:jump|break|ad)",
            r"(?:skip past|after|before) (?:the )?newsletter(?: promotion)?",
            r"show (?:more|less|full article)|see more|load more|view more|click to expand|expand(?: / collapse.*)?",
            r"scroll (?:down )?(?:to|for) (?:continue|more).*|opens? (?:in )?new (?:tab|window)",
            r"продолжение (?:ниже|следует)|weiterlesen|lire la suite|(?:la )?suite après.*|seguir leyendo|sigue "
            r"leyendo",
            r"continua a leggere|continue lendo|lees verder|nach der werbung.*|el artículo continúa.*",
        ),
    },
    {
        "rule": "related link",
        "words": 34,
        "whole": (
            r"(?:more|now|live|live updates|latest|breaking|explainer|explained|exclusive|in pictures|in pics|gallery|"
            r"photos|video|"
            r"photo gallery|opinion|analysis|podcast|poll|quiz|map|chart|table|data|factbox|fact check|interactive|"
            r"infographic|"
            r"live blog|timeline|(?:chart|map|number|photo|picture|quote|word) of the (?:day|week)|"
            r"download|quick guide|in depth|readers ask|previous(?:ly)?|next|trending|recommended|click here)"
            r"\s?(?:[:|»›>→]|\s[-–—]\s)\s*\S.*",
        ),
        "start": (
            r"(?:(?:also|must|now|next|further)[- ]?(?:read|see|watch|listen)|(?:read|see|watch|listen|hear|view)"
            r"(?: it)? (?:also|next|more|now|too)|(?:see|read|watch) (?:also|more|related)|read|see|watch|listen|"
            r"related|"
            r"related (?:article|story|stories|post|link|news|content|coverage)s?|don'?t miss|editor'?s pick|"
            r"read (?:this|the full story|full story|the story)(?: here)?|"
            r"читайте|читать|смотрите|см|по теме|подробнее|читайте также|lesen|mehr(?: zum thema| dazu| lesen)?|zum "
            r"thema|lire|voir|lea|lee|leer|ver|vea|"
            r"leggi|"
            r"leia|veja|lees|bekijk|läs)\s?(?:[:|»›>→]|\s[-–—]\s)\s*\S",
            r"(?:quiz|poll|recommended|test yourself|read on|most (?:read|commented|viewed|shared))\s?[:|]\s*\S",
            r"watch more of\b|follow our live\b",
            r"(?<=>>)\s?\S|(?<=[→▶►➤])\s?\S|also (?:in|on|from) .{2,30}:\s*\S",
            # a label and a link that only a style sheet keeps apart stand here without a space
            r"(?:also read|read also|see also|читайте также|lesen sie auch|lire aussi|voir aussi|leggi anche|lees ook|"
            r"läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue myös|czytaj (?:także|też|również|więcej)|"
            r"přečtěte si|čtěte (?:také|též)|olvassa el|citește și|le[aeé][rn]? también|mira también|baca "
            r"juga)\s*:?\s*\S",
            r"(?:must read|you (?:may|might) (?:also )?(?:like|be interested|enjoy)|"
            r"смотрите также|см\. также|читать также|lesen sie (?:hier|mehr)|lesen sie dazu|"
            r"(?:à |a )?lire (?:aussi|également)|le[ae]r? también|te puede interesar|ver también|"
            r"(?:leggi|guarda) (?:anche|pure)|(?:leia|veja) (?:também|mais)|saiba mais|"
            r"read more (?:about|on|at|here|from|of)|read our|(?:click|tap) (?:here|on the|through|for the|to (?:see|"
            r"read|view|"
            r"open|listen|watch))|app users\s*: tap|"
            r"for more (?:on|about|stories|news|information|details|from)|"
            r"more (?:on this story|stories like this|from us))\b\s*\S",
        ),
    },
    {
        "rule": "deals",
        "words": 14,
        "whole": (
            r"(?:\w+ )?(?:deals?|offers?|bargains?) (?:we (?:like|love)|you(?:'ll| will) .{2,20}|worth .{2,20})",
            r"(?:deal|offer|bargain|pick|job)s? of the (?:day|week|month)\s?[:|–—-].*",
            r"(?:today'?s|this week'?s) (?:deal|offer|bargain)s?\s?[:|–—-].*",
            r"(?:(?:today'?s|our|this week'?s) )?(?:best|top|hot) (?:deals?|offers?)(?: (?:today|of the day|on .*))?",
            r"deals? of the day|shop (?:now|the look|our picks)|buy now|special offers?",
        ),
    },
    {
        "rule": "photo credit",
        "words": 45,
        "whole": (
            r"\(?(?:(?:ap|afp|epa|reuters|upi) )?(?:file )?(?:photo|image|picture|credit|foto|фото)s? "
            r"(?:by|courtesy|credit|via|courtesy of|source) .{2,60}",
            r"courtesy(?: of)? .{2,60}|\(?photo\)?|©(?!.*(?:19|20)\d\d)(?!.*rights).{0,60}",
            r"(?:illustrations?|photographs?|cartoons?|photos?) by .{2,60}|photograph courtesy.{0,60}",
        ),
        "whole hinted": (
            r".{0,60}\b(?:getty(?: images)?|shutterstock|istock(?:photo)?|ap photo|alamy|file photo|file image|"
            r"file pic|imago|picture alliance|via getty.*|stock photo)\)?",
        ),
        "start": (
            r"\(?(?:photos?|images?|pictures?|pics?|photographs?|photo credit|image credit|picture credit|credits?|"
            r"photo(?:graph)?s? by|illustration|infographic|graphic|screengrab|screenshot|"
            r"(?:representational|representative) image|file (?:photo|image|picture)|фото|фотография|иллюстрация|"
            r"fotos?|"
            r"bild(?:er)?|crédit(?: photo)?|crédits|imagen|immagine|imagem|zdjęcie|图|写真)"
            r"(?: (?:credits?|courtesy(?: of)?|source|copyright|by|via|caption|from|archive|file|agency|supplied))?\s*"
            r"(?:[:©|/]|\s[-–—]\s|\.\.\.)",
            r"\[(?:photo|image|picture|video|map|chart|graphic|foto|фото)\]\s*\S",
            r"image (?:caption|copyright)|media ?caption|image may contain",
            r"in this (?:undated |file |handout |\w+ \d+, \d{4},? )?(?:photo|image|picture|handout|grab|screengrab)",
            r"(?:a|an|this) (?:undated |file |handout |combination )(?:photo|image|picture)",
            r"this (?:photo(?:graph)?|image|picture) (?:taken|released|provided|issued|shows|made)\b",
        ),
        "hints": tuple(
            "seen shown pictured photo photos image images picture pictures pic pics chart charts map maps graphic "
            "graphics credit credits фото foto fotos source file courtesy getty ap afp reuters epa tass dpa upi via "
            "shutterstock istock istockphoto alamy imago supplied alliance".split()
        ),
        "tail": (
            r"\b(?:reuters|afp|epa|ap|tass|dpa|upi)/[a-z][\w. ]{2,40}\W*$",
            r"\b(?:is|are) (?:seen|pictured|shown) .{0,120}\b(?:19|20)\d\d\W*$",
            r"\((?:photo|image|picture|credit|source|file|ap photo|file photo|фото|foto|photo by|image credit|"
            r"photo credit|image source|courtesy)[ :/].{0,90}\)\W*$",
            r"\((?:getty|ap|afp|reuters|epa|shutterstock|supplied)\b.{0,60}\)\W*$",
            r"\((?:[\w.&'-]+ ){0,3}(?:pool|file|hand-?out|archive|agency|courtesy|library) (?:photo|image|picture|"
            r"pic)s?\)\W*$",
            r"\b(?:photo|image|picture|pic|chart|map|graphic|credit|фото|foto)s?\s?(?:credits?|by|"
            r"courtesy)?\s?[:/©]\s?[^.:]{2,50}$",
            r"(?:/| via )\s?(?:getty images|ap photo|ap|afp|reuters|epa|shutterstock|imago|dpa)\W*$|getty images\W*$",
        ),
    },
    {
        "rule": "source credit",
        "words": 12,
        "whole": (r"via [^.]{2,40}",),
        "start": (
            r"(?:sources?|источник|quelle|fuente|fonte|bron|źródło|来源)\s*[:：]\s*\S",
            r"(?:with )?(?:agency )?(?:inputs|reporting|input) from\b",
            r"(?:originally|first) (?:published|appeared) (?:on|by|in|at)\b",
            r"this (?:article|story|post) (?:was )?(?:originally |first )(?:published|appeared)\b",
        ),
    },
    {
        "rule": "agency sign-off",
        "words": 70,
        "whole": (
            r"\([a-zäöü]{2,5}(?:/[a-zäöü]{2,4}){1,3}\)|[a-zäöü]{2,3}/[a-zäöü]{2,3}(?:/[a-zäöü]{2,3})?(?: \(.{2,60}\))?",
        ),
        "start": (
            r"\(?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated|translation)"
            r"(?: and (?:writing|editing|reporting))?(?: also)?(?: contributed)?(?:\s?:| by\b)",
            r"our standards:|\((?:reporting|editing|writing|additional reporting|with (?:inputs|reporting|files))",
        ),
        "hints": ("editing", "writing", "reporting"),
        "tail": (r"[;.] (?:editing|writing|additional reporting|reporting) by .{3,80}$",),
    },
    {
        "rule": "player",
        "words": 30,
        "whole": (
            r"(?:play|pause|mute|unmute|replay)(?: (?:video|audio|the video))?|media playback is.*|duration \d.*|"
            r"processing",
            r"(?:video|audio|image|photo|picture|graphic|media caption|video caption|image caption|embed|video "
            r"player.*)",
            r"(?:now )?on air(?: now)?(?:\s?[:|–—-].*)?|coming up(?: next)?\s?[:|–—-].*",
            r"main article image|listen(?: to (?:this )?(?:article|story|post))?(?: \d.*)?|video: .{0,60}",
            r"now playing.{0,30}|watch(?: (?:now|video|the video|live|below))?|text to speech.*|\d{1,2}:\d{2}",
            r"this (?:video|audio|content) (?:is|can ?not|could not|has).*",
        ),
        "start": (
            r"your browser does not support|to (?:view|watch|play) this (?:content|video|media)|this is a modal|"
            r"beginning of dialog",
            r"(?:view|see|watch) this (?:post|video|photo|thread) on|video player is loading|(?:close )?thanks for "
            r"watching|"
            r"like this:\s*like",
            r"video is not available|(?:listen to|play) this article",
        ),
    },
    {
        "rule": "market ticker",
        "words": 40,
        "whole": (
            r"(?=[^%]{0,90}%)(?:.{0,60}\d\s+[▲▼+−-]\s?\d[\d.,]*\s?%){2,}.*|"
            r"[\w.&/-]{1,12}\s+[$€£¥]?\d[\d.,]*\s?p?\s+[▲▼+−-]\s?\d[\d.,]*\s?%?",
        ),
        "start": (r"(?:prices|quotes|rates|data|figures)\b.{0,30} (?:delayed|as of|as at)\b",),
    },
    {
        "rule": "time stamp",
        "words": 12,
        "hints": ("min", "mins"),
        "whole hinted": (r"[^|•·.:]{2,30}\s[|•·]\s\d+ ?mins?",),
        "whole": (
            r"(?:posted |published |updated |last updated |about |by .{2,40} )?(?:\d+|an?|one|two) ?"
            r"(?:secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)(?: and \d+ minutes)? ago"
            r"(?: .{0,25})?",
            r"\d+ ?(?:s|m|h|d|min|mins|hr|hrs|hours|days)",
            r"(?:last )?(?:updated|published|posted)(?: at| on)?:? .{0,20}\d{1,2}[:.]\d\d.{0,20}",
            r"(?:estimated )?(?:reading|read) time\W.*|just now|yesterday|today",
            r"\d+ ?(?:min(?:ute)?s?|мин\w*|minuten|minutos|minuti)[ -](?:read|чтения|lesezeit|de lectura|di lettura).*",
            r"(?:views?|reads?|hits|просмотр\w*|visitas)\W*\d[\d ,.k]*",
            r"\d[\d ,.]*k? (?:views?|reads?|shares?|likes?|просмотр\w*)",
            r"vor \d+ \w+|il y a \d+ \w+|hace \d+ \w+|\d+ \w+ fa|há \d+ \w+|\d+ (?:минут|час|дн|день|недел)\w* назад",
        ),
    },
    {
        "rule": "label",
        "words": 5,
        "whole": (
            r"(?:first )?(?:published|posted|updated|last updated|last modified|modified|created|date|written)",
            r"authors?|by|on|in|at|and|from|under|news|staff(?: (?:writer|reporter))?|editor|correspondent|reporter",
            r"opinion|columnist|exclusive|breaking(?: news)?|live|analysis|explainer|interview|premium|world|politics",
            r"business|sports?|entertainment|health|technology|tech|science|culture|lifestyle|national|international",
            r"local|featured|uncategorized|автор|опубликовано|обновлено|дата|von|par|por|di|da|veröffentlicht|"
            r"aktualisiert",
            r"publié(?: le)?|mis à jour(?: le)?|publicado|actualizado|pubblicato|aggiornato|news desk|web desk",
            r"[•·|/×☰✕–—*_=.+-]+",
        ),
    },
)
