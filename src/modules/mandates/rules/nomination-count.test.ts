import { expect, test } from 'vitest';
import { profileCoverage, seatBalance, spreadOf } from './nomination-count.ts';

const seats = { seatsMin: 3, seatsMax: 4 };
test('golden: three to four seats and six municipalities that nominate are two too many', () => {
  expect(seatBalance(seats, 6)).toEqual({ is: 'over', by: 2 });
});
test.each([
  [2, { is: 'under', by: 1 }],
  [3, { is: 'fits' }],
  [4, { is: 'fits' }],
])('%i nominations', (count, balance) => expect(seatBalance(seats, count)).toEqual(balance));

const nominee = (id: string, municipality: string, cluster: string) => ({ id, municipality, cluster });
test('a composition is spread by municipality and by cluster, of all who were nominated', () => {
  const all = [
    nominee('a', 'Aalborg', 'Øst'),
    nominee('b', 'Aalborg', 'Øst'),
    nominee('c', 'Thisted', 'Vest'),
    nominee('d', 'Læsø', ''),
  ];
  expect(spreadOf(all, ['a', 'b', 'd'])).toEqual({
    sameMunicipality: ['Aalborg'],
    clusters: [{ cluster: 'Øst', count: 2 }],
    missingClusters: ['Vest'],
    municipalities: 2,
  });
});

test('a profile nobody brings stands with none', () => {
  expect(profileCoverage(['Jura', 'Drift'], [{ profiles: ['Drift'] }])).toEqual([
    { profile: 'Jura', count: 0 },
    { profile: 'Drift', count: 1 },
  ]);
});
