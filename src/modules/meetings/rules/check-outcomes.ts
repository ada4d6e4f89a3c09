import { finding, type Finding } from './check-finding.ts';
import { passagesOfKind, placeOf, type CheckItem, type CheckReading, type Passage } from './check-reading.ts';
import { pattern, plain, quoted } from './check-words.ts';

/** Minutes of an item that approve the other of the two papers: minutes worded as agenda, and the other way round. */
export function approvalsOfOther(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const title = plain(item.item.title);
    const asked = paperOf(title);
    const [minutes] = passagesOfKind(item, 'minutes');
    if (!asked || !minutes) return [];
    const words = plain(minutes.text);
    const [own, other] = asked === 'minutes' ? [/referat/u, /dagsorden/u] : [/dagsorden/u, /referat/u];
    if (own.test(words) || !other.test(words) || !/godkend/u.test(words)) return [];
    const written = quoted(minutes.text);
    return [
      finding('approval-of-other', placeOf(reading, item, { passage: minutes }), {
        facts: { asked, written },
      }),
    ];
  });
}

/** The one paper a title asks to approve; a title that names both asks for both. */
function paperOf(title: string): 'minutes' | 'agenda' | undefined {
  const [, papers] = /^godkendelse af (.{0,80})/u.exec(title) ?? [];
  const [isMinutes, isAgenda] = [/referat/u.test(papers ?? ''), /dagsorden/u.test(papers ?? '')];
  if (isMinutes === isAgenda) return undefined;
  return isMinutes ? 'minutes' : 'agenda';
}

const neverDecided =
  /^(?:evt|eventuelt|næste møde|kommende møder|velkomst|gennemgang af|godkendelse af (?:dagsorden|referat))/u;

/** Items that recommend something and have no outcome, in a document that has minutes of the others. */
export function outcomesMissing(reading: CheckReading): Finding[] {
  if (reading.meeting.documentType === 'agenda') return [];
  const asking = reading.items.filter(({ item }) => item.recommendations.length > 0);
  const missing = asking.filter(hasNoOutcome);
  if (missing.length * 2 > asking.length) return [];
  return missing
    .filter(({ item }) => !item.closed && !neverDecided.test(plain(item.title)))
    .map((item) => {
      const place = placeOf(reading, item, { passage: item.passages[0] ?? { lines: item.item.lines } });
      return finding('outcome-missing', place, { facts: { title: quoted(item.item.title) } });
    });
}

const hasNoOutcome = ({ item }: CheckItem): boolean => {
  const { treatment, decisions } = item;
  if (decisions.length > 0) return false;
  return (
    treatment === null ||
    (plain(treatment.minutesText ?? '') === '' && plain(treatment.outcomeText ?? '') === '')
  );
};

const answers = {
  note: pattern(
    'u',
    String.raw`efterretning|godkend(?:es|t)(?!\p{L})|tiltrådt|udsat|udsættes|udgår|`,
    String.raw`orienteringen (?:blev|er|tages)|indstillingen`,
  ),
  approve: pattern(
    'u',
    String.raw`godkend(?!else)|tiltr[åa]d|tilslut|tilslutning|enig|vedt[ao]g|beslut|anbefal|`,
    String.raw`afvis|forkast|udsæt|udsat|udgår|trukket|imødekom|efterretning|følges|fulgt|`,
    String.raw`bevilg|ikke videre`,
  ),
} as const;

/** Minutes that never come back to what was asked: to take note, or to approve. */
export function outcomesThatDoNotAnswer(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const asked = askedOf(item);
    const minutes = passagesOfKind(item, 'minutes');
    const [first] = minutes;
    if (!asked || !first || isReferenceOnly(minutes)) return [];
    const words = plain(minutes.map(({ text }) => text).join(' '));
    if (words === '' || answers[asked].test(words)) return [];
    const { lines } = item.item.treatment ?? first;
    return [
      finding('outcome-does-not-answer', placeOf(reading, item, { passage: { lines } }), {
        facts: { asked },
      }),
    ];
  });
}

/** The one thing that is asked; where an item asks for both, either answer will do, so nothing is said. */
function askedOf({ item }: CheckItem): 'note' | 'approve' | undefined {
  const texts = item.recommendations.map(({ text }) => plain(text));
  const notes = texts.filter((text) => /efterretning/u.test(text));
  const approvals = texts.filter((text) => /(?<!\p{L})godkend(?:e|er)(?!\p{L})/u.test(text));
  if (notes.length > 0) return notes.length === texts.length ? 'note' : undefined;
  return approvals.length > 0 ? 'approve' : undefined;
}

const isReferenceOnly = (minutes: readonly Passage[]): boolean =>
  minutes.every(({ text }) => /^(?:se |der henvises til|jf\.? )/u.test(plain(text)));

/** Something to be approved that was only noted: whether it holds is then open. */
export function notedNotApproved(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const { recommendations, decisions, treatment } = item.item;
    if (!recommendations.some(({ text }) => /(?<!\p{L})godkend(?:e|er)(?!\p{L})/u.test(plain(text))))
      return [];
    if (recommendations.some(({ text }) => /efterretning/u.test(plain(text)))) return [];
    const noted = decisions.find(({ outcome }) => outcome === 'NOTED' || outcome === 'NOTED_WITH_REMARK');
    const whole = treatment && treatment.outcome.startsWith('NOTED') ? treatment : undefined;
    if (!noted && !whole) return [];
    const [lines, text] = noted ? [noted.lines, noted.text] : [whole?.lines ?? [], whole?.outcomeText ?? ''];
    const place = placeOf(reading, item, { passage: { lines } });
    return [finding('noted-not-approved', place, { facts: { written: quoted(text) } })];
  });
}

const corrects = pattern(
  'iu',
  String.raw`faktuelle fejl|fejl i (?:\p{L}+\s)?(?:sagsfremstilling|kommissori|materiale|`,
  String.raw`bilag|notat|opgørelse)|(?:er|`,
  String.raw`var) (?:endvidere )?ikke (?:en )?(?:helt )?(?:korrekt|rigtig)|det korrekte er|`,
  String.raw`her er det korrekte`,
);

/** Minutes that correct the case text: the next version of the paper must say the right thing. */
export function correctionsInMinutes(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    if (plain(item.item.title).startsWith('godkendelse af referat')) return [];
    const passage = passagesOfKind(item, 'minutes').find(({ text }) => corrects.test(text));
    const match = corrects.exec(passage?.text ?? '');
    if (!passage || !match) return [];
    const written = quoted(passage.text.slice(match.index, match.index + 90));
    const place = placeOf(reading, item, { passage, words: match[0] });
    return [finding('corrected-in-minutes', place, { facts: { written } })];
  });
}
