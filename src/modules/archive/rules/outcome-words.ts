import type { OutcomeCode } from './meeting-record.ts';
import { words, regex } from './text-line.ts';

/** How a sentence decides: its code, how much weight the wording has, and where the wording stands. */
export type Wording = { readonly code: OutcomeCode; readonly strength: Strength; readonly at: number };
/** Explicit = a decision on what was asked; decided = "besluttede"; weak = agreement, facts settled; talk = debate. */
export type Strength = 'explicit' | 'decided' | 'weak' | 'talk';

type Rule = { code: OutcomeCode; strength: Strength; pattern: RegExp; unless?: RegExp };

const approved =
  'godkendt|godkendes|godkendtes|godkendte|godkender|tiltrådt|tiltrådte|tiltrædes' +
  '|tiltræder|vedtaget|vedtages|vedtog|bifaldt|bifaldes|' +
  'imødekommet|enige om at godkende|enighed om at godkende';
const remark =
  'bemærkning|rettelse|ændring|tilføjelse|tilretning|præcisering|justering' +
  '|tilpasning|korrektion|supplement|kommentar';

/** Explicit wordings: the one that stands first in the sentence counts. The others: the first rule that fits. */
const rules: readonly Rule[] = [
  {
    code: 'NOT_ADOPTED',
    strength: 'explicit',
    pattern: words(
      'ikke (?:blevet |blev |er |kunne |bliver |at blive )?(?:tiltrådt|godkendt' +
        '|godkendes|vedtaget|anbefalet|anbefales|imødekommet|fulgt|tiltrædes)|' +
        '(?:ingen|ikke) (?:\\p{L}+ )?opbakning|ikke (?:kunne )?(?:opnås|opnået|opnåedes' +
        '|skabes) enighed|forkastet|forkastes|forkastede|' +
        'nedstemt|stemt ned|afvist|afvises|afviste|blev ikke (?:tiltrådt|godkendt' +
        '|vedtaget|fulgt)|bortfalder|bortfaldt|ikke tilslutning|' +
        'ingen tilslutning|kunne ikke tiltrædes|kan ikke (?:tiltrædes|godkendes|anbefales)' +
        '|ikke går videre med|ikke videre med',
    ),
  },
  {
    code: 'SETTLED_IN_WRITING',
    strength: 'explicit',
    pattern: words(
      '(?:afgjort|afgøres|afgjordes|behandlet|besluttet|godkendt) (?:ved |i |via ' +
        '|pr\\. )?(?:en )?(?:skriftligt?|mailhøring|mail|skriftlig (?:procedure|høring' +
        '|behandling))',
    ),
  },
  {
    code: 'POSTPONED',
    strength: 'explicit',
    unless: regex(
      'iu',
      String.raw`(?<!\p{L})(?:bør|kunne|kan|valgte)(?!\p{L})[^,.]{0,50}?(?:uds|genopt|behandl|tages op)`,
      String.raw`|(?<!\p{L})hvis(?!\p{L})`,
    ),
    pattern: words(
      'udsat|udsættes|udsatte|udsætte|udskudt|udskydes|udskød|genoptages|(?:behandles' +
        '|tages op|optages) (?:igen )?på (?:et |det )?(?:næste|kommende|senere|følgende) møde',
    ),
  },
  {
    code: 'WITHDRAWN',
    strength: 'explicit',
    unless: words('rammeaftalen|styringsaftalen|aftalen'),
    pattern: words(
      'udgår|udgik|udgået|trukket(?: tilbage)?|trækkes(?: tilbage)?|taget af dagsordenen' +
        '|tages af dagsordenen|trak (?:punktet|sagen|forslaget)',
    ),
  },
  {
    code: 'REFERRED',
    strength: 'explicit',
    unless: /^der henvises/iu,
    pattern: words(
      '(?:sendes|sendt|sender|sendte)(?: \\p{L}+){0,3} tilbage|tilbagesend(?:es' +
        '|t|te|er)|oversend(?:es|t|te|er)|hjemvis(?:es|t|te|er)|' +
        'videresend(?:es|t|te)|sendes videre til|henvis(?:es|t) til (?:behandling|drøftelse|fornyet)',
    ),
  },
  {
    code: 'NOTED_WITH_REMARK',
    strength: 'explicit',
    pattern: /til (?:efterretning|orientering)[^.]{0,60}?(?:med|idet|dog)[^.]{0,60}?bemærkning/iu,
    unless: /uden bemærkning/iu,
  },
  {
    code: 'APPROVED_WITH_REMARKS',
    strength: 'explicit',
    unless: /uden (?:yderligere )?(?:bemærkning|kommentar|ændring)/iu,
    pattern: new RegExp(
      `(?<!\\p{L})(?:${approved}|fulgt|følges)(?!\\p{L})[^.]{0,60}?(?<!\\p{L})(?:med` +
        `|dog)(?!\\p{L})[^.]{0,70}?(?:${remark})`,
      'iu',
    ),
  },
  {
    code: 'RECOMMENDED',
    strength: 'explicit',
    unless: words('anbefalinger|kan ikke anbefale|bør|aftagerpanelet'),
    pattern: words(
      'anbefales|anbefalet|anbefalede|anbefaler|anbefale|indstilles (?:til )?godkend(?:t' +
        '|else)|indstilledes|indstiller til',
    ),
  },
  {
    code: 'APPROVED',
    strength: 'explicit',
    unless: /godkendes på (?:det )?(?:næst|først)|sikrer?, at/iu,
    pattern: words(
      `${approved}|(?:indstilling\\p{L}*|forslaget|forslag)(?: \\p{L}+){0,4} (?:fulgt` +
        `|følges)|fulgt|fulgte(?: \\p{L}+)? indstilling\\p{L}*|følges|` +
        'følger indstilling\\p{L}*|som indstillet|ingen bemærkninger(?: til (?:dagsordenen?' +
        '|referatet))?|uden bemærkninger|tages til følge|taget til følge',
    ),
  },
  {
    code: 'NOTED',
    strength: 'explicit',
    unless: /omdelt til orientering/iu,
    pattern: regex(
      'iu',
      String.raw`(?<!\p{L})(?:tag(?:et|es|er|ne)?|tog(?:es)?)(?!\p{L})[^.]{0,80}?til (?:efterretning`,
      String.raw`|orientering|underretning)|^til (?:efterretning|orientering)`,
    ),
  },
  {
    code: 'AGREED_BY_MAJORITY',
    strength: 'decided',
    pattern: regex(
      'iu',
      String.raw`bred[^.]{0,40}?enighed|ikke fuld(?:stændig)? enighed|uden fuld enighed`,
      String.raw`|(?<!\p{L})et (?:stort )?flertal(?! af borgere)|overvejende enighed`,
      String.raw`|enighed på nær|flertallet`,
    ),
  },
  {
    code: 'DELEGATED',
    strength: 'decided',
    pattern: regex(
      'iu',
      String.raw`(?<!\p{L})(?:gives|fik|får|har fået|giver|gav|givet|tildeles)(?!\p{L})[^.]{0,60}?(?:`,
      String.raw`kompetence|mandat|bemyndigelse|fuldmagt)|(?:kompetence|mandat|beføjelse|beslutning`,
      String.raw`|afgørelse|ansvaret)\p{L}*[^.]{0,80}?`,
      String.raw`(?<!\p{L})(?:overdrag(?:es|et)|lægges (?:ud|over) til|lægges hos|overlad(?:es`,
      String.raw`|t))(?!\p{L})|bemyndig(?:es|et|ede`,
      String.raw`|er)(?!\p{L})|(?<!\p{L})(?:ud)?deleger(?:es|et|ede|er)(?!\p{L})`,
      String.raw`|overlades til|overlod(?:es)? (?:det )?til`,
    ),
  },
  {
    code: 'DECIDED',
    strength: 'decided',
    unless: words('beslutninger'),
    pattern: words('besluttede|besluttet|beslutter|besluttes|beslutning om'),
  },
  {
    code: 'AGREED',
    strength: 'weak',
    unless: /^\p{Lu}[\p{L}-]+ Kommune |enighed[^.]{0,60}?(?:fungerer|oplev)|blev enige om, at der kunne/iu,
    pattern: words(
      'tilslutning|tilsluttede sig|tilslutter sig|tilsluttet|tilsluttes|enighed' +
        '|enige? om|aftalt|aftalte|aftales|opbakning|bakkede op|bakker op|støttede' +
        '|støtter',
    ),
  },
  {
    code: 'DECIDED',
    strength: 'weak',
    unless: words('bør|kunne|kan|valgt at|valgte at'),
    pattern: words(
      'valgt|genvalgt|vælges|valgte|udpeget|udpeges|udpegede|udpeger|fastsættes' +
        '|fastsat|nedsættes|nedsatte|ændres|indkaldes|fik en repræsentant|' +
        'fik plads|fastholdes|fastholder|uændret|afsættes|forlænges|forlænget|flyttes' +
        '|flyttet|konstituerede|konstitueret|godkendes på (?:det )?næst\\p{L}* møde' +
        '|nedlægges|ophører|iværksættes|' +
        'udarbejder en fælles',
    ),
  },
  {
    code: 'DISCUSSED',
    strength: 'talk',
    pattern: words(
      'drøftet|drøftede|drøftedes|drøftes|drøftelse|drøftelser|evaluerede|evalueret' +
        '|debatteret|debatterede|debat|diskuteret|diskuterede|talte om|' +
        'udvekslede|kommenterede|kommenteret|vendte|temadrøftelse|dialog om',
    ),
  },
];

