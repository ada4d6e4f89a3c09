/** What minutes become in the record: the golden cases by their rules, what is refused, and what is warned of. */
import { describe, expect, test } from 'vitest';
import { itemMinutes, outcomeOf, positionOf, actionOf } from '../../../../tests/support/item-minutes.ts';
import type { ItemMinutes } from './item-minutes.ts';
import { minutesToRecord, type ItemToRecord } from './minutes-to-record.ts';

const nord = '0b9f2f5e-0000-4000-8000-000000000001';
const item: ItemToRecord = {
  isWithdrawn: false,
  recommendationCount: 1,
  onlyRecommends: false,
  names: new Map([[nord, 'Nordby Kommune']]),
  reservations: new Set(['gammelt']),
};
const without: ItemToRecord = { ...item, recommendationCount: 0 };

function recorded(minutes: Partial<ItemMinutes>, of: ItemToRecord = item) {
  const done = minutesToRecord(itemMinutes({ text: 'Punktet blev drøftet.', ...minutes }), of);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
const refusedWith = (minutes: Partial<ItemMinutes>, of: ItemToRecord = item) => {
  const done = minutesToRecord(itemMinutes(minutes), of);
  return done.ok ? 'accepted' : done.refusal;
};
const warned = (minutes: Partial<ItemMinutes>, of: ItemToRecord = item) =>
  recorded(minutes, of).warnings.map(({ code }) => code);
const about = (given: Parameters<typeof outcomeOf>[0]) => outcomeOf({ recommendation: 1, ...given });
const no = (given: Parameters<typeof positionOf>[0] = {}) =>
  positionOf({ kind: 'dissent', organisationId: nord, text: 'kan ikke tilslutte sig', ...given });

describe('the outcome of the item', () => {
  test('one outcome is that of the item, and no decision repeats it', () => {
    const { record } = recorded({ outcomes: [about({ outcome: 'APPROVED', text: 'Budgettet godkendt.' })] });
    expect(record.treatment).toMatchObject({ outcome: 'APPROVED', outcomeText: 'Budgettet godkendt' });
    expect(record.decisions).toEqual([]);
  });

  test('two recommendations with one and the same answer are one outcome', () => {
    const outcomes = [
      about({ outcome: 'APPROVED_WITH_REMARKS', text: 'Godkendt med flg. bemærkninger' }),
      outcomeOf({ recommendation: 2, outcome: 'APPROVED_WITH_REMARKS' }),
    ];
    const { record } = recorded({ outcomes }, { ...item, recommendationCount: 2 });
    expect(record.treatment).toMatchObject({
      outcome: 'APPROVED_WITH_REMARKS',
      outcomeText: 'Godkendt med flg. bemærkninger',
    });
    expect(record.decisions).toEqual([]);
  });

  test('002/2: the accounts are approved, the budget is only noted', () => {
    const outcomes = [
      about({ topic: 'Regnskab', outcome: 'APPROVED', text: 'Regnskabet godkendes' }),
      about({ topic: 'Budget', outcome: 'NOTED_WITH_REMARK', text: 'Budgettet tages til efterretning' }),
    ];
    const { record } = recorded({ outcomes });
    expect(record.treatment).toMatchObject({ outcome: 'MULTIPLE', outcomeText: '' });
    expect(record.decisions).toMatchObject([
      { id: outcomes[0]?.id, recommendation: 1, topic: 'Regnskab', outcome: 'APPROVED' },
      { recommendation: 1, topic: 'Budget', outcome: 'NOTED_WITH_REMARK' },
    ]);
  });

  test.each([{ isSeparable: true }, { note: 'Se bilag 2' }, { topic: 'Taksten' }, { decidingBodyId: nord }])(
    'what a treatment has no room for is a decision: %j',
    (more) => {
      const { record } = recorded({
        outcomes: [about({ outcome: 'DECIDED', text: 'Taksten hæves', ...more })],
      });
      expect(record.treatment).toMatchObject({ outcome: 'DECIDED', outcomeText: 'Taksten hæves' });
      expect(record.decisions).toMatchObject([{ outcome: 'DECIDED', text: 'Taksten hæves', ...more }]);
    },
  );

  test('several of one kind with words of their own are decisions under that kind', () => {
    const outcomes = [about({ text: 'Til det første' }), about({ text: 'Til det andet' })];
    const { record } = recorded({ outcomes });
    expect(record.treatment).toMatchObject({ outcome: 'AGREED', outcomeText: '' });
    expect(record.decisions.map(({ text }) => text)).toEqual(['Til det første', 'Til det andet']);
  });

  test('one answer to the item as a whole answers each recommendation', () => {
    const outcomes = [outcomeOf({ outcome: 'POSTPONED' }), about({ outcome: null })];
    expect(recorded({ outcomes }).record.treatment.outcome).toBe('POSTPONED');
  });
});

describe('who agreed', () => {
  const together = { consent: 'unanimity' } as const;

  test('002/6: one no stops what needs everybody, the common understanding is kept and so is the reason', () => {
    const commonUnderstanding = 'De øvrige følger udkastet indbyrdes';
    const { record, warnings } = recorded({
      ...together,
      outcomes: [about({ outcome: 'APPROVED', commonUnderstanding })],
      positions: [no()],
    });
    expect(record.treatment).toMatchObject({
      outcome: 'NOT_ADOPTED',
      outcomeText: 'kan ikke tilslutte sig',
      consent: 'unanimity',
      commonUnderstanding,
    });
    expect(record.positions).toMatchObject([{ kind: 'dissent', party: 'Nordby Kommune' }]);
    expect(warnings).toEqual([{ code: 'stopped-by-one', facts: { party: 'Nordby Kommune' } }]);
  });

  test('words that are typed stay the reason', () => {
    const outcomes = [about({ text: 'Aftalen blev ikke tiltrådt' })];
    const { record } = recorded({ ...together, outcomes, positions: [no()] });
    expect(record.treatment.outcomeText).toBe('Aftalen blev ikke tiltrådt');
  });

  test('a vote against is a no, also where nobody is named', () => {
    const votes = { for: 10, against: 1, abstained: 0 };
    expect(recorded({ ...together, outcomes: [about({})], votes }).record.treatment.outcome).toBe(
      'NOT_ADOPTED',
    );
  });

  test('a no does not stop what is only noted or discussed, nor what was never agreed to', () => {
    for (const outcome of ['NOTED', 'DISCUSSED', 'POSTPONED', 'NOT_ADOPTED'] as const)
      expect(
        recorded({ ...together, outcomes: [about({ outcome })], positions: [no()] }).record.treatment.outcome,
      ).toBe(outcome);
  });

  test('where a majority is noted, a no is named and does not stop it', () => {
    const { record, warnings } = recorded({ consent: 'majority', outcomes: [about({})], positions: [no()] });
    expect(record.treatment).toMatchObject({ outcome: 'AGREED_BY_MAJORITY', consent: 'majority' });
    expect(record.positions).toMatchObject([{ kind: 'dissent', organisationId: nord }]);
    expect(warnings).toEqual([]);
  });

  test('where a majority would do and nobody opposes, all agreed', () => {
    expect(recorded({ consent: 'majority', outcomes: [about({})] }).record.treatment.outcome).toBe('AGREED');
  });

  test('the agreement one decision needs goes before that of the item, and a no only bears on what it names', () => {
    const outcomes = [
      about({ topic: 'Taksten', outcome: 'AGREED', consent: 'majority' }),
      about({ topic: 'Rammen', outcome: 'AGREED' }),
    ];
    const { record } = recorded({ ...together, outcomes, positions: [no({ concerning: 'taksten' })] });
    expect(record.decisions.map(({ outcome, consent }) => [outcome, consent])).toEqual([
      ['AGREED_BY_MAJORITY', 'majority'],
      ['AGREED', 'unanimity'],
    ]);
  });

  test('a no may name the recommendation by its number', () => {
    const outcomes = [about({}), outcomeOf({ recommendation: 2 })];
    const { record } = recorded(
      { ...together, outcomes, positions: [no({ concerning: 'Indstilling 2' })] },
      { ...item, recommendationCount: 2 },
    );
    expect(record.decisions.map(({ outcome }) => outcome)).toEqual(['AGREED', 'NOT_ADOPTED']);
  });

  test('recommended while somebody has a reservation is its own outcome; agreed is not', () => {
    const positions = [
      positionOf({ organisationId: nord, text: 'afventer byrådet', reservationKind: 'political' }),
    ];
    const outcomeWith = (outcome: 'RECOMMENDED' | 'AGREED') =>
      recorded({ outcomes: [about({ outcome })], positions }).record.treatment.outcome;
    expect([outcomeWith('RECOMMENDED'), outcomeWith('AGREED')]).toEqual([
      'RECOMMENDED_WITH_RESERVATION',
      'AGREED',
    ]);
  });

  test('a condition belongs to a conditional reservation and to nothing else', () => {
    const conditional = positionOf({ party: 'FU', reservationKind: 'conditional', condition: ' punkt 4 ' });
    const other = positionOf({
      party: 'FU',
      reservationKind: 'own',
      condition: 'punkt 4',
      dependsOnItemId: nord,
    });
    const { record } = recorded({ outcomes: [about({})], positions: [conditional, other] });
    expect(record.positions.map(({ condition, dependsOnItemId }) => [condition, dependsOnItemId])).toEqual([
      ['punkt 4', null],
      ['', null],
    ]);
  });
});

describe('refused', () => {
  const said = { outcomes: [about({})] };
  test.each<[string, Partial<ItemMinutes>, ItemToRecord, unknown]>([
    ['no outcome at all', {}, item, { code: 'outcome-missing', facts: { recommendation: 1 } }],
    ['no outcome of an item', {}, without, { code: 'outcome-missing', facts: { recommendation: 0 } }],
    [
      'one recommendation of two is unanswered',
      said,
      { ...item, recommendationCount: 2 },
      { code: 'outcome-missing', facts: { recommendation: 2 } },
    ],
    [
      'words without an outcome',
      { outcomes: [about({}), outcomeOf({ outcome: null, note: 'Mere' })] },
      item,
      { code: 'outcome-missing', facts: { recommendation: 0 } },
    ],
    [
      'a recommendation that is not there',
      { outcomes: [about({}), outcomeOf({ recommendation: 2 })] },
      item,
      { code: 'no-such-recommendation', facts: { recommendation: 2 } },
    ],
    ['no minutes', { outcomes: [about({ outcome: 'NO_MINUTES' })] }, item, { code: 'outcome-says-nothing' }],
    ['a withdrawn item', said, { ...item, isWithdrawn: true }, { code: 'item-withdrawn' }],
    [
      'a reservation of nobody',
      { ...said, positions: [positionOf({ text: 'forbehold' })] },
      item,
      { code: 'party-missing', facts: { text: 'forbehold' } },
    ],
    [
      'a party that is not in the register',
      { ...said, positions: [positionOf({ organisationId: 'ukendt', party: 'Ukendt' })] },
      item,
      { code: 'party-not-in-register' },
    ],
    [
      'a condition that is not said',
      { ...said, positions: [positionOf({ organisationId: nord, reservationKind: 'conditional' })] },
      item,
      { code: 'condition-missing', facts: { party: 'Nordby Kommune' } },
    ],
    [
      'an action without words',
      { ...said, actions: [actionOf({ ownerName: 'Sekretariatet' })] },
      item,
      { code: 'action-without-words', facts: { owner: 'Sekretariatet' } },
    ],
    [
      'a reservation that is settled already',
      { ...said, settlements: [{ positionId: 'nyt', event: 'lifted', reason: '' }] },
      item,
      { code: 'reservation-settled-already' },
    ],
  ])('%s', (_, minutes, of, refusal) => {
    expect(refusedWith(minutes, of)).toEqual(refusal);
  });

  test('a reservation that is open is settled, and an empty line of an action is left out', () => {
    const settlements = [
      { positionId: 'gammelt', event: 'lifted', reason: ' Byrådet har sagt ja ' },
    ] as const;
    const { record } = recorded({ ...said, settlements, actions: [actionOf()] });
    expect(record.settlements).toEqual([{ ...settlements[0], reason: 'Byrådet har sagt ja' }]);
    expect(record.actions).toEqual([]);
  });
});

describe('warned of', () => {
  test('a body that only recommends, and approves', () => {
    const body = { ...item, onlyRecommends: true };
    expect(warned({ outcomes: [about({ outcome: 'APPROVED' })] }, body)).toEqual([
      'approves-but-only-recommends',
    ]);
    expect(warned({ outcomes: [about({ outcome: 'RECOMMENDED' })] }, body)).toEqual([]);
    expect(warned({ outcomes: [about({ outcome: 'APPROVED' })] })).toEqual([]);
  });

  test('a stop without a common understanding', () => {
    expect(warned({ consent: 'unanimity', outcomes: [about({})], positions: [no()] })).toEqual([
      'stopped-by-one',
      'no-common-understanding',
    ]);
  });

  test('a majority without a no, a reservation without a party, a decision without words', () => {
    expect(warned({ outcomes: [about({ outcome: 'AGREED_BY_MAJORITY' })] })).toEqual([
      'majority-without-dissent',
    ]);
    expect(warned({ outcomes: [about({ outcome: 'RECOMMENDED_WITH_RESERVATION' })] })).toEqual([
      'reservation-not-named',
    ]);
    expect(warned({ text: ' ', outcomes: [about({})] })).toEqual(['no-words']);
    expect(warned({ text: ' ', outcomes: [about({ outcome: 'EMPTY' })] })).toEqual([]);
  });
});
