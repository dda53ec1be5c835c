import { remember } from './remember.ts'

/** How a Dutch or English sentence shows that it asks for something to be done. */

const stems =
  'accepteer achterhaal actualiseer ga geef gebruik besteed betrek bepaal beschouw beschrijf beoordeel besluit bespreek bereid bevorder bewaak bezie beperk bekijk benoem benut beleg bied blijf borg breid breng bundel bouw communiceer concretiseer continueer coördineer controleer creëer deel definieer denk differentieer doe doorloop draag dring dwing ken kies kijk koppel kom heroverweeg herijk herzie herhaal hanteer handel handhaaf houd hou inventariseer investeer informeer integreer intensiveer initieer implementeer laat leer leg lever licht maak markeer meet minimaliseer monitor motiveer neem nodig noteer ontwerp ontwikkel ondersteun onderbouw onderhoud onderken onderneem onderscheid onderzoek onthoud organiseer optimaliseer operationaliseer overleg overweeg pak pas plaats plan positioneer prioriteer professionaliseer publiceer raadpleeg realiseer reageer reken reserveer regel registreer reflecteer richt roep rapporteer ruim schaf schep schrijf sluit scherp signaleer specificeer spreek sta stel stem stimuleer stop streef structureer stroomlijn stuur toets temporiseer trek treed vaar veranker verantwoord verbeter verbind verbreed verdiep verduidelijk verfijn vergelijk vergroot verhelder verhoog verken verklein verlaag verlang vermijd vermeld vernieuw verplicht verricht verruim verschaf versimpel versnel verspreid versterk verstevig verstrek vertaal verwerk verwijs verzamel verzoek verzorg voer volg voldoe voltooi voorkom voorzie vorm vraag vul waarborg waak wees weeg werk wijs win wijzig zet zie zoek zorg zend evalueer expliciteer faciliteer formaliseer formuleer formeer garandeer experimenteer herformuleer introduceer kwantificeer leid onderstreep agendeer analyseer beargumenteer begin begroot behandel behoud beëindig baken bekrachtig bemens benader bereken berg bescherm beveilig bezin breek check digitaliseer eis erken haal heb help herstel hervat honoreer inspireer install installeer kaart koester maximaliseer moderniseer nuanceer open roer start spits span sta steun sorteer test train tref uniformeer update verleng verminder vervang vervolg verifieer visualiseer voeg waardeer weet werf werp zeg zorgdraag zoom oefen geleid realiseer schakel leer selecteer schenk overtuig onderhandel bevestig beheers beheer reduceer reserveer stabiliseer standaardiseer straal spoor spreid staak actualizeer consulteer contracteer corrigeer documenteer doorbreek'
