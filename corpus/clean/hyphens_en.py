"""What English does with hyphens: nothing in, tables out. Our own lists, from reading academic prose."""

from __future__ import annotations

from corpus.language.word_set import word_set

HYPHEN_PREFIXES = word_set(
    "non anti post pre pro semi ultra neo ex self co counter quasi pseudo all well ill half cross vice so mid pan "
    "socio then much sino inter intra"
)
# Prefixes that stand with a hyphen where the joined form is no known word (re-run, sub-projects).
LOOSE_PREFIXES = word_set("re co sub super pre mis over under anti non ultra mega multi meta hyper")
SUSPENDED = word_set(
    "land taal pre post inter intra short long medium mid micro macro full part high low north south east west state "
    "one two three four five first second third small large pro anti non"
)
# With the Dutch of journals on Indonesia (Taal-, Land- en Volkenkunde).
CONJUNCTIONS = word_set("and or to nor but versus through en")
FUNCTION_WORDS = word_set("the which whose that and or but while because although whereas")
LINKS = word_set("to by of in and the for per vs up on de off out at")
SUFFIX_FRAGMENTS = word_set(
    "tion tions sion sions ment ments ness ing ings ed er ers ly al ism isms ist ists ity ities ive ous able ible "
    "ful less ship ships hood phobia phobic ance ence ency ant ent ical ically ization isation ize ise"
)

# First halves of compounds: long-term, high-speed, good-neighbourliness.
COMPOUND_HEADS = word_set(
    "good high low long short first second third one two three four five six seven eight nine ten twenty thirty "
    "forty fifty sixty seventy eighty ninety large small full part cross self well best better left right top "
    "bottom front middle near far hard soft single double triple multi open closed free fast slow deep old new "
    "early late mid north south east west inner inward outward upper lower world state time data rule evidence "
    "peer policy market export import labour labor capital knowledge problem decision law policy peace trade "
    "government community church faith gender race class age income energy carbon climate water land sea air "
    "computer user web machine mother father brother sister able like non english chinese indonesian"
)
# Second halves of compounds: state-owned, export-led, decision-making.
COMPOUND_TAILS = word_set(
    "based led driven making maker makers building builder term level scale speed quality income tech end depth "
    "owned run funded sponsored backed centred centered oriented related specific wide long old year day hour "
    "time party parties sector sided state standing known established developed educated intentioned defined "
    "making taking sharing keeping solving seeking saving producing exporting importing reaching ranging lasting "
    "looking thinking speaking setting free friendly intensive neutral conscious dependent dominated controlled "
    "mediated style type like minded only called cutting edge setter class order first second third century "
    "fold point range distance face ended up down off out in on to away by law operation operative ordination "
    "existence government governmental democratic western eastern northern southern european american asian "
    "african chinese japanese indonesian colonial war tariff aligned binding profit violent violence state "
    "traditional military political economic cultural social determination reliance reliant interest interested "
    "defence defense sufficiency sufficient esteem evident determined help employed regulation regulating "
    "president chairman chancellor minister general elect border country national regional sectional party "
    "reference section check checked disciplinary fertilization neighbourliness neighborliness"
)
# These make a compound of whatever stands before them, word or name: printf-style, Jakarta-based.
STRONG_TAILS = word_set(
    "wide speaking based style led owned driven oriented related specific friendly funded backed sponsored"
)
# Written in one word although both halves look like the tables above.
SOLID = word_set(
    "metadata webmail groupware filename filenames hostname username homepage dataset datasets timestamp workflow "
    "highlight highlights highlighted highway highways highland highlands lowland lowlands longitude shortage "
    "shortages shortcoming shortcomings shortcut selfish selfless goodness goodwill goods wellbeing welfare "
    "worldwide nationwide anytime lifetime timeline landmark landlord seaside airline airport database newspaper "
    "newspapers newcomer newcomers newborn overall oneself statement statements statesman statehood website "
    "halfway counterpart counterparts counterbalance cooperation cooperate cooperative coordination coordinate "
    "coexistence national international internationally interaction interact interdependence intervention "
    "nonetheless also although altogether almost already always process produce product production progress "
    "project projects promote promotion propose protect protocol provide previous prevent present presence "
    "pressure predict prefer premier prepare postpone semiotic semiotics exist exchange example exclude exercise "
    "expand expect explain export express extend external extreme cohort collect college combat comfort common "
    "midst midnight panel panic antique backward backwards background outside outcome output income inside "
    "sometimes someone something everyone anything understanding undertake upgrade uphold online offset fulfil "
    "mainland mainstream grassroots policymaker policymakers policymaking peacekeeping peacebuilding "
    "peacekeepers stakeholder stakeholders shareholder shareholders framework network widespread "
    "likewise therefore elsewhere nonsense nonconformity premature prematurely preparing prepared prepares "
    "preparation preserve preserved preserves preserving preservation presume presumed presumably pretend pretended "
    "pretext prefix prescribe prescribed preside presided president precede preceded preceding precise precisely "
    "predominant prevail prevailed programme programmes propose proposed proposal proposes profound proclaim "
    "proclaimed prolong prolonged provision provisions protest protests proportion proportions research report "
    "reports reform reforms review resign resource resources recover recovery remain remains remark remarks remind "
    "remove removed replace replaced represent represented request requests require required requires reserve "
    "reserves reside resolve resolved respond response restore restored restrict restricted result results retain "
    "retained return returned reveal revealed reverse revise revised reward rewards submission subscribe substance "
    "subtract cohesion covert interest interests interview internet interval interchange antique semantic exact "
    "exactly extent exploit explore extinct exempt exist existing"
)
