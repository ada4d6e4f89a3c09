import { expect, test } from 'vitest';
import { emptyMinutes, type ActionOfMinutes, type ItemMinutes } from './item-minutes.ts';
import { mergeMinutes } from './merge-minutes.ts';

const action = (id: string, what: string): ActionOfMinutes => ({
  id,
  what,
  ownerName: '',
  organisationId: null,
  personId: null,
  ownerBodyId: null,
  dueOn: null,
  due: '',
});
const base: ItemMinutes = {
  ...emptyMinutes,
  text: 'Drøftet.',
  actions: [action('a', 'Ring'), action('b', 'Skriv')],
};
const merge = (mine: Partial<ItemMinutes>, theirs: Partial<ItemMinutes>) =>
  mergeMinutes({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } });

test('R-031: two who wrote in different fields both have what they wrote', () => {
  const { minutes, conflicts } = merge(
    { text: 'Godkendt.' },
    { takesEffectEarly: true, consent: 'unanimity' },
  );
  expect(conflicts).toEqual([]);
  expect(minutes).toMatchObject({ text: 'Godkendt.', takesEffectEarly: true, consent: 'unanimity' });
});

test('R-031: two who wrote the same word have written it once', () => {
  expect(merge({ text: 'Udsat.' }, { text: 'Udsat.' })).toMatchObject({
    conflicts: [],
    minutes: { text: 'Udsat.' },
  });
});

test('R-031: two who wrote differently in one field are both told of: mine stands, theirs is kept beside it', () => {
  const { minutes, conflicts } = merge({ text: 'Min.' }, { text: 'Din.' });
  expect(minutes.text).toBe('Min.');
  expect(conflicts).toEqual([{ field: 'text', mine: 'Min.', theirs: 'Din.' }]);
});

test('R-031: two fields of one action are two fields; the same field of it is one', () => {
  const [a, b] = base.actions as [ActionOfMinutes, ActionOfMinutes];
  const apart = merge(
    { actions: [{ ...a, what: 'Ring i dag' }, b] },
    { actions: [{ ...a, ownerName: 'FU' }, b] },
  );
  expect(apart.minutes.actions[0]).toMatchObject({ what: 'Ring i dag', ownerName: 'FU' });
  expect(apart.conflicts).toEqual([]);
  const same = merge({ actions: [{ ...a, what: 'Ring nu' }, b] }, { actions: [{ ...a, what: 'Mail' }, b] });
  expect(same.conflicts).toEqual([{ field: 'actions.a.what', mine: 'Ring nu', theirs: 'Mail' }]);
});

test('R-031: rows added by both stand, the other’s first', () => {
  const both = merge(
    { actions: [...base.actions, action('m', 'Min')] },
    { actions: [...base.actions, action('t', 'Din')] },
  );
  expect(both.minutes.actions.map(({ id }) => id)).toEqual(['a', 'b', 't', 'm']);
});

test('R-031: a row taken away is gone, unless the other wrote in it meanwhile', () => {
  const [a, b] = base.actions as [ActionOfMinutes, ActionOfMinutes];
  expect(merge({ actions: [a] }, {}).minutes.actions).toEqual([a]);
  expect(merge({}, { actions: [b] }).minutes.actions).toEqual([b]);
  const changed = { ...b, what: 'Skriv i morgen' };
  expect(merge({ actions: [a] }, { actions: [a, changed] }).minutes.actions).toEqual([a, changed]);
  expect(merge({ actions: [a, changed] }, { actions: [a] }).minutes.actions).toEqual([a, changed]);
});

test('R-031: votes are one field, whatever order their parts come in', () => {
  const votes = { for: 9, against: 1, abstained: 1 };
  const turned = { abstained: 1, against: 1, for: 9 };
  expect(merge({ votes }, { votes: turned }).conflicts).toEqual([]);
  expect(merge({ votes }, { votes: { ...votes, for: 8 } }).conflicts).toMatchObject([{ field: 'votes' }]);
});