const imperatives = new Set(
  `${stems} lees reis rijd praat giet bestrijd bevecht vergaar verzilver verfraai verbied verdraag verbrand vernietig versleutel verzegel herschrijf heropen herplaats ontmantel ontdek ontruim ontmoet ontgrendel ontzie bebouw bebos bedenk bedien begeleid begrens begrijp beklemtoon belast belicht beloof bemoedig bepleit bereik berust beslecht bestem bestendig bestraf betwist bewaar beweeg bezichtig bezorg lok maan ondertiteel ondervraag overbrug pleeg polijst reinig saneer slijp spoel steek verbouw verhandel verkondig verpacht verruil vervaardig verwittig verzacht waarschuw weerspreek word wees vergroen bestraat leen beslis besprenkel bevorder bezweer bied borg detecteer dek demp deponeer distantieer drijf eer ga gun haast hang hou informeer juich kluister kras kruis lanceer legitimeer maximeer meng nader ontraad onttrek oogst overhandig overzie pluk pomp proportioneer reken revitaliseer schaal scherm schroef sein smelt snij spoed stap strijk surf tackel temper til toren trap vang vaardig vereffen verhard vereis verhul verleen verleng vermaan verontschuldig verplicht versober verstuur vertraag vervolmaak verwelkom vier vlecht vrees wacht weerleg zaai zeef zend zit zuiver verklaar vereenvoudig verscherp verzeker vertel toon vind tel stap betaal bevraag bevries beantwoord beloon bemoei beschik bestudeer besteed bied biedt check combineer compenseer complimenteer denk detailleer diversifieer doorbreek evenaar hergebruik herinner herverdeel houd huisvest label laat mobiliseer omarm omschrijf onderhandel onderricht ondervang ontlast ontmoedig ontsluit ontvang ontwar oormerk rond sanctioneer segmenteer structureer synchroniseer temper tracht tracht verdeel verduurzaam verenig vergemakkelijk verlicht vermeerder vernauw verreken verrijk verschuif verspreid verstoor vertrouw vervroeg verwerf verwijder voed vorder vrijwaar weiger weerspiegel weersta werk wend zuiver schrap scheid snoei sorteer wissel wek wen knip span vestig houdt sein spaar straf trakteer tweak verhuur verkoop koop huur verzet schuif splits ontwerp ontkoppel ontbind onttrek onthef ontleen ontvlecht agendeer actualiseer bemiddel bewerk bespaar bestel betaal bewijs bezoek boek breid dicht doorreken druk durf dwing fuseer gids graaf hak hef herplant hernieuw herbereken herbezin herinner herijk hoor hul jaag kap keer keur klim klop knoop laad loop los luister maai meld metsel naai noem omring ontzorg openbaar opereer pleit poets prijs proef ren ruil schuw sleutel smeed smeer speel spoor spreid stort strooi takel tast teken temper til toon veeg veil verander verban verduidelijk verf verhef verkort verkoop verlaat vermeng verplaats verspil vertegenwoordig vervoer vlieg vries wacht wandel was weef wijd wissel zaai zing zwaai waardeer actualiseer attendeer adviseer bewerkstellig bundel borduur concentreer consolideer daag deel doorloop doseer draai eindig evenaar expliciteer financier hanteer inventariseer kapitaliseer lokaliseer lobby mik motiveer naderhand neutraliseer ontgin ontkracht ontsnap ontwikkel peil pendel pin plaats post rangschik reik rust schat scheer schenk schets schik schort schrap slecht smeed speur stem stip streep tracht tref trim verbreed verevend vergoed verhuis verkas verlicht verwarm vloer volhard wapen weid`.split(
    ' ',
  ),
)

const englishImperatives = new Set(
  'abolish accelerate account acquire act add adjust advise amend approve articulate assemble assure attach audit authorise authorize automate balance benchmark bring broaden calculate capture cease centralise certify clear coach compare compile conclude connect configure construct contact control convene convert coordinate correct cover cut cancel delay delegate describe designate detect diversify divide double draft drop eliminate empower engage enter equip escalate estimate expand expedite extend fill find fix formulate fund further gather generate grant hire hold host increase inspect install instruct inventory investigate isolate label launch learn lift list locate log lower mandate map mitigate model modernise modernize modify notify nominate obtain offset order organise organize perform pilot place post preserve procure programme prohibit purchase pursue quantify raise rationalise reallocate rebuild recalculate reclassify recognise recognize reconcile recover recruit re-evaluate regulate reinforce reinstate relocate remind renew reorganise repair repeat replace request reserve restrict restructure retain retire retrain return revisit rotate run safeguard scale schedule scrutinise search segregate sign simplify solve specify sponsor store supervise suspend switch tailor terminate trace transfer trial try undertake upgrade utilise utilize validate verify weigh widen withdraw adapt address adopt agree align allocate allow analyse analyze appoint apply arrange ask assess assign avoid base begin bring build carry challenge check clarify close collect combine commission commit communicate complete conduct confirm consider consult continue coordinate create deal decide define deliver demonstrate design determine develop direct discuss disclose document draw embed encourage enable end enforce engage engage enhance ensure establish evaluate examine expand explain explore extend finalize finalise focus follow formalise formalize give help identify implement improve include increase inform integrate introduce invest investigate invite involve issue join keep lead learn limit link list look maintain make manage map measure meet monitor move negotiate obtain offer open outline plan prepare present prevent prioritise prioritize produce promote propose protect prove provide publish put raise reassess reconsider record reduce refine regularly remove replace report require resolve respond restore review revise secure seek select send set share show simplify specify speed standardise standardize start state stop strengthen streamline submit support systematically take target test tighten track train translate understand undertake update urge use work write'.split(
    ' ',
  ),
)

