"""Function words and scripts: how a text tells its language, and running prose from lists of names."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice

# The commonest words without content. They make up a third of prose and a tenth of a headline or a menu.
FUNCTION_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(line.split())
    for code, line in {
        "en": "a about after all also am an and any are as at be because been before being but by can could did do "
        "does "
        "during for from had has have he her here him his how i if in into is it its it's just like may me more "
        "most my no not now of on one only or other our out over own said she should so some such than that the their "
        "them then there these they this those through to too under until up us very was we were what when where which "
        "while who whom whose why will with would you your i'm don't didn't",
        "de": "aber alle als also am an auch auf aus bei beim bis da damit dann das dass dem den der des die dies "
        "diese "
        "dieser doch dort du durch ein eine einem einen einer eines er es für gegen hat haben hatte ich ihm ihn ihr "
        "ihre im in ist ja kann kein keine man mehr mit nach nicht noch nun nur ob oder ohne schon sehr sein seine "
        "sich "
        "sie sind so sondern um und uns unter vom von vor war waren was wegen weil wenn werden wie wieder wir wird "
        "wurde "
        "wurden zu zum zur zwischen über",
        "fr": "à afin ainsi alors après au aussi autre aux avait avec avoir ce cela ces cet cette ceux chez comme "
        "contre "
        "d dans de depuis des deux dit donc dont du elle elles en encore entre est et était être eux fait il ils je "
        "jusque "
        "l la le les leur leurs lors lui mais même mes moins n ne nous on ont ou où par pas pendant peut plus pour qu "
        "quand que qui s sa sans se ses si son sont sous sur ta tous tout très un une vers vous y c j",
        "es": "a al algo ante antes aunque años como con contra cual cuando de del desde donde dos durante e el ella "
        "ellos "
        "en entre era es esa ese eso esta está este esto fue ha hace hacia han hasta hay la las le les lo los más me "
        "mientras mi mucho muy ni no nos o otra otro para pero poco por porque pues que qué quien se según ser si sí "
        "sin "
        "sobre son su sus también tan tiene todo todos tras un una uno y ya",
        "it": "a ad agli ai al alla alle allo anche ancora avere c che chi ci come con contro cosa cui d da dagli dai "
        "dal "
        "dalla dalle degli dei del dell della delle di dopo dove due e è ed era essere fino fra gli ha hanno i il in "
        "io l "
        "la le lei lo loro ma mentre molto negli nei nel nell nella nelle no noi non o ogni per perché più poi prima "
        "quando "
        "quella quello questa questo se sempre senza si sia sono sta stato su sua sul sulla sulle suo suoi tra tutti "
        "un una "
        "uno",
        "pt": "a ainda ao aos após as até com como contra da das de depois do dos e é ela ele eles em entre era essa "
        "esse "
        "esta está este eu foi foram há isso já lhe mais mas me mesmo muito na nas não nem no nos nós o onde os ou "
        "para "
        "pela pelas pelo pelos pode por porque quando que quem se sem ser seu seus sobre só sua suas são também te "
        "tem ter "
        "teve um uma você à às",
        "nl": "aan al als bij dan dat de deze die dit door een en er geen had haar hebben heeft het hij hoe hun ik in "
        "is je "
        "kan maar me meer men met naar niet nog nu of om omdat onder ons ook op over te tegen tot uit van veel voor "
        "was wat "
        "we wel werd wie worden wordt ze zich zij zijn zo zou",
        "sv": "alla att av de den det dem där då efter ej eller en ett från för ha hade han har hon i in inte jag kan "
        "man "
        "med men mot nu när och om på sig ska som så till under upp ut var vi vid är över",
        "da": "af alle at blev da de dem den der det dog efter eller en er et for fra før ham han har hun hvor i ikke "
        "ind jeg "
        "kan man med men mod ned nu når og også om op over på sig skal som så til ud under var ved vi vil været",
        "no": "at av ble da de den der det dette du en er et etter for fra før ha hadde han har hun i ikke jeg kan "
        "man med "
        "men mot nå når og også om opp over på seg skal som så til under ut var ved vi vil være",
        "fi": "ei ja jo joka jos kuin kun mutta myös ne niin nyt oli on ovat sekä se sen siitä tai tämä vain voi että",
        "pl": "a aby ale bez bo być był była było być co czy dla do gdy go i ich ja jak jako jego jej jest jeszcze "
        "już kiedy "
        "który która które którzy lub ma może na nad nie niż o od oraz po pod przed przez przy są się tak także to "
        "tylko "
        "tym u w we więc z za ze że",
        "cs": "a aby ale ani až bude by byl byla bylo co do i je jak jako jeho jejich jen jsem jsou již k kde když "
        "která "
        "které který ma má mezi na nad ne nebo než o od po pod podle pro protože při s se si tak také to ty u už v ve "
        "více "
        "z za ze že",
        "tr": "ama ancak bir bu bunu da daha de değil diye en gibi göre hem her için ile ise kadar ki ne o olan "
        "olarak oldu "
        "olduğunu olmak onu sonra şu üzere ve veya ya yeni çok",
        "ro": "a ai al ale am ar are au ca care ce cel cu că da dar de din după ei el este fi fost iar în îl între la "
        "le lui "
        "mai nu o pe pentru prin sa sau se și să sunt un una unei unui va",
        "hu": "a az azt be csak de egy el ez ezt fel ha hogy is ki köz között le már meg mert mint még míg nem pedig "
        "szerint "
        "s után vagy van volt és",
        "id": "ada adalah akan atau bahwa bisa dalam dan dari dengan di hanya ia ini itu jika juga karena ke kepada "
        "kita "
        "mereka oleh pada saat sebagai secara sudah telah tersebut tidak untuk yang",
        "ru": "а без более бы был была были было быть в во вот все всё всех вы где да для до его ее её если есть ещё "
        "еще же "
        "за здесь и из или им их к как какой когда который которая которые которых кто ли между меня мне мы на над "
        "него нее "
        "ней нет ни них но ну о об однако он она они от перед по под после потому при с свою себя сейчас со так также "
        "там те "
        "тем то тогда того тоже только том тот у уже чем что чтобы это этого этой этом этот я",
        "uk": "а або але без був була були було бути в від вже вони все всі де для до є з за зі його її й і із або їх "
        "коли ми на над не ні об однак він вона ось під після по при про та так також те ті то того тому у це цього "
        "цей "
        "цьому що щоб як який яка які якого",
        "bg": "а аз ако бе беше в вече все всички във го да до ето за и из или им как като когато които който която "
        "към ли "
        "между ми на над не него нея ни но около от по повече под при с са само се си след със също така те този това "
        "той тя "
        "че ще",
    }.items()
}
# Languages that say with endings what others say with words: less of a prose text is function words.
INFLECTED = frozenset("ru uk bg pl cs tr fi hu".split())
_SCRIPTS = {
    "Latn": re.compile(r"[A-Za-zÀ-ɏ]"),
    "Cyrl": re.compile(r"[Ѐ-ӿ]"),
    "Grek": re.compile(r"[Ͱ-Ͽ]"),
    "Hebr": re.compile(r"[֐-׿]"),
    "Arab": re.compile(r"[؀-ۿ]"),
    "Deva": re.compile(r"[ऀ-ॿ]"),
    "Beng": re.compile(r"[ঀ-৿]"),
    "Taml": re.compile(r"[஀-௿]"),
    "Thai": re.compile(r"[฀-๿]"),
    "Geor": re.compile(r"[Ⴀ-ჿ]"),
    "Armn": re.compile(r"[԰-֏]"),
    "Kana": re.compile(r"[぀-ヿ]"),
    "Hang": re.compile(r"[가-힯]"),
    "Hani": re.compile(r"[一-鿿]"),
}
_OTHER = re.compile(r"[Ͱ-᳿぀-鿿가-힯]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_OF_SCRIPT = {
    "Grek": "el", "Hebr": "he", "Arab": "ar", "Deva": "hi", "Beng": "bn", "Taml": "ta", "Thai": "th", "Geor": "ka",
    "Armn": "hy", "Kana": "ja", "Hang": "ko", "Hani": "zh",
}  # fmt: skip
UNSPACED = frozenset(("zh", "ja", "th"))  # written without spaces between words
_CYRILLIC = ("ru", "uk", "bg")
_LATIN_ONES = tuple(one for one in FUNCTION_WORDS if one not in _CYRILLIC)
_LATIN_WORDS, _CYRILLIC_WORDS = (  # each function word, with the languages it belongs to
    {word: [one for one in ones if word in FUNCTION_WORDS[one]] for one in ones for word in FUNCTION_WORDS[one]}
    for ones in (_LATIN_ONES, _CYRILLIC)
)
_SAMPLE, _PARAGRAPHS = 1000, 100  # characters of a text, in so many paragraphs, by which its language is told
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FRAGMENT = re.compile(r"[^\W\d_]+")
_MARKS = tuple(zip("’‘“”«»–—…\u00a0", '\'"""""--. ', strict=True))  # beyond ASCII in an English text
_LETTERS = bytes(ord(chr(n).lower()) if chr(n).isalpha() or chr(n) == "'" else 32 for n in range(128)) + bytes(128)
_FRAGMENTS = _LETTERS.replace(b"'", b" ")


