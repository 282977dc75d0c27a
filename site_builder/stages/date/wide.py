"""All rules that list the time expressions of a text: those that give clues, and more that only name times."""

from functools import lru_cache

from site_builder.stages.date import (
    asides,
    clocks,
    counted,
    eras,
    feasts,
    figures,
    lexicon,
    moments,
    months,
    names,
    ordinals,
    periods,
)
from site_builder.stages.date.grammar import grammar
from site_builder.stages.date.scan import Grammar, Rule

_TABLES = (
    counted.TRIGGERS,
    periods.TRIGGERS,
    eras.TRIGGERS,
    feasts.TRIGGERS,
    moments.TRIGGERS,
    clocks.TRIGGERS,
    asides.TRIGGERS,
)


@lru_cache(maxsize=8)
def wide(language: str) -> Grammar:
    """The rules of a language; English ones where the language is not known here."""
    narrow = grammar(language)
    own = names.of(language)
    if own.months.get("january") != 1:
        return Grammar(narrow.words, (*figures.SHORT, *narrow.short), (*figures.LONG, *narrow.long), True)
    words: dict[str, tuple[Rule, ...]] = {}
    within = months.of_relative_year(own)
    month_year, dashed = months.short_year(own)
    spoken, nth_of = months.spelt(own)
    of_month = (
        asides.given_name,
        months.shared_year(own),
        months.attacks(own),
        within,
        month_year,
        spoken,
        eras.month_of_spelt_year(own),
        months.of_figures(own),
    )
    words.update(dict.fromkeys(own.months, of_month))
    for word in (*lexicon.ORDINALS, "twenty", "thirty"):
        words[word] = (nth_of,)
    for word in (*own.seasons, "early", "mid", "late", "end", "beginning", "start"):
        words[word] = (months.part_of_day(own), within) if word in ("early", "late") else (within,)
    nth_weekday = ordinals.nth_weekday(own)
    for word in ("first", "second", "third", "fourth", "fifth", "last"):
        words[word] = (*words.get(word, ()), nth_weekday)
    for word in own.weekdays:
        words[word] = (months.weekday_the_nth(own), asides.named_weekday(own), within, moments.weekday_from(own))
    for word in ("last", "past", "next", "coming", "this"):
        words[word] = (*words.get(word, ()), months.directed(own), months.this_name(own))
    for word in ("following", "previous", "next", "preceding"):
        words[word] = (*words.get(word, ()), moments.weekday_from(own))
    for table in _TABLES:
        for word, rules in table.items():
            words[word] = (*words.get(word, ()), *rules)
    for word, rules in narrow.words.items():
        words[word] = (*words.get(word, ()), *rules)
    short = (
        *counted.SHORT,
        *months.SHORT,
        *figures.SHORT,
        dashed,
        within,
        *clocks.SHORT,
        *eras.SHORT,
        *periods.SHORT,
        *narrow.short,
        *asides.SHORT,
    )
    return Grammar(words, short, (*figures.LONG, *clocks.LONG, *periods.LONG, *eras.LONG, *narrow.long), True)
