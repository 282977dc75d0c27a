"""The door to text-unidecode: any script in Latin letters."""


def latin(text: str) -> str:
    """The text in plain Latin letters (`Встреча` to `Vstrecha`), for ids and slugs; ASCII text as it is."""
    if text.isascii():
        return text
    # Here, not above: its table is read from disk, and most captures never need it.
    from text_unidecode import unidecode

    return str(unidecode(text))
