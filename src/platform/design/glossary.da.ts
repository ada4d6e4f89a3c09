/**
 * The field's own words, each explained in our own words. `word` is how it stands in the list; `forms` are spellings in
 * running text that its usual endings do not give.
 */
type Entry = { readonly word: string; readonly means: string; readonly forms?: readonly string[] };

const entries = {
  aarshjul: {
    word: 'årshjul',
    means:
      'Årets faste frister og møder på ét overblik. Et år, hvor aftalen fornys, har flere end et mellemår.',
  },
  aftagerpanel: {
    word: 'aftagerpanel',
    means: 'En gruppe fra de kommuner, der bruger et tilbud. Den følger tilbuddet og skriver til DAS om det.',
  },
  afvisning: {
    word: 'afvisning',
    means: 'Et fund, sekretariatet har læst og lagt til side med en begrundelse. Det kan tages frem igen.',
    forms: ['afvis', 'afviste', 'afvises'],
  },
  beliggenhedskommune: {
    word: 'beliggenhedskommune',
    means:
      'Den kommune, et tilbud ligger i. Den er ikke altid den, der driver tilbuddet, eller den, der betaler.',
  },
  beslutning: {
    word: 'beslutning',
    means: 'Det, et forum har bestemt, med forummets egne ord og et udfald. Den ændres ikke siden.',
  },
  beslutningsret: {
    word: 'beslutningsret',
    means: 'Hvilket forum der forbereder, indstiller, beslutter og orienteres, for hver slags sag.',
  },
  bilag: {
    word: 'bilag',
    means: 'Et papir, der hører til et punkt. Det har et nummer i dagsordenen, og det bruges kun én gang.',
  },
  'central-udmelding': {
    word: 'central udmelding',
    means:
      'Staten beder kommunerne om ét samlet svar fra hver region om en lille eller særlig målgruppe. ' +
      'KKR samler svaret.',
  },
  dagsorden: {
    word: 'dagsorden',
    means: 'Listen over de punkter, et møde skal behandle. Hver udgave, der er sendt ud, bliver gemt.',
  },
  das: {
    word: 'DAS',
    means:
      'Den Administrative Styregruppe: direktører fra kommunerne og regionen. Den beslutter eller ' +
      'indstiller videre til KKR.',
  },
  delegation: {
    word: 'delegation',
    means: 'Et forum lader et andet afgøre noget og siger, hvad det vil høre om det.',
  },
  driftsherre: {
    word: 'driftsherre',
    means: 'Den kommune, region eller private, der driver et tilbud og har ansvaret for det.',
  },
  ekspertpanel: {
    word: 'ekspertpanel',
    means:
      'Fagfolk, der hvert år anbefaler DAS, hvilke tilbud der skal være omfattet af det forstærkede ' +
      'samarbejde.',
  },
  forbehold: {
    word: 'forbehold',
    means:
      'En part er med på beslutningen, men ikke på det hele eller ikke endnu. Det står ved partens navn.',
  },
  formalia: {
    word: 'formalia',
    means: 'De faste punkter om selve mødet: godkendelse af dagsorden og referat, eventuelt og næste møde.',
  },
  'forstaerket-samarbejde': {
    word: 'forstærket samarbejde',
    means:
      'Få, meget specialiserede tilbud, som kommunerne i to år lover ikke at åbne noget tilsvarende ' +
      'ved siden af.',
    forms: ['forstærkede samarbejde'],
  },
  forum: {
    word: 'forum',
    means:
      'Dem, der mødes: en styregruppe, en kreds, et udvalg eller et panel. Hvert har sine egne medlemmer.',
    forms: ['fora', 'forummet', 'foraene'],
  },
  fu: {
    word: 'FU',
    means:
      'Forretningsudvalget under DAS. Det forbereder dagsordenen og kan selv afgøre driftssager, som ' +
      'DAS så får at vide.',
  },
  fund: {
    word: 'fund',
    means: 'Én ting, kontrollen mener ikke passer: hvor den står, regnestykket og hvad der kan gøres.',
    forms: ['fundet', 'fundene'],
  },
  haendelseslog: {
    word: 'hændelseslog',
    means: 'Listen over, hvem der har ændret eller læst hvad, og hvornår. Ingen kan rette en linje i den.',
  },
  handlekommune: {
    word: 'handlekommune',
    means: 'Den kommune, der bestemmer, hvilken hjælp en borger skal have.',
  },
  handling: {
    word: 'handling',
    means: 'Hvem der skal gøre hvad, og hvornår. Den står under det punkt, den kom ud af.',
  },
  hoering: {
    word: 'høring',
    means: 'Et udkast sendes til dem, det angår, med en frist for at svare.',
  },
  'i-bero': {
    word: 'i bero',
    means: 'Et forum, der ikke mødes for tiden, men ikke er nedlagt. Det kan kaldes sammen igen.',
  },
  indstilling: {
    word: 'indstilling',
    means: 'Det, et forum bliver bedt om at beslutte. Et punkt kan have flere, og hver får sit eget udfald.',
    forms: ['indstilles'],
  },
  kdk: {
    word: 'KDK',
    means: 'Kommunaldirektørkredsen: kommunernes øverste chefer. De ser på sagerne, før de kommer i KKR.',
  },
  kkr: {
    word: 'KKR',
    means:
      'Kommunekontaktrådet: borgmestre og andre byrådsmedlemmer fra kommunerne i en region. Det ' +
      'anbefaler; byrådene beslutter.',
  },
  kladde: {
    word: 'kladde',
    means: 'En læsning af et dokument, som ingen har godkendt endnu. Den vises kun for sekretariatet.',
  },
  kommissorium: {
    word: 'kommissorium',
    means: 'Hvad et forum skal, hvem der sidder i det, hvad det må bestemme, og hvor længe.',
    forms: ['kommissoriet', 'kommissorier'],
  },
  'kommunal-del': {
    word: 'kommunal del',
    means: 'De punkter på et møde, som kun kommunerne er med til. Andre ser deres nummer, titel og tid.',
    forms: ['kommunalt fora', 'kun kommuner', 'kun for kommuner'],
  },
  kontaktperson: {
    word: 'kontaktperson',
    means: 'Får dagsorden og referat fra en arbejdsgruppe for sin kommune uden at skulle møde op.',
  },
  kontrol: {
    word: 'kontrol',
    means:
      'Programmet læser en dagsorden eller et referat og siger, hvad der ikke passer sammen. ' +
      'Mennesker afgør det.',
    forms: ['kontrollen'],
  },
  'lukket-punkt': {
    word: 'lukket punkt',
    means: 'Et punkt, som kun forummets medlemmer og sekretariatet kan læse. Andre ser nummer, titel og tid.',
    forms: ['lukket', 'lukkede', 'lukkede punkter'],
  },
  mellemaar: {
    word: 'mellemår',
    means: 'Året mellem to fornyelser af rammeaftalen, som gælder i to år.',
  },
  mindretalsudtalelse: {
    word: 'mindretalsudtalelse',
    means: 'En part er ikke enig i beslutningen og får det skrevet i referatet.',
    forms: ['mindretal'],
  },
  noegle: {
    word: 'nøgle (API)',
    means:
      'Det, en kommunes eget system viser frem for at hente åbne møder og beslutninger. Den kan aldrig rette noget.',
    forms: ['nøgle', 'nøgler', 'nøglen'],
  },
  'objektiv-finansiering': {
    word: 'objektiv finansiering',
    means:
      'Alle kommuner betaler en fast andel af et tilbud, fx efter folketal, uanset hvor meget de bruger det.',
  },
  plads: {
    word: 'plads',
    means:
      'Det, man handler fra: et medlemskab af et forum, en rolle eller en lånt plads. Den gælder fra dag til dag.',
  },
  punkt: {
    word: 'punkt',
    means:
      'Én sag på ét møde. Det har et nummer i dagsordenen og kan have indstillinger, bilag og en beslutning.',
  },
  rammeaftale: {
    word: 'rammeaftale',
    means:
      'Kommunerne i en region og regionen aftaler, hvordan de driver og udvikler de specialiserede ' +
      'sociale tilbud sammen.',
  },
  referat: {
    word: 'referat',
    means: 'Hvad et forum gjorde, punkt for punkt. Det godkendes på næste møde, og rettelser står dér.',
  },
  runde: {
    word: 'runde',
    means: 'Det samme spørgsmål stilles til mange på én gang, med en frist, og svarene samles ét sted.',
  },
  sag: {
    word: 'sag',
    means: 'Ét emne gennem flere fora og år. På hvert møde er den et punkt.',
  },
  sammendrag: {
    word: 'sammendrag',
    means: 'Mailen, der hver dag eller uge fortæller, hvad der er nyt i de sager og fora, man følger.',
  },
  socdir: {
    word: 'SOCDIR',
    means: 'Socialdirektørkredsen: kommunernes socialdirektører, uden regionen.',
    forms: ['Socialdirektørkredsen'],
  },
  socialtilsyn: {
    word: 'socialtilsyn',
    means: 'Myndigheden, der godkender sociale tilbud og fører tilsyn med dem.',
  },
  stedfortraeder: {
    word: 'stedfortræder',
    means: 'Har lånt en andens plads i en periode og må det samme. Lånet ophører af sig selv.',
    forms: ['stedfortrædere'],
  },
  stikproeve: {
    word: 'stikprøve',
    means: 'Tilfældige linjer af månedens hændelser, som sekretariatet eller revisoren ser efter.',
  },
  styringsaftale: {
    word: 'styringsaftale',
    means:
      'Den del af rammeaftalen, der handler om penge: takster, over- og underskud, og hvem der betaler hvad.',
  },
  suppleant: {
    word: 'suppleant',
    means: 'Møder i stedet for et medlem, der ikke kan komme.',
  },
  takst: {
    word: 'takst',
    means: 'Prisen for en plads på et tilbud. Den skal dække alle tilbuddets udgifter på længere sigt.',
  },
  tilbud: {
    word: 'tilbud',
    means:
      'Et sted eller en ydelse for borgere med særlige behov, fx et botilbud, en skole eller et krisecenter.',
    forms: ['tilbuddet', 'tilbuddene'],
  },
  tilbudsportalen: {
    word: 'Tilbudsportalen',
    means: 'Statens liste over godkendte sociale tilbud. Kommunerne må kun bruge dem, der står der.',
  },
  totrinslogin: {
    word: 'totrinslogin',
    means: 'Adgangskoden og en kode fra telefonen. Så er en stjålet adgangskode ikke nok.',
    forms: ['tofaktor', 'tofaktorlogin'],
  },
  tvivl: {
    word: 'tvivl',
    means:
      'Et felt, som læsningen af et dokument ikke er sikker på. Et menneske ser på det, før det ' +
      'bliver arkiv.',
  },
  udbakke: {
    word: 'udbakke',
    means: 'Mails, der venter på at blive sendt, og hvad der blev af dem, der er sendt.',
  },
  udfald: {
    word: 'udfald',
    means: 'Hvad der kom ud af et punkt i ét ord: godkendt, taget til efterretning, udsat og så videre.',
  },
  udmelding: {
    word: 'udmelding',
    means:
      'Når et tilbud forlader det forstærkede samarbejde. Driftsherren eller andre kommuner kan bede om det.',
  },
  udpegning: {
    word: 'udpegning',
    means: 'En rolle, som ikke følger af en plads i et forum, med begrundelse og datoer.',
  },
  udviklingsstrategi: {
    word: 'udviklingsstrategi',
    means:
      'Den del af rammeaftalen, der handler om behov og kapacitet: hvilke tilbud der skal være, og til hvem.',
  },
} satisfies Record<string, Entry>;

export type TermKey = keyof typeof entries;
export const da: Readonly<Record<TermKey, Entry>> = entries;
