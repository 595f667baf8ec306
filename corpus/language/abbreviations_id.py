"""Abbreviations of Indonesian prose, lower case without the last stop: nothing in, sets out."""

from __future__ import annotations

from corpus.language.word_set import word_set

# Titles before names and other abbreviations after which a capital or a number goes on.
BEFORE_NAME = word_set(
    "prof dr dra drs ir bpk h hj kh k.h ust tn ny sdr sdri yth alm almh rm r.a r.m rr pdt kol mayjen brigjen letjen "
    "jend kapt kompol akbp komjen irjen apt jl jln gg kec kab kel prov ds dsn rt rw kav pt cv ud u.p gd bdk lih "
    "rs rsu rsud kp kpg kmp dk qs q.s hr h.r"
)
# Names of ships, in capitals only.
BEFORE_SHIP = frozenset({"KM", "KMP", "KLM", "MV", "KRI", "SS", "HMS"})
# Said of a person in brackets, between title and name: Jend. (Purn.) Wiranto.
IN_BRACKETS = word_set("purn alm almh ret em h.c hon")
# Before a number or a label.
BEFORE_NUMBER = word_set(
    "no nr hlm hal h jil jld vol cet ed bab bag ps psl pas lamp gbr tab tbl bdk lih lihat telp tel tlp rp ay art "
    "thn th sek kl"
)
# Inside a sentence whatever follows.
INSIDE = word_set(
    "mis misal a.n a.l u.p u.b d.a d.h s.d n.d t.t dgn yg tgl pd dlm utk thd spt ttg krn sbg tsb dr kpd dst. "
    "peny penerj terj red ybs ket jo jis juncto bhs"
)
# May close a sentence: a capital after it that begins a sentence is believed.
CLOSING = word_set("dkk dll dsb dst tbk w.i.b w.i.t swt saw sm m")
DEGREES = word_set(
    "s.h s.e s.t s.sos s.ip s.ag s.pd s.s s.si s.kom s.kep s.ked s.hum s.ik s.sn s.psi s.th.i s.fil s.h.i s.hi "
    "m.h m.m m.si m.pd m.ag m.kn m.kom m.hum m.t m.e m.i.kom m.ikom m.han m.ip m.sos m.psi m.ak a.md sp.a "
    "sp.pd sp.og m.hub.int m.int lc apt"
)
# Capitalised words that begin sentences and are no surnames: an initial before them ended its sentence.
STARTERS = word_set(
    "ini itu itulah inilah ia dia mereka kami kita saya semua namun akan selain sementara sebagai hasil kemudian "
    "setelah ketika tetapi hal pada dalam menurut dengan untuk oleh karena bahwa jika apabila meskipun walaupun "
    "adapun sedangkan sehingga maka penelitian tulisan artikel kedua pertama ketiga para bahkan tidak sebelum "
    "akibatnya sebaliknya misalnya negara pemerintah berdasarkan seperti sejak di ke dari berbeda masing-masing"
)
MONTHS = word_set("jan feb mar apr jun jul agu ags agt sep sept okt nov des")
