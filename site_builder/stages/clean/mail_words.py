"""What mail programs and senders of newsletters write around a text, in the languages they speak."""

import re

# The labels of the header that a program writes above a mail it sends on or answers, in small letters.
_LABELS = {
    "from": "from von de da van från fra od от від expéditeur absender remitente",
    "date": "date sent datum gesendet envoyé enviado inviato data fecha verzonden skickat sendt дата отправлено "
    "надіслано",
    "subject": "subject sujet betreff objet asunto oggetto assunto onderwerp ämne emne temat тема",
    "to": "to an à para a per aan till til do кому destinataire pour empfänger",
    "copy": "cc bcc kopie copie copia копия reply-to antwort an répondre à responder a обратный адрес",
}
_MORE = "importance priority attachments wichtigkeit priorität anlagen anlage importancia importanza важность вложения"
_TWO = ("reply-to", "antwort an", "répondre à", "responder a", "обратный адрес", "date d'envoi", "fecha de envío")
LABELS: dict[str, str] = {word: kind for kind, words in _LABELS.items() for word in words.split()}
LABELS.update(dict.fromkeys((*_MORE.split(), "pièces jointes", "datos adjuntos", "message-id", "organization"), "more"))
LABELS.update(dict.fromkeys(_TWO[:5], "copy") | dict.fromkeys(_TWO[5:], "date"))
LABEL = re.compile(r"[*_]{0,2}([^\W\d_](?:[^\W\d_]|['’ -]){0,17}?)[*_]{0,2}\s?[:：][*_]{0,2}(?:\s+|$)(.{0,1000})")

# The line above such a header: of a mail sent on, and of one that may as well be answered.
FORWARDED = re.compile(
    r"[-–—_>* ]{0,40}(?:(?:begin )?forwarded (?:message|mail|e-?mail)(?: (?:from|by) .{1,80})?|"
    r"(?:anfang der )?weitergeleitete[n]? (?:nachricht|e-?mail|mail)|(?:début du )?(?:message|e-?mail|courriel) "
    r"(?:transféré|réexpédié|transmis|transf[ée]r[ée])|(?:inicio del )?(?:mensaje|correo) re(?:enviado|transmitido)|"
    r"(?:inizio )?messaggio inoltrato|(?:início da )?mensagem (?:reencaminhada|encaminhada)|(?:begin )?"
    r"doorgestuurd(?:e)? bericht|пересылаемое сообщение|пересланное (?:сообщение|письмо)|"
    r"начало (?:переадресованного|пересылаемого) сообщения|переслане повідомлення|vidarebefordrat meddelande|"
    r"(?:wiadomość )?przekazana wiadomość)\s?[:.]?[-–—_* ]{0,40}",
    re.I,
)
END = re.compile(
    r"[-–—_* ]{2,40}(?:end (?:of )?forwarded message|ende der weitergeleiteten nachricht|fin du message transféré|"
    r"fin del mensaje reenviado|конец (?:пересылаемого|переадресованного) сообщения)[-–—_* ]{0,40}",
    re.I,
)
ORIGINAL = re.compile(
    r"[-–—_>* ]{2,40}(?:original (?:message|mail|appointment)|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|"
    r"message d['’]origine|message original|mensaje original|messaggio originale|mensagem original|"
    r"oorspronkelijk bericht|исходное сообщение|оригинальное сообщение)[-–—_* ]{0,40}|_{10,80}",
    re.I,
)
# The line above a mail that is answered: it ends in a colon, and quoted lines follow.
WROTE = re.compile(
    r"(?:(?:on|am|le|el|il|op|em|den|dne|w dniu|dnia|em)\s.{6,220}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|"
    r"schreef|escreveu|skrev|napsal\(?a?\)?|napisał\(?a?\)?)\b.{0,160}|.{6,220}\b(?:пишет|писал(?:а|\(а\))?|"
    r"написал(?:а|\(а\))?|wrote|schrieb|a écrit|escribió)|(?=.{0,120}\d).{6,160}<[^<>@\s]{1,64}@[^<>@\s]{1,100}>)\s?:",
    re.I,
)
FORWARD_PREFIX = re.compile(r"\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|i|пересл|doorst|vb|vs)\s*:", re.I)
REPLY_PREFIX = re.compile(r"\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|sv|antw|odp|rép|resp|на)\s*(?:\[\d+\])?\s*:", re.I)
PREFIXES = re.compile(rf"(?:{FORWARD_PREFIX.pattern}|{REPLY_PREFIX.pattern})+\s*", re.I)
SENT_FROM = re.compile(
    r"(?:sent from (?:my|outlook|yahoo|mail|a|proton|samsung)|get outlook for|sent (?:via|with) (?:my|proton|the)|"
    r"von meinem .{2,40} gesendet|gesendet (?:mit|von) |envoyé (?:de|depuis|à partir) |télécharger outlook|"
    r"enviado (?:desde|do|de) |obtener outlook|obtenir outlook|inviato da|verzonden vanaf|отправлено (?:с|из) "
    r"|holen sie sich outlook|outlook für).{0,80}",
    re.I,
)

