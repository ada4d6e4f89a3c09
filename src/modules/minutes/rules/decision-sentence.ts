import type { OutcomeCode } from '../../../kernel/outcome.ts';

/** The verbs of recommendations and what is close to them, present and past. */
const past: Readonly<Record<string, string>> = {
  godkender: 'godkendte',
  beslutter: 'besluttede',
  anbefaler: 'anbefalede',
  indstiller: 'indstillede',
  drøfter: 'drøftede',
  tager: 'tog',
  orienteres: 'blev orienteret',
  orienterer: 'orienterede',
  kommenterer: 'kommenterede',
  udpeger: 'udpegede',
  vælger: 'valgte',
  bemyndiger: 'bemyndigede',
  overlader: 'overlod',
  nedsætter: 'nedsatte',
  evaluerer: 'evaluerede',
  vurderer: 'vurderede',
  prioriterer: 'prioriterede',
  tiltræder: 'tiltrådte',
  vedtager: 'vedtog',
  fastsætter: 'fastsatte',
  fastlægger: 'fastlagde',
  aftaler: 'aftalte',
  bakker: 'bakkede',
  støtter: 'støttede',
  sender: 'sendte',
  videresender: 'videresendte',
  oversender: 'oversendte',
  giver: 'gav',
  afgiver: 'afgav',
  bevilger: 'bevilgede',
  afsætter: 'afsatte',
  flytter: 'flyttede',
  forlænger: 'forlængede',
  opretter: 'oprettede',
  nedlægger: 'nedlagde',
  iværksætter: 'iværksatte',
  igangsætter: 'igangsatte',
  følger: 'fulgte',
  forelægger: 'forelagde',
  fremsender: 'fremsendte',
  bekræfter: 'bekræftede',
  afventer: 'afventede',
  udsætter: 'udsatte',
  deltager: 'deltog',
  peger: 'pegede',
};
/** Where a decision is told by what it was about, not by the verb that was recommended. */
const ofItsOwn: Partial<Record<OutcomeCode, readonly [before: string, after: string]>> = {
  APPROVED: ['godkendte', ''],
  APPROVED_WITH_REMARKS: ['godkendte', ''],
  NOTED: ['tog', 'til efterretning'],
  NOTED_WITH_REMARK: ['tog', 'til efterretning'],
  AGREED: ['tiltrådte', ''],
  AGREED_BY_MAJORITY: ['tiltrådte med et flertal', ''],
  RECOMMENDED: ['anbefalede', ''],
  RECOMMENDED_WITH_RESERVATION: ['anbefalede', ''],
  DECIDED: ['besluttede', ''],
  DISCUSSED: ['drøftede', ''],
  DISCUSSED_WITH_ACTION: ['drøftede', ''],
  INFORMED: ['blev orienteret om', ''],
};
/** The verbs an outcome says yes to: then the decision has the words of the recommendation. */
const saysYesTo: Partial<Record<OutcomeCode, readonly string[]>> = {
  APPROVED: ['godkender', 'drøfter og godkender'],
  APPROVED_WITH_REMARKS: ['godkender', 'drøfter og godkender'],
  NOTED: ['tager'],
  NOTED_WITH_REMARK: ['tager'],
  AGREED: ['tiltræder'],
  RECOMMENDED: ['anbefaler', 'indstiller'],
  RECOMMENDED_WITH_RESERVATION: ['anbefaler', 'indstiller'],
  DISCUSSED: ['drøfter'],
  DISCUSSED_WITH_ACTION: ['drøfter'],
  INFORMED: ['orienteres'],
};
const yes: readonly OutcomeCode[] = ['APPROVED', 'APPROVED_WITH_REMARKS', 'AGREED', 'DECIDED'];
const withMore: Partial<Record<OutcomeCode, string>> = {
  APPROVED_WITH_REMARKS: ', med den bemærkning at ',
  NOTED_WITH_REMARK: ', med den bemærkning at ',
  RECOMMENDED_WITH_RESERVATION: ', med forbehold for ',
};
const fixed: Partial<Record<OutcomeCode, (body: string) => string>> = {
  POSTPONED: (body) => `${body} udsatte punktet.`,
  DELEGATED: (body) => `${body} overlod afgørelsen til `,
  REFERRED: (body) => `${body} henviste til `,
  SETTLED_IN_WRITING: (body) => `${body} afgør punktet skriftligt.`,
};

/**
 * A decision as it is first written: what was recommended (`text`, as the agenda says it) in past tense, or what the
 * outcome made of it. Where a remark or a name is to follow, the sentence stops before it. Empty where nothing fitting
 * can be said. R-031.
 */
export function decisionSentence(body: string, text: string, outcome: OutcomeCode): string {
  const set = fixed[outcome];
  if (set) return set(body);
  const said = split(body, text);
  if (said.what.trim() === '') return '';
  if (outcome === 'NOT_ADOPTED') return `${body} ${negated(said)}.`;
  const words = wordsOf(said, outcome);
  return words === undefined ? '' : `${body} ${words}${withMore[outcome] ?? '.'}`;
}

/** `what` begins with the space or comma it follows its verb by. */
type Said = { readonly verbs: readonly string[]; readonly joined: string; readonly what: string };

/** "DAS drøfter og godkender budgettet." in its parts; what begins with no verb we know has none. */
function split(body: string, text: string): Said {
  const bare = text
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/^at\s+/i, '');
  const own = bare.toLowerCase().startsWith(`${body.toLowerCase()} `) ? bare.slice(body.length + 1) : bare;
  const [begins = '', first = '', second] = /^(\p{L}+)(?: og (\p{L}+))?/u.exec(own) ?? [];
  if (past[first.toLowerCase()] === undefined) return { verbs: [], joined: '', what: ` ${own}` };
  const hasTwo = second !== undefined && past[second] !== undefined;
  const verbs = hasTwo ? [first.toLowerCase(), second] : [first.toLowerCase()];
  return { verbs, joined: verbs.join(' og '), what: own.slice((hasTwo ? begins : first).length) };
}

function wordsOf(said: Said, outcome: OutcomeCode): string | undefined {
  const { verbs, joined, what } = said;
  const keeps = saysYesTo[outcome]?.includes(joined) ?? false;
  const asAsked = verbs.length > 0 && (keeps || (yes.includes(outcome) && !isWeak(joined)));
  if (asAsked) return verbs.map((verb) => past[verb]).join(' og ') + what;
  const [before, after] = ofItsOwn[outcome] ?? [];
  if (before === undefined || after === undefined) return undefined;
  return before + objectOf(said) + (after === '' ? '' : ` ${after}`);
}

/** Who only notes or discusses has not been asked to do anything: another verb says what became of it. */
const isWeak = (joined: string): boolean =>
  ['tager', 'drøfter', 'orienteres', 'evaluerer', 'vurderer', 'kommenterer'].includes(joined);

/** What it was about, without the words that belong to its verb. */
const objectOf = ({ what }: Said): string =>
  what.replace(/\s+til (efterretning|orientering)\b/, '').replace(/^ om /, ' ');

/** "godkendte ikke budgettet": the verb without its object would say less. */
function negated({ verbs, what }: Said): string {
  if (verbs.length === 0) return `vedtog ikke:${what}`;
  if (verbs[0] === 'orienteres') return `blev ikke orienteret${what}`;
  return `${verbs.map((verb) => past[verb]).join(' og ')} ikke${what}`;
}
