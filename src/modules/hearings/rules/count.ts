import type { SilenceRule } from './hearing-views.ts';
import type { SectionAnswer } from './section.ts';

/** What an addressee has come to in one section: an answer, still time to give one, or silence. */
export type Cell =
  | { readonly state: 'answered'; readonly answer: SectionAnswer }
  | { readonly state: 'missing' | 'silent' };

/**
 * full: everybody. full-of-answers: everybody who answered, where silence is no answer. broad: more than all others
 * together. rejected: nobody for it. unopposed: nobody is against, and nobody for. none: nobody answered.
 */
export type Outcome =
  | 'full'
  | 'full-of-answers'
  | 'broad'
  | 'split'
  | 'mostly-against'
  | 'rejected'
  | 'unopposed'
  | 'none';

/** The figures of one section. Each addressee is counted once: for, against, another alternative, neutral or absent. */
export type Count = {
  readonly all: number;
  /** For what is proposed; where there are alternatives, for the one most are for. */
  readonly support: number;
  /** The alternative most are for, counted from one; null where there are none, or nobody has chosen. */
  readonly leading: number | null;
  /** For each alternative, silence counted where it is consent. */
  readonly alternatives: readonly number[];
  readonly withRemarks: number;
  readonly against: number;
  readonly others: number;
  readonly neutral: number;
  /** Silent addressees, whatever their silence means. */
  readonly silent: number;
  /** Those whose silence counts in `support`. */
  readonly supportBySilence: number;
  /** Those who may still answer. */
  readonly missing: number;
  readonly outcome: Outcome;
};

/**
 * Counts a section by the rule of silence that was set. Silence is counted for those alone who may answer no more, and
 * it is never an answer: it counts as consent to the first alternative, as no remarks, or as nothing.
 */
export function countSection(
  cells: readonly Cell[],
  { silence, alternatives }: { silence: SilenceRule; alternatives: number },
): Count {
  const given = cells.flatMap((cell) => (cell.state === 'answered' ? [cell.answer] : []));
  const silent = cells.filter(({ state }) => state === 'silent').length;
  const missing = cells.length - given.length - silent;
  const consentBySilence = silence === 'consent' ? silent : 0;
  const ofKind = (...kinds: SectionAnswer['kind'][]) =>
    given.filter(({ kind }) => kinds.includes(kind)).length;
  const chosen = Array.from({ length: alternatives }, (_, index) => {
    const byAnswer = given.filter(({ alternative }) => alternative === index + 1).length;
    return byAnswer + (index === 0 ? consentBySilence : 0);
  });
  const most = Math.max(0, ...chosen);
  const leading = most === 0 ? null : chosen.indexOf(most) + 1;
  const support = alternatives === 0 ? ofKind('consent', 'consent-with-remarks') + consentBySilence : most;
  const against = ofKind('against');
  const others = chosen.reduce((sum, one) => sum + one, 0) - (alternatives === 0 ? 0 : most);
  const neutral = ofKind('no-remarks') + (silence === 'nothing-to-report' ? silent : 0);
  const absent = silence === 'no-answer' ? silent : 0;
  const isForProposed = alternatives === 0 || leading === 1;
  return {
    all: cells.length,
    support,
    leading,
    alternatives: chosen,
    withRemarks: given.filter(({ remarks }) => remarks !== '').length,
    against,
    others,
    neutral,
    silent,
    supportBySilence: isForProposed ? consentBySilence : 0,
    missing,
    outcome: outcomeOf({ support, opposed: against + others, against, neutral, absent: absent + missing }),
  };
}

type Sides = { support: number; opposed: number; against: number; neutral: number; absent: number };

function outcomeOf({ support, opposed, against, neutral, absent }: Sides): Outcome {
  if (support + opposed + neutral === 0) return 'none';
  if (support + opposed === 0) return 'unopposed';
  if (opposed === 0) return absent === 0 ? 'full' : 'full-of-answers';
  if (support === 0) return 'rejected';
  if (support > opposed) return 'broad';
  return against > support ? 'mostly-against' : 'split';
}
