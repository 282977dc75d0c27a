"""More words for what bodies do when they sit, and for bodies in other languages than English. Data, no code."""

from site_builder.stages.group.recognition.words import fold_word

# What a body that does besides voting: forms of the verb as news prints them.
RESOLVED = frozenset(
    fold_word(word)
    for word in (
        "voting adjourns adjourned reconvenes reconvened "
        "rules ruled overrules overruled overrode overrides vetoes vetoed quashes quashed nullifies nullified "
        "waives waived enforces mandates mandated orders ordered instructs instructed directs directed "
        "grills grilled questions questioned quizzes quizzed hears heard debates debated discusses discussed mulls "
        "weighs weighed considers considered reviews reviewed examines examined shelves shelve "
        "killed okays okayed oks ok'd "
        "denies denied grants permits permitted allows allowed forbids forbade prohibits prohibited restricts "
        "restricted limits limited freezes froze unfreezes caps capped doubles doubled halves halved trims "
        "slashes slashed levies levied fines fined sanctions sanctioned "
        "readmits readmitted admits admitted excludes excluded reinstates reinstated promotes promoted demotes "
        "sacks sacked ousts dismisses hires fires suspends terminates terminated inaugurates swears swore "
        "installs installed re-elects re-elected reelects elects nominates nominated unseats unseated "
        "recommends recommended advances advanced refers referred "
        "tables postpones defers delays rejects spurns spurned snubs snubbed rebuffs rebuffed "
        "rebels rebelled reverses rescinds rescinded withdraws withdrew cancels cancelled canceled annuls annulled "
        "sides sided balks balked wavers stalls stalled deadlocks fixes fixed chooses "
        "opts opted plumps plumped settles agrees adopts carries carried concludes concluded ends "
        "finishes finished resumes resumed "
        "allocates allocated earmarks earmarked pledges pledged awards "
        "rezones rezoned annexes annexed designates designated renames renamed honours honored "
        "honoured censures rebukes rebuked reprimands reprimanded condemns apologises apologizes apologised apologized "
        "withholds withheld spares spared scuppers "
        "scuppered derails tweaks tweaked softens softened toughens toughened tightens tightened loosens "
        "loosened relaxes relaxed eases eased retains retained "
        # other languages
        "aprobo rechazo acordo eligio ratifico decidio aplazo pospuso respaldo avalo voto nombro destituyo autorizo "
        "aprovou rejeitou elegeu decidiu adiou votou nomeou autorizou aprova chumbou reuniu deliberou "
        "approvato approva approvato respinto respinge eletto deciso rinviato votato nominato bocciato "
        "adopte rejete reporte vote approuve nomme autorise refuse decide valide entérine enterine reuni "
        "lehnte lehnt abgelehnt vertagt vertagte entschied entschieden genehmigt genehmigte bestätigt bestätigte "
        "stimmt stimmen kippt kippte tagte tagt votierte votierten wählten beschlossen verschob verschoben "
        "stemt stemde stemden keurt keurde goedgekeurd verwerpt verwierp verworpen besluit besloot benoemt benoemde "
        "przyjela przyjal przyjeła przyjęła przyjął odrzucila odrzuciła odrzucił uchwaliła uchwalił zdecydowała "
        "zdecydował wybrała wybrał zatwierdziła zatwierdził "
        "kabul etti reddetti onayladı seçti karar aldı erteledi oyladı "
        "vedtok vedtar vedtog vedtager vedtog forkastet forkastede avslo avslog avslår besluttet besluttede beslutade "
        "antog antar röstade stemte stemmer godkendte godkjente godkände valde valgte utsatte udsatte "
        "hyväksyi hylkäsi päätti valitsi "
        "отклонил отклонила избрал избрала отложил отложила решил решила поддержал поддержала "
        "ухвалила ухвалив прийняла прийняв відхилила відхилив підтримала підтримав обрала обрав"
    ).split()
)  # fmt: skip
# Behind the name of a body: what belongs to it on any working day, and is not the body.
STAFF = frozenset(
    "workers worker staff employees officials official chief leader building buildings offices office spokesman "
    "spokeswoman spokesperson headquarters tax estate house houses housing flats crews lawyers lawyer engineers "
    "inspectors bosses boss member chamber chambers election elections seat candidate candidates president chairman "
    "chairwoman chair vice deputy report website".split()
)
# Bodies by their words in other languages, with the kind of occasion they hold.
ABROAD = dict.fromkeys(
    (
        fold_word(word)
        for word in (
            "consejo pleno diputación cabildo parlamento senado congreso ayuntamiento corporación sínodo "
            "assembleia câmara conselho senado parlamento "
            "consiglio giunta senato parlamento "
            "parlement sénat assemblée municipalité "
            "bezirkstag stadtparlament gemeindeversammlung stadtverordnetenversammlung kantonsrat nationalrat "
            "ständerat "
            "bürgerschaft kirchentag synode abgeordnetenhaus "
            "gemeenteraad raad "
            "rada sejm senat sejmik "
            "meclisi meclis "
            "kommunestyret kommunestyre bystyret byrådet byråd kommunfullmäktige riksdagen riksdag stortinget storting "
            "folketinget folketing fylkestinget landstinget regionfullmäktige alþingi althing kirkemøtet "
            "kaupunginvaltuusto kunnanvaltuusto valtuusto eduskunta "
            "парламент рада сейм госдума заксобрание горсовет облсовет"
        ).split()
    ),
    "council",
) | dict.fromkeys(
    (
        fold_word(word)
        for word in (
            "comité directorio comisión federación accionistas socios "
            "comissão federação acionistas sócios "
            "comitato commissione federazione azionisti soci "
            "commission fédération actionnaires comité "
            "aktionäre ausschuss kommission vorstand verband gesellschafter "
            "aandeelhouders bestuur commissie "
            "akcjonariusze zarząd komitet "
            "kurulu komitesi hissedarlar "
            "aksjonærene styret bolagsstämman styrelsen utvalget udvalget aktionærerne aktieägarna "
            "совет комитет комиссия акционеры правление комітет комісія"
        ).split()
    ),
    "board",
)
# Words that stand before the word for a body without being its name.
MODIFIERS = frozenset(
    "city town county village municipal parish borough regional district school executive supervisory governing "
    "university academic monetary policy climate water planning zoning parks library transit port harbour harbor "
    "hospital health housing fire police education licensing utility rate-setting general local student "
    "public accounts finance budget audit foreign affairs justice defence defense ethics standards judiciary "
    "intelligence oversight agriculture environment energy science culture treasury transport scrutiny select standing "
    "appeals adjustment review conservation landmarks preservation historic fisheries forestry tourism highways roads "
    "development economic employment welfare pensions elections electoral gaming liquor cemetery recreation senate "
    "parliamentary congressional legislative disciplinary nominating organising organizing steering advisory "
    "central joint media sport digital trade business work women equalities constitutional".split()
)
# Of these, what tells one body of a town or parliament from another.
TASKS = MODIFIERS - frozenset(
    "city town county village municipal parish borough regional district school executive supervisory governing "
    "university monetary policy rate-setting general local student select standing senate parliamentary "
    "congressional legislative joint central".split()
)