/** Words that stand in nearly every English sentence and in no Dutch one. */
const english =
  /\b(?:the|and|that|with|how|whether|its|their|for|to|where|which|each|every|by|from|when|at)\b/u

/** English words that open a sentence and are no verb: a closed class, but for nouns and names. */
const noEnglishVerb =
  /^(?:about|above|across|after|against|all|along|already|also|although|among|an?|and|any|are|around|as|at|because|been|before|behind|below|beside|between|both|but|by|can|could|despite|did|do|does|during|each|either|even|every|few|for|from|given|had|has|have|he|her|here|his|how|however|if|in|including|into|is|it|its|just|less|like|many|may|might|more|most|much|must|my|neither|no|nor|not|now|of|off|on|once|only|or|other|our|out|over|per|rather|regarding|several|shall|she|should|since|so|some|such|than|that|the|their|them|then|there|these|they|this|those|through|to|too|toward|under|unless|until|up|upon|very|via|was|we|were|what|when|where|whereas|whether|which|while|who|whose|why|will|with|within|without|would|yet|you|your)$/u

/** "Inventory all keys", "Reconcile the counts": an unknown word right before an article or the like. */
function instructs(first: string, next: string): boolean {
  return (
    /^(?:the|an?|all|any|each|every|its|their|more|how|whether|when|who|clear)$/u.test(next) &&
    /^[a-z]{3,14}$/u.test(first) &&
    !noEnglishVerb.test(first) &&
    !/(?:s|ed|ing|ly|tion|ment|ity)$/u.test(first.replace(/(?:ss|cess|dress)$/u, ''))
  )
}

/** "verkeer", "waterbeheer", "Zoetermeer", "wanneer": no verbs. */
const nounInEer =
  /(?:verkeer|ommekeer|terugkeer|heer|weer|sfeer|zeer|nneer|leer(?<=\bleer)|(?:sel|ker|ter|mer|aals|luwe|lmer)meer)$/u
const adverbs = new Set(
  'daarnaast daarbij hierbij ook verder vervolgens tevens eveneens bovendien tot slot ten slotte tenslotte allereerst eerst voorts en dus daarom derhalve indien waar zo'.split(
    ' ',
  ),
)

/** Length of what may stand before the sentence proper: "Ten eerste: ", "Daarnaast, ". */
export function openingLength(text: string): number {
  return (
    /^(?:ten \p{Ll}+|tot slot|tenslotte|allereerst|daarnaast|verder|voorts|first|second|third|finally)\s*[:,]?\s+/iu.exec(
      text,
    )?.[0].length ?? 0
  )
}

/** The first word is the stem of a verb, though it may be a noun elsewhere: "besluit voor de zomer …" behind "Ons advies:". */
export function opensWithStem(text: string): boolean {
  return imperatives.has((text.split(/[\s,]+/)[0] ?? '').toLowerCase())
}

/** "Als de opvang langer nodig is, sluit dan …", "Bij een nieuwe locatie: informeer …" */
const when = /^(?:als|indien|wanneer|zodra|zolang|bij|na|vóór|om) [^,:.]{5,140}[,:] (?=\p{Ll})/iu

/** "Stuur een e-mail naar de secretaris.": said to who reads the page. */
const toVisitor =
  /^(?:stuur|mail|bel|schrijf) (?:(?:een |uw |je )?(?:e-?mail|mailtje)|naar (?:de rekenkamer|ons)|de secretaris|ons)\b/iu

