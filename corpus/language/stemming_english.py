"""An English word in, its stem out: Porter's second stemmer, after British spelling and possessives are levelled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

Stem = Callable[[str], str]


@cache
def _british() -> Mapping[str, str]:
    lines = Path(__file__).with_name("english_variants.csv").read_text(encoding="utf-8").splitlines()
    return dict(line.split(",") for line in lines[1:])


# Words in -ise and -yse that are no spelling of -ize.
_NOT_IZE = frozenset({
    "advise", "advertise", "arise", "chastise", "circumcise", "comprise", "compromise", "concise", "demise",
    "despise", "devise", "disguise", "enterprise", "excise", "exercise", "expertise", "franchise", "guise",
    "improvise", "incise", "likewise", "merchandise", "noise", "otherwise", "paradise", "poise", "practise",
    "praise", "precise", "premise", "promise", "raise", "revise", "rise", "surmise", "supervise", "surprise",
    "televise", "treatise", "wise",
})  # fmt: skip
_IZE_ENDINGS = ("ise", "ised", "ises", "ising", "isation", "isations", "iser", "isers")
_SHORTEST_BEFORE_ISE = 4


def american(word: str) -> str:
    """Return the American spelling of a British one, any other word as it is.

    >>> [american(word) for word in ("labour", "organisation", "defence", "exercise", "analysed", "neighbours")]
    ['labor', 'organization', 'defense', 'exercise', 'analyzed', 'neighbors']
    """
    for suffix in ("", "s", "ed", "ing", "al", "able", "ful", "er", "ers", "hood", "ist"):
        if suffix and not word.endswith(suffix):
            continue
        base = word[: len(word) - len(suffix)]
        if base in _british():
            return _british()[base] + suffix
    for ending in _IZE_ENDINGS:
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= _SHORTEST_BEFORE_ISE and base + "ise" not in _NOT_IZE:
            return base + "iz" + ending[2:]
    return word


@cache
def english_stemmer() -> Stem:
    """Return the function from a folded word to its stem.

    >>> stem = english_stemmer()
    >>> [stem(word) for word in ("policies", "labour's", "organisations", "sovereignty")]
    ['polici', 'labor', 'organiz', 'sovereignti']
    """
    import snowballstemmer

    stem_word = snowballstemmer.stemmer("english").stemWord
    irregular = _IRREGULAR

    def stem(word: str) -> str:
        word = word.removesuffix("'s").removesuffix("'")
        word = irregular.get(word) or _man_of_men(word)
        return str(stem_word(american(word)))

    return stem


# Words in -men that are no plural of one in -man.
_NOT_MEN = frozenset({
    "abdomen", "acumen", "albumen", "bitumen", "cyclamen", "regimen", "specimen", "stamen", "turkmen", "yemen",
})  # fmt: skip


def _man_of_men(word: str) -> str:
    """Return the singular of a plural such as *craftsmen* and *spokeswomen*, any other word as it is."""
    plural = word.endswith("men") and len(word) > _SHORTEST_BEFORE_ISE + 1 and word not in _NOT_MEN
    return word[:-2] + "an" if plural else word


# Plurals and past forms that occur in expository prose and that no suffix rule reaches.
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "crises": "crisis",
    "analyses": "analysis", "hypotheses": "hypothesis", "theses": "thesis", "bases": "basis", "criteria": "criterion",
    "phenomena": "phenomenon", "indices": "index", "appendices": "appendix", "matrices": "matrix", "lives": "life",
    "wives": "wife", "halves": "half", "selves": "self", "leaves": "leaf", "feet": "foot", "teeth": "tooth",
    "held": "hold", "led": "lead", "made": "make", "sought": "seek", "brought": "bring", "bought": "buy",
    "thought": "think", "taught": "teach", "built": "build", "sent": "send", "spent": "spend", "met": "meet",
    "won": "win", "lost": "lose", "kept": "keep", "began": "begin", "begun": "begin", "grew": "grow",
    "grown": "grow", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "took": "take",
    "taken": "take", "gave": "give", "given": "give", "wrote": "write", "written": "write", "spoke": "speak",
    "spoken": "speak", "chose": "choose", "chosen": "choose", "drew": "draw", "drawn": "draw", "knew": "know",
    "known": "know", "showed": "show", "shown": "show", "sold": "sell", "told": "tell", "fought": "fight",
    "became": "become", "overcame": "overcome", "withdrew": "withdraw", "withdrawn": "withdraw",
    "understood": "understand", "arose": "arise", "arisen": "arise", "broke": "break", "broken": "break",
    "fed": "feed", "paid": "pay", "said": "say", "laid": "lay", "seen": "see", "saw": "see",
    "went": "go", "gone": "go", "underwent": "undergo", "undergone": "undergo", "undertook": "undertake",
    "undertaken": "undertake", "overtook": "overtake", "overtaken": "overtake", "ran": "run", "stood": "stand",
    "withstood": "withstand", "upheld": "uphold", "withheld": "withhold", "heard": "hear", "dealt": "deal",
    "meant": "mean", "felt": "feel", "caught": "catch", "struck": "strike", "stricken": "strike", "stuck": "stick",
    "threw": "throw", "thrown": "throw", "overthrew": "overthrow", "overthrown": "overthrow", "drove": "drive",
    "driven": "drive", "rode": "ride", "ridden": "ride", "flew": "fly", "flown": "fly", "ate": "eat", "eaten": "eat",
    "hid": "hide", "hidden": "hide", "forgot": "forget", "forgotten": "forget", "forgave": "forgive",
    "forgiven": "forgive", "forbade": "forbid", "forbidden": "forbid", "foresaw": "foresee", "foreseen": "foresee",
    "oversaw": "oversee", "overseen": "oversee", "shook": "shake", "shaken": "shake", "stole": "steal",
    "stolen": "steal", "wore": "wear", "worn": "wear", "tore": "tear", "torn": "tear", "swore": "swear",
    "sworn": "swear", "froze": "freeze", "frozen": "freeze", "swept": "sweep", "slept": "sleep", "sat": "sit",
    "fled": "flee", "sank": "sink", "sunk": "sink", "shrank": "shrink", "shrunk": "shrink", "sang": "sing",
    "sung": "sing", "drank": "drink", "swam": "swim", "hung": "hang", "lent": "lend", "bent": "bend", "lit": "light",
    "got": "get", "gotten": "get", "came": "come", "did": "do", "done": "do", "woke": "wake", "woken": "wake",
    "strove": "strive", "striven": "strive", "sprang": "spring", "rebuilt": "rebuild", "rewrote": "rewrite",
    "rewritten": "rewrite", "misled": "mislead", "retold": "retell", "foretold": "foretell", "outgrew": "outgrow",
    "outgrown": "outgrow", "mistook": "mistake", "mistaken": "mistake", "mice": "mouse", "geese": "goose",
    "diagnoses": "diagnosis", "emphases": "emphasis", "syntheses": "synthesis", "parentheses": "parenthesis",
    "oases": "oasis", "stimuli": "stimulus", "nuclei": "nucleus", "curricula": "curriculum", "strata": "stratum",
    "bacteria": "bacterium", "memoranda": "memorandum", "referenda": "referendum", "vertices": "vertex",
    "thieves": "thief", "knives": "knife", "wolves": "wolf", "shelves": "shelf", "calves": "calf", "loaves": "loaf",
}  # fmt: skip