def script(text: str) -> str:
    """The script most letters of the text are in, as its ISO 15924 code; "" without letters."""
    if text.isascii() or not _OTHER.search(text):
        return "Latn" if _LATIN.search(text) else ""
    counts, left = dict.fromkeys(_SCRIPTS, 0), len(text)
    for code, pattern in _SCRIPTS.items():
        counts[code] = len(pattern.findall(text))
        left -= counts[code]
        if counts[code] > 2 * (left + counts["Kana"]):  # what is not yet counted comes nowhere near
            break
    counts["Hani"] *= 2  # a character is a word, not a letter
    if counts["Kana"] * 5 > counts["Hani"]:
        counts["Kana"] += counts["Hani"]
    code = max(counts, key=lambda one: counts[one])
    return code if counts[code] else ""


def detect(paragraphs: Iterable[str]) -> str:
    """The language of the text (ISO 639-1) by script and function words; `und` where neither tells."""
    sample = " ".join(islice(paragraphs, _PARAGRAPHS))[:_SAMPLE]
    code = script(sample)
    if code in _OF_SCRIPT:
        return "fa" if code == "Arab" and len(re.findall("[پچژگ]", sample)) * 100 > len(sample) else _OF_SCRIPT[code]
    found = _fragments(sample)
    ones, spoken = (_CYRILLIC, _CYRILLIC_WORDS) if code == "Cyrl" else (_LATIN_ONES, _LATIN_WORDS)
    scores = Counter(chain.from_iterable(filter(None, map(spoken.get, found))))
    best = max(ones, key=scores.__getitem__)
    if scores[best] * 25 < len(found) or not scores[best]:
        return "ru" if code == "Cyrl" and len(set(found)) > 2 else "und"
    return best


def flat(text: str) -> str:
    """The text of the same length with ASCII for typographic marks: apostrophe, quotation marks, dashes, spaces."""
    if not text.isascii():
        for mark, plain in _MARKS:
            text = text.replace(mark, plain)
    return text


def _fragments(text: str) -> list[str]:
    """The runs of letters of a text, in small letters."""
    bare = flat(text)
    if bare.isascii():
        return bare.encode().translate(_FRAGMENTS).decode().split()
    return _FRAGMENT.findall(text.lower())


def words(text: str) -> list[str]:
    """The words of the text in lower case, apostrophes plain: what `_WORD` finds, in a third of the time."""
    bare = flat(text)
    if bare.isascii():
        pieces = bare.encode().translate(_LETTERS).decode().split()
        if "'" not in bare:
            return pieces
    else:
        pieces = bare.lower().split()
    found: list[str] = []
    for piece in pieces:
        if piece.isalpha():
            found.append(piece)
        else:
            found += _WORD.findall(piece)
    return found
