"""Abbreviations of English prose, lower case without the last stop: nothing in, sets out."""

from __future__ import annotations

from corpus.language.word_set import word_set

BEFORE_NAME = word_set(
    "mr mrs ms messrs mx prof dr st mt gen gov sen rep lt col maj capt cpl sgt rev hon pres amb adm cmdr fr mgr "
    "supt rt v"
)
BEFORE_NUMBER = word_set(
    "no nos p pp vol vols fig figs ch chs chap sec sect secs art arts para paras eq eqs tab app ed pt bk nr ref col "
    "ca c cf approx est min max v vs vv l ll n nn fn §"
)
INSIDE = word_set(
    "e.g i.e eg ie viz vs cf ca c approx incl excl resp op loc esp orig repr rev trans transl eds ed al dept univ bros"
)
CLOSING = word_set("etc al inc ltd corp co jr sr ff a.m p.m u.s u.k u.n e.u d.c a.d b.c ibid cit bce ce")
DEGREES = word_set("ph.d m.a b.a m.sc b.sc m.phil ll.m ll.b j.d m.d m.b.a mba d.phil ed.d m.ed b.ed m.p.a")
STARTERS = word_set(
    "the this that these those it its in on at as we they he she i but and for however although while when if "
    "since there their his her our by with from to after before because thus hence moreover furthermore such some "
    "many most both each another not no one two first second third a an where what why how which states"
)
MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