const sentenceCharactersMax = 800;
/** "ikke godkendt" and "godkendt" are one wording; the negation stands a few letters before. */
const negationReach = 40;

/** "Ida nævnte, at huset er flyttet": somebody tells, and what is told is no decision of this body. */
const tellsThat = regex(
  'u',
  String.raw`^(?:\p{Lu}[\p{L}.’-]*|[Ff]ormanden)(?: \p{L}[\p{L}.’-]*){0,5}? (?:nævnte|fortalte|oplyste`,
  String.raw`|meddelte|bemærkede|forklarede`,
  String.raw`|orienterede|gjorde opmærksom på|mindede om|henviste til|fremhævede|refererede|nævner`,
  String.raw`|fortæller|oplyser|orienterer)(?: om)?,? (?:at|hvordan|om) `,
);

/** The decision a sentence carries; null when it only tells. */
export function wordingOf(sentence: string): Wording | null {
  const text = sentence.slice(0, sentenceCharactersMax).replace(/(?<=\p{L})\.(?= \p{Ll})/gu, ' ');
  const fitting = rules.flatMap((rule) => {
    const match = rule.pattern.exec(text);
    return match && !rule.unless?.test(text)
      ? [{ code: rule.code, strength: rule.strength, at: match.index }]
      : [];
  });
  const explicit = fitting.filter((wording) => wording.strength === 'explicit');
  const first = explicit.reduce<Wording | undefined>(
    (a, b) => (a === undefined || b.at < a.at ? b : a),
    undefined,
  );
  if (!first) return fitting.find(({ strength }) => strength !== 'weak' || !tellsThat.test(text)) ?? null;
  const fuller = explicit.find((wording) => wording.code.startsWith(`${first.code}_WITH`));
  const negated = explicit.find(
    (wording) => wording.code === 'NOT_ADOPTED' && first.at - wording.at < negationReach,
  );
  return negated ?? fuller ?? first;
}

/** Only "Se …" or "Der henvises til …". */
export const isReference = (text: string): boolean =>
  /^(?:se|der henvises til|henvises til|der refereres til|jf\.|jævnfør|se venligst)(?![\p{L}])/iu.test(
    text,
  ) && text.length < 200;