/** The text opens with a verb in the imperative: "Stel een visie op", "Ensure that". */
export function opensWithImperative(text: string): boolean {
  const condition = when.exec(text)?.[0]
  if (condition && opensWithImperative(text.slice(condition.length))) return true
  const words = text
    .slice(openingLength(text))
    .replace(/^["'“‘(]+/, '')
    .split(/[\s,/]+/, 4)
  let first = (words[0] ?? '').toLowerCase()
  if (adverbs.has(first)) first = (words[1] ?? '').toLowerCase()
  if (first === 'als' || first === 'please') first = (words[1] ?? '').toLowerCase()
  if (english.test(text) && (englishImperatives.has(first) || instructs(first, words[1] ?? '')))
    return true
  // "Vries, 2 juli 2020" is a place with its date.
  if (/^\p{Lu}\p{L}+, \d/u.test(text)) return false
  if (words[1] === 'als' && /^(?:raad|college|griffie|gemeente)/u.test(words[2] ?? '')) return true
  if (toVisitor.test(text)) return false
  // "Lees het rapport": said to who reads the page.
  if (
    first === 'lees' &&
    /\b(?:rapport|samenvatting|verder|meer|website|artikel|bijlage)\b/iu.test(text)
  )
    return false
  if (imperatives.has(first)) return !looksLikeNoun(first, words[1] ?? '')
  if (commands(first, words[1] ?? '')) return true
  if (
    /^(?:ver|be|ont|her)\p{Ll}{3,}$/u.test(first) &&
    !prefixedNoun.test(first) &&
    object.test(words[1] ?? '')
  )
    return true
  // The rule of the language: verbs on -eer have that stem as imperative ("digitaliseer", "inspecteer").
  return /^\p{L}{3,}eer$/u.test(first) && !nounInEer.test(first) && !noVerb.has(first)
}

const nounLike = new Set(
  'plan deel advies besluit start toets monitor koppel beheer vorm leer werk begin open test span steun vraag behoud onderhoud onderzoek beleg bouw licht vervolg sta'.split(
    ' ',
  ),
)
const besideNoun = /^(?:van|is|was|zijn|en|of|voor|als|onder|[:–-].*|\d.*)$/iu

/** Short words before "de", "het" or "een" that are no verb: a closed class in Dutch. */
const noVerb = new Set(
  'amper dankzij doorgaans enkel evenwel gemiddeld hooguit ingevolge inmiddels ieders maximaal minimaal meermaals nooit ongeacht ongeveer ooit ruim telkens vaak vanmiddag vrijwel voorheen weer wegens wel zodra zover zowel eerder later aan achter af al alle allen als altijd anders beide behalve beneden bij binnen blijkens boven buiten circa conform daar daarom dan dat de deze dit die doch door dus dwars een echter elk elke en enkel er ergens ermee evenals eveneens gedurende geen gegeven gezien halverwege hem hen het hier hierbij hij hoe hoewel hun ieder iedere immers in inclusief indien intussen inzake is jegens juist kan kon krachtens langs later linksom maar mede met mits na naar naarmate naast nabij namens niet noch nog nu of ofwel om omdat omtrent omstreeks ondanks onder onlangs ook op opdat over overeenkomstig per pas plus rond rondom samen sinds slechts soms staande steeds tegen ten ter terwijl te tegelijk tenzij tevens tijdens toch toen tot totdat trouwens tussen uit uitgezonderd van vanaf vandaar vanuit vanwege veel verder via volgens voor vooral voorbij voordat voorts waar waarbij waarna waarom wanneer want was wat wegens wel welke wie wij wil zal zeker zelfs zij zijn zo zoals zodat zodra zolang zonder zou zowel raad raden college gemeente rekenkamer griffie doel norm kader vraag kern taak feit kort eind begin rol basis vooraf achteraf ooit eens mogelijk wellicht helaas gelukkig alleen inmiddels bovendien daarnaast vervolgens allereerst tenslotte eerst laatst vaak zelden meestal dankzij betreffende aangaande gelet gezamenlijk regionaal lokaal landelijk jaarlijks bijna ruim minder meer alsnog uiteindelijk momenteel destijds recent dagelijks'.split(
    ' ',
  ),
)

/** Words that stand behind a verb in the imperative and hardly ever behind a noun that opens a sentence. */
const besideVerb =
  /^(?:actief|achteraf|alleen|als|altijd|beter|binnen|daarbij|daarin|daarmee|daarnaast|daarom|daarover|duidelijk|eerst|elkaar|expliciet|gebruik|gericht|goed|helder|hiervoor|hierbij|hoe|jaarlijks|meer|minder|niet|nu|om|onafhankelijk|onder|ook|pas|periodiek|regelmatig|samen|snel|standaard|structureel|ten|tijdens|tijdig|tussentijds|vaker|van tevoren|vooraf|voortaan|waar|wanneer|wat|welke|wie|zelf|zichtbaar|zo|zorgvuldig)$/u

/** An unknown word right before an article: in Dutch that is a verb stem ("Schrap de regel", "Snoei het aantal"). */
function commands(first: string, next: string): boolean {
  return (
    (/^(?:de|het|een|uw|alle|elke|ieder|geen)$/iu.test(next) || besideVerb.test(next)) &&
    /^\p{Ll}{3,12}$/u.test(first) &&
    !noVerb.has(first) &&
    !/(?:en|t|d|e|ing|heid|lijk|ig|isch|s)$/u.test(first)
  )
}

/** Nouns that begin like a verb with a prefix: verordening, beleid, besluit, bestuur. */
const prefixedNoun =
  /(?:ing|heid|eid|en|e|s|lag|uur|ijf|oek|oep|rag|uit|icht|and|ek|ang|recht|eer|ap|ag)$/u
const object =
  /^(?:de|het|een|dat|deze|dit|uw|in|op|met|bij|hoe|of|waar|waarom|welke|jaarlijks|periodiek|alle|elk|elke|ieder|iedere|meer)$/iu

function looksLikeNoun(word: string, next: string): boolean {
  if (/^(?:onderzoek|plan|besluit|beheer)$/u.test(word) && /^\p{Lu}\p{Ll}/u.test(next)) return true
  if (word === 'onderzoek' && /^(?:of|naar)$/u.test(next)) return next === 'naar'
  return nounLike.has(word) && (next === '' || besideNoun.test(next))
}

const infinitive =
  /\bte (?:\(?\p{Ll}+\)? ?(?:en |\/ ?)?)?\(?\p{Ll}*(?:en|n|gaan|staan|zien|doen|zijn)\b|\b(?:aan|uit|op|af|in|voor|mee|bij|toe|na|door|over|om|terug|vast|bijeen|samen|vrij|waar|zorg)te\p{Ll}+en\b/iu

/** "het verstrekken van informatie", "het voor alle raden houden van een bijeenkomst": a verb as a noun. */
export function isNominalised(text: string): boolean {
  return /^(?:door )?(?:het|een) (?:[^.;]{3,80} )?(?!ontbreken|belang)\p{Ll}{3,}en van\b/iu.test(
    text,
  )
}

const finite =
  /\b(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|kan|kunnen|kon|blijft|blijven|blijkt|ontbreekt|ontbreken|staat|staan|krijgt|krijgen|gaat|gaan|komt|komen|doet|maakt|maken|vindt|vinden|stelt|geeft|weet|wil|are|has|have|had|does|do)\b/iu

/** "Meer samenwerking met eigenaren", "Een jaarlijks overzicht voor de raad": what is wanted, without a verb. */
export function isWantedThing(text: string): boolean {
  return (
    /^(?:een|meer|betere?|minder|heldere?|duidelijke?r?e?|structurele?|eenduidige?|snellere?|sterkere?|scherpere?|vaste?|more|better|clear\w*|a)\s+\p{Ll}|^(?:verbetering|versterking|actualisatie|actualisering|vereenvoudiging|verheldering|aandacht|uitbreiding|invoering|ontwikkeling|vaststelling|verduidelijking|intensivering|vergroting) (?:van|voor)\b/iu.test(
      text,
    ) &&
    !finite.test(text) &&
    text.split(/\s+/).length <= 16
  )
}

/** A statement about how things are, or only the name of a subject: nothing that could be asked for. */
export function statesFact(text: string): boolean {
  // Only the main clause: "wegen die daar niet op berekend zijn" says nothing of it.
  const main =
    text.split(/,|\b(?:die|dat|waar\p{L}*|wanneer|als|omdat|zodat|welke|hoe|wat|of)\b/u)[0] ?? text
  return finite.test(main) || text.split(/\s+/).length < 5 || !/[.;]$/.test(text)
}

/** "Brieven zijn lastig te lezen": how it is, not what is asked. */
const hardTo =
  /^(?!het )[^,;:]*\b(?:is|zijn|was|waren|blijft|blijven|blijkt|valt|vallen) (?:(?:vaak|soms|nog|ook|erg|heel|te|zeer|voor \p{L}+) ){0,3}(?:lastig|moeilijk|slecht|niet|niet goed|goed|eenvoudig|makkelijk|nauwelijks|amper) te \p{Ll}+en\b/iu

/** Has "te" with an infinitive, as items after "adviseert om:" have. */
export function hasInfinitive(text: string): boolean {
  return infinitive.test(text)
}

/** Ends in a bare infinitive: "Meer inzicht in de kosten geven". Plurals that look like one don't count. */
export function endsInInfinitive(text: string): boolean {
  // "Parkeren": the name of a subject.
  if (!/\s/.test(text.trim())) return false
  // "een overzicht van de graven": behind an article it is a noun.
  if (/\b(?:de|het|een|alle|deze) \p{Ll}+[.;,:)\s]*$/u.test(text)) return false
  const last = /(\p{Ll}+)[.;,:)\s]*$/u.exec(text)?.[1] ?? ''
  const bare = last.replace(
    /^(?:aan|uit|op|af|in|voor|mee|bij|toe|na|door|vast|over|om|terug|samen)(?=\p{Ll}{5})/u,
    '',
  )
  return [last, bare].some(
    (word) =>
      /(?:eren|gaan|staan|zien|doen)$/.test(word) ||
      stemsOf(word).some((stem) => imperatives.has(stem)),
  )
}

/** The stems that an infinitive may have: geven: geef; maken: maak; stellen: stel. */
function stemsOf(infinitive: string): string[] {
  const root = /^(\p{Ll}{2,})en$/u.exec(infinitive)?.[1]
  if (!root) return []
  const hard = root.replace(/v$/, 'f').replace(/z$/, 's')
  const single = root.replace(/(\p{Ll})\1$/u, '$1')
  const long = hard.replace(/([aeou])(\p{Ll})$/u, '$1$1$2')
  return [hard, single, long]
}

const modal =
  /\b(?:moet|moeten|dient|dienen|zou(?:den)? (?:\p{L}+ ){0,6}(?:moeten|kunnen|dienen)|behoort|behoren|is (?:het )?(?:wenselijk|noodzakelijk|nodig|raadzaam|zaak|gewenst|aan te bevelen|aan te raden)|verdient|should|must|needs? to|ought to)\b/iu

/** Says what has to be done: "moet", "dient te", "zou moeten", "should". */
export function hasModal(text: string): boolean {
  return modal.test(text)
}

/** "Dat het college …" or "dat zij … toezien": a clause that hangs on "verwacht", "beveelt aan". */
export function isThatClause(text: string): boolean {
  return /^(?:dat|that)\b/iu.test(text)
}

/** Asks a question. */
export function isQuestion(text: string): boolean {
  return (
    /\?["'”’)]*$/.test(text) ||
    /^(?:in hoeverre|op welke wijze|welke|hoe|wat|waarom|wie|wanneer|is er|zijn er|wordt|worden|heeft|hebben|hoeveel|to what extent)\b[^.]*$/i.test(
      text,
    )
  )
}

/** Says how it is now, or what comes of it. */
const explains =
  /^(?:nu|zo|dit|dat|daardoor|hierdoor|daarmee|hiermee|momenteel|thans|op dit moment)\b/iu
/** With one of these the infinitive at the end only says what is possible, or will be. */
const able =
  /\b(?:kan|kunnen|kon|konden|wil|willen|wilde|zal|zullen|mag|mogen|gaat|gaan)\b(?! (?:doen|maken)\b)/iu

/** "Van zenden naar ontvangen": the name of a theme. */
const fromTo = /^van \p{L}.* naar \p{L}/iu

/** Any of the forms in which something is asked to be done. */
export const asksForAction = remember(asks)

function asks(text: string): boolean {
  return (
    !isQuestion(text) &&
    !fromTo.test(text) &&
    (opensWithImperative(text) ||
      hasModal(text) ||
      isThatClause(text) ||
      isNominalised(text) ||
      (!hardTo.test(text) &&
        (hasInfinitive(text) ||
          (endsInInfinitive(text) && !able.test(text) && !explains.test(text)))))
  )
}
