import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { nextAnswer, type AnswerFacts, type TypedAnswer } from './council-answer.ts';
import { answerCounts, hasDecided, standingOf } from './joint-standing.ts';
import { councilName, copyFor, pointsAsTyped, typedPoints } from './joint-text.ts';
import type { CouncilAnswer, CouncilResult, JointPoint } from './joint-views.ts';

const point = (position: number, isSeparable = false): JointPoint => ({
  position,
  text: `Punkt ${position}`,
  isSeparable,
  withdrawn: null,
});
const place = { decidedOn: day('2026-09-24'), reference: 'Byrådet, punkt 12', referenceUrl: '' };
const answer = (organisationId: string, ...results: (CouncilResult | null)[]): CouncilAnswer => ({
  organisationId,
  entry: 1,
  onBehalf: false,
  source: '',
  isLate: false,
  reason: '',
  recordedBy: '',
  recordedOn: day('2026-09-25'),
  results: results.flatMap((result, at) =>
    result === null
      ? []
      : [
          {
            position: at + 1,
            result,
            reservation: result === 'approved-with-reservation' ? 'Med forbehold' : '',
            ...place,
          },
        ],
  ),
});
const states = (points: JointPoint[], answers: CouncilAnswer[], count: number) =>
  standingOf(points, answers, count).map(({ is, because }) => (because === null ? is : `${is} ${because}`));

test('the agreement is approved even if the tariff reduction is not: separable points fall alone', () => {
  const points = [point(1), point(2, true)];
  const answers = [answer('a', 'approved', 'rejected'), answer('b', 'approved-with-reservation', 'approved')];
  expect(states(points, answers, 2)).toEqual(['stands', 'fallen']);
});

test('points that are not separable stand and fall together, and wait for each other', () => {
  const points = [point(1), point(2), point(3, true)];
  expect(states(points, [answer('a', 'approved', 'rejected', 'approved')], 1)).toEqual([
    'fallen 2',
    'fallen',
    'stands',
  ]);
  expect(states(points, [answer('a', 'approved', 'postponed', 'approved')], 1)).toEqual([
    'waiting 2',
    'waiting',
    'stands',
  ]);
});

test('a point withdrawn binds nobody and is not waited for', () => {
  const gone = { ...point(2), withdrawn: { on: day('2026-09-01'), reason: 'Taget ud' } };
  const answers = [answer('a', 'approved')];
  expect(states([point(1), gone], answers, 1)).toEqual(['stands', 'withdrawn']);
  expect(hasDecided(answers[0], [point(1), gone])).toBe(true);
});

test('counted is who has decided everything; a postponed point is not decided', () => {
  const points = [point(1), point(2)];
  const answers = [
    answer('a', 'approved', 'approved-with-reservation'),
    answer('b', 'approved', 'postponed'),
    answer('c', 'approved'),
    answer('d', 'rejected', 'approved'),
  ];
  expect(answerCounts(points, answers)).toEqual({ decided: 2, withReservation: 1, rejecting: 1 });
});

const facts = (more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  points: [point(1), point(2, true)],
  before: undefined,
  sentOn: day('2026-09-01'),
  today: day('2026-10-01'),
  onBehalf: false,
  ...more,
});
const typed = (results: (CouncilResult | null)[], more: Partial<TypedAnswer> = {}): TypedAnswer => ({
  results: results.map((result, at) => ({ position: at + 1, result, reservation: '' })),
  ...place,
  decidedOn: day('2026-09-30'),
  source: '',
  reason: '',
  ...more,
});
const codeOf = (one: TypedAnswer, about = facts()) => {
  const done = nextAnswer(one, about);
  return done.ok ? 'kept' : done.refusal.code;
};

test('what cannot be an answer is refused by what is wrong with it', () => {
  const reserved = [{ position: 1, result: 'approved' as const, reservation: 'Kun i 2027' }];
  expect(codeOf(typed([null, null]))).toBe('no-result');
  expect(codeOf(typed(['approved-with-reservation', null]))).toBe('reservation-missing');
  expect(codeOf(typed([], { results: reserved }))).toBe('reservation-unused');
  expect(codeOf(typed(['approved'], { decidedOn: day('2026-10-02') }))).toBe('day-ahead');
  expect(codeOf(typed(['approved'], { decidedOn: day('2026-08-31') }))).toBe('decided-before-sent');
  expect(codeOf(typed(['approved'], { reference: '' }))).toBe('reference-missing');
  expect(codeOf(typed(['approved']), facts({ onBehalf: true }))).toBe('source-missing');
  expect(codeOf(typed(['approved', null]))).toBe('kept');
});

test('a point withdrawn takes no result, and keeps the one it had', () => {
  const points = [point(1), { ...point(2), withdrawn: { on: day('2026-09-20'), reason: 'Ude' } }];
  expect(codeOf(typed([null, 'approved']), facts({ points }))).toBe('point-withdrawn');
  const before = answer('a', null, 'rejected');
  const done = nextAnswer(typed(['approved', null]), facts({ points, before }));
  expect(done.ok && done.value.results.map(({ position, result }) => [position, result])).toEqual([
    [2, 'rejected'],
    [1, 'approved'],
  ]);
});

test('what was decided is changed with a reason; what was postponed or missing is not a correction', () => {
  const before = answer('a', 'approved', 'postponed');
  expect(codeOf(typed(['rejected', 'postponed']), facts({ before }))).toBe('correction-reason-missing');
  expect(codeOf(typed(['rejected', 'postponed'], { reason: 'Tastefejl' }), facts({ before }))).toBe('kept');
  expect(codeOf(typed([null, 'postponed']), facts({ before }))).toBe('result-gone');
  const later = nextAnswer(typed(['approved', 'approved']), facts({ before }));
  expect(later.ok && later.value.results.map(({ decidedOn }) => decidedOn)).toEqual([
    '2026-09-24',
    '2026-09-30',
  ]);
  expect(later.ok && later.value.isCorrection).toBe(false);
});

test('the same results with another day put the day right for all, with a reason', () => {
  const before = answer('a', 'approved', 'approved');
  expect(codeOf(typed(['approved', 'approved']), facts({ before }))).toBe('correction-reason-missing');
  const done = nextAnswer(typed(['approved', 'approved'], { reason: 'Forkert dato' }), facts({ before }));
  expect(done.ok && done.value.results.every(({ decidedOn }) => decidedOn === '2026-09-30')).toBe(true);
});

test('points are typed on lines, a star makes one separable, and are shown as they were typed', () => {
  const lines = 'at aftalen godkendes\n\n * at taksten sænkes \n';
  const read = typedPoints(lines);
  expect(read.ok && read.value).toEqual([
    { text: 'at aftalen godkendes', isSeparable: false },
    { text: 'at taksten sænkes', isSeparable: true },
  ]);
  expect(read.ok && pointsAsTyped(read.value)).toBe('at aftalen godkendes\n* at taksten sænkes');
  expect(typedPoints(' \n*\n').ok).toBe(false);
  expect(typedPoints('x\n'.repeat(21)).ok).toBe(false);
});

test("each copy has its council's name", () => {
  const name = councilName({ name: 'Region Nordjylland', kind: 'region' });
  expect(copyFor('Det indstilles til {råd}, at {råd} godkender', name)).toBe(
    'Det indstilles til Regionsrådet i Region Nordjylland, at Regionsrådet i Region Nordjylland godkender',
  );
});