# What a newsletter says about itself above and below its text, in small letters, anywhere in a short line.
_BROWSER = (
    r"(?:view|open|read|see|display) (?:(?:this|it|the|our) )?(?:e-?mail |message |newsletter |letter |issue |"
    r"edition |post |page )?(?:in|on|with) (?:your|a|the|my)? ?(?:web[- ]?)?(?:browser|web\b|app\b)",
    r"(?:view|read) (?:it |this (?:e-?mail |issue |newsletter |post )?)?online|(?:view|see) (?:as|the) (?:a )?web ?"
    r"(?:page|version)|web(?: |-)?version|online version|view in browser|(?:trouble|problems?|difficulty) (?:viewing|"
    r"reading|seeing)|(?:not|isn't) (?:displaying|displayed|showing)|(?:can't|cannot) (?:see|read|view) (?:this|the)|"
    r"(?:display|show|load) (?:the )?images",
    r"(?:im|in ihrem|in deinem) (?:web)?browser (?:ansehen|anzeigen|öffnen|lesen|betrachten)|(?:online|web)-?"
    r"(?:version|ansicht)|online (?:ansehen|lesen|anzeigen)|nicht (?:richtig|korrekt) (?:dargestellt|angezeigt)",
    r"(?:voir|afficher|lire|consulter|ouvrir|visualiser) .{0,50}(?:navigateur|en ligne)|version (?:en ligne|web)|"
    r"(?:ne s'affiche|s'affiche mal|problèmes? d'affichage)",
    r"(?:ver|abrir|leer|ler) .{0,50}(?:en (?:el|tu|su)|no (?:seu )?) ?navegador|versión (?:web|en línea|online)|"
    r"versão (?:web|online)|ver (?:en línea|online)|no (?:se )?(?:ve|visualiza) correctamente",
    r"(?:открыть|посмотреть|смотреть|читать|просмотреть|открыть) .{0,40}(?:в браузере|на сайте|онлайн)|веб-версия|"
    r"версия для браузера|(?:не отображается|отображается некорректно|переглянути .{0,30}браузері)",
    r"visualizza .{0,40}browser|versione (?:web|online)|bekijk .{0,40}(?:browser|online)|wyświetl .{0,40}"
    r"przeglądarce|zobacz .{0,30}przeglądarce|visa .{0,30}webbläsare",
)
_LEAVE = (
    r"unsubscrib\w*|opt[- ]?out(?: of (?:these|our|this|all|future|receiving)|[\W_]*$| here| at any)|"
    r"(?:manage|update|change|edit|adjust) (?:your |my |e-?mail |newsletter |the )*"
    r"(?:preferences|subscriptions?|settings|profile|notifications)|e-?mail preferences|preference cent(?:er|re)|"
    r"(?:no longer|don't|do not) (?:wish|want) to (?:receive|get)|stop (?:receiving|getting) (?:these|this|our)|"
    r"subscription (?:preferences|settings|cent(?:er|re))|remove (?:me|yourself) from (?:this|the|our)",
    r"(?:newsletter|hier|jetzt|verteiler|link|klick|abo)\b.{0,60}\b(?:abmelden|abbestellen|austragen)|"
    r"(?:abmelden|abbestellen|austragen|abmeldelink|abmeldung)(?:\b.{0,40}(?:hier|newsletter|klick|link)|[\W_]*$|"
    r"\s*[|·•])|(?:newsletter-?einstellungen|profil (?:ändern|bearbeiten|verwalten)|einstellungen (?:ändern|"
    r"verwalten))|"
    r"(?:diesen|unseren|keinen?) .{0,30}newsletter .{0,20}(?:nicht )?mehr (?:erhalten|bekommen|empfangen)",
    r"(?:se|me|vous|te) (?:désabonner|désinscrire)|désabonne(?:ment|z)|désinscri(?:ption|vez)|(?:souhaitez|voulez|"
    r"désirez) plus (?:recevoir|en recevoir)|(?:gérer|modifier) (?:vos|mes|votre|mon) (?:préférences|abonnements?|"
    r"profil|inscriptions?)",
    r"dar(?:se|me|te) de baja|(?:date|dese|dese) de baja|(?:cancelar|anular) (?:la|tu|su|mi|a|sua)? ?(?:suscripción|"
    r"subscripción|inscrição|assinatura)|desuscrib\w+|descadastr\w+|(?:no|não) (?:desea|deseas|quieres|quiere|deseja|"
    r"quer|querer) (?:seguir recibiendo|recibir|continuar|receber|mais)|(?:gestionar|actualizar|modificar) (?:tus|sus|"
    r"mis) (?:preferencias|suscripci\w+)",
    r"отписаться|отписк[аи]|отказаться от (?:рассылк|подписк|получени)\w+|(?:настро(?:ить|йки)|управ(?:лять|ление)|"
    r"изменить) (?:рассылк|подписк|настройк)\w+|(?:не|больше не) хотите (?:больше )?получать|відписатися",
    r"annulla(?:re)? l['’]?iscrizione|disiscriv\w+|cancella(?:re|rsi|ti)\b.{0,30}(?:iscrizione|newsletter)|"
    r"uitschrijven|afmelden voor|wypisz się|wypisać się|zrezygnuj|avsluta prenumeration|avprenumerera|odhlásit|"
    r"avmeld",
)
_WHY = (
    r"^\S+ mailing list(?: -- \S+)?$|"
    r"you(?:'re| are|'ve| have)? (?:currently )?(?:receiv(?:ing|ed|e)|getting|got|been sent|subscribed to|signed up) "
    r"(?:this|these|our|for|to|the|it)\b.{0,80}(?:because|as a|since|e-?mail|newsletter|message|list|update)|"
    r"(?:this|the) (?:e-?mail|message|newsletter|mailing) (?:was|is|has been) (?:sent|delivered|intended|e-?mailed) "
    r"(?:to|by|for|from|because)|why (?:did i|am i|did you) (?:get|getting|receiv\w+) this|(?:e-?mail|sent|"
    r"delivered) (?:was )?(?:sent )?to \S+@\S+|add (?:us|\S+@\S+) to your (?:address book|contacts|safe)|(?:our|"
    r"mailing) (?:mailing |postal )?address is|was this (?:e-?mail |newsletter )?forwarded|forward(?:ed)? (?:this|it) "
    r"(?:e-?mail |newsletter |message )?(?:to|by) (?:a |your |you|someone)|forward to a friend|(?:please )?do not "
    r"reply (?:to this|directly)|(?:sent|powered|delivered) (?:by|with|via) (?:mailchimp|substack|beehiiv|sendgrid|"
    r"brevo|sendinblue|cleverreach|campaign|constant contact|mailerlite|ghost|buttondown|hubspot|klaviyo)|"
    r"(?:start writing|get the app)$",
    r"(?:sie|du) (?:erhalten|erhältst|bekommen|bekommst|haben|hast) (?:diese?n?|unseren?) (?:e-?mail|newsletter|"
    r"nachricht|mail)|diese (?:e-?mail|nachricht|mail) (?:wurde|ist|ging) an|(?:dieser )?newsletter (?:wurde|wird) "
    r"(?:an|versandt|versendet|verschickt)",
    r"vous (?:recevez|avez reçu) (?:cet|ce|cette|notre) (?:e-?mail|mail|message|courriel|newsletter|lettre|infolettre)"
    r"|(?:cet|ce|cette) (?:e-?mail|mail|message|courriel|newsletter|lettre) (?:a été|est) (?:envoyée?|adressée?)",
    r"(?:has recibido|ha recibido|recibes|recibe|está recibiendo|estás recibiendo|recebeu|está recebendo) (?:este|esta)"
    r" (?:correo|mensaje|bolet[íi]n|e-?mail|newsletter|mensagem)|este (?:correo|mensaje|e-?mail|bolet[íi]n) "
    r"(?:electrónico )?(?:fue|ha sido|se|foi) (?:enviado|envió)",
    r"вы (?:получили|получаете) (?:это|эт\w+|данн\w+|наш\w*) (?:письм|сообщени|рассылк|выпуск)\w*|(?:это |данное )?"
    r"(?:письмо|сообщение) (?:было )?(?:отправлено|направлено|пришло)|вы подписан\w* на|ви отримали цей",
    r"ricevi questa (?:e-?mail|newsletter)|hai ricevuto questa|(?:u|je) ontvangt deze|otrzymujesz t[ęe] wiadomość|"
    r"otrzymał\w* .{0,20}wiadomość",
)
BROWSER, LEAVE, WHY = (re.compile("|".join(rows)) for rows in (_BROWSER, _LEAVE, _WHY))
RIGHTS = re.compile(
    r"©|\(c\)\s?(?:19|20)\d\d|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|"
    r"все права защищены|impressum\b|privacy (?:policy|notice)|datenschutz|mentions légales|aviso legal|política de "
    r"privacidad|политика конфиденциальности|terms of (?:use|service)"
)
# A postal address: a street with its number (or the other way round), then a place, mostly with its code.
_STREET = (
    r"(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|boulevard|blvd\.?|square|place|plaza|quay|way|court|suite|"
    r"floor|p\.?\s?o\.? box|postfach|\w*stra(?:ß|ss)e|\w*str\.|\w*platz|\w*weg|\w*allee|\w*gasse|rue|quai|place|"
    r"calle|plaza|avenida|avda\.?|paseo|c/|via|viale|piazza|rua|ул\.|улица|улиця|пр\.|проспект|пл\.|площадь|набережная|"
    r"\w*straat|\w*gracht|ulica|ul\.)"
)
STREET = re.compile(rf"(?:^|[\s,·•|])(?:{_STREET})(?=[\s,.\d]|$)", re.I)
NUMBER = re.compile(r"(?<![\w.:-])\d{1,6}[a-zA-Z]?(?![\w:%])")
