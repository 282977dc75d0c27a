"""The words of share bars: the networks and what a button says."""

SHARE_WORDS = frozenset(
    "share shares tweet tweets post pin send save follow comment on to via by this in it now article story page and us "
    "facebook fb twitter tw x instagram whatsapp whats app telegram linkedin pinterest reddit tumblr youtube tiktok "
    "threads "
    "bluesky mastodon flipboard messenger viber vk vkontakte одноклассники odnoklassniki вконтакте line xing pocket "
    "skype "
    "wechat weibo snapchat google digg stumbleupon email e mail sms print rss copy link copied more url imprimer "
    "drucken "
    "imprimir stampa печать teilen partager compartir condividi compartilhar compartilhe offrir l'article "
    "réagir commenter enregistrer guardar speichern merken kommentieren поделиться delen dela".split()
)
# At least one of these must be among them: a line of small words alone is no share bar.
SHARE_CORE = SHARE_WORDS - frozenset(
    "on to via by this in it now and us x e line more app comment post article story page".split()
)
