import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import {
  isFiltered,
  noFilter,
  registerFilterOf,
  registerQuery,
  type RegisterFilter,
} from './register-filter.ts';

test.each<[Record<string, string>, Partial<RegisterFilter>]>([
  [{}, {}],
  [
    { forum: 'das', aar: '2016' },
    { body: 'das', year: '2016' },
  ],
  [
    { fra: '1.2.2016', til: '2016-03-01' },
    { from: day('2016-02-01'), to: day('2016-03-01') },
  ],
  [{ udfald: 'agreed-by-majority' }, { outcome: 'AGREED_BY_MAJORITY' }],
  [{ udfald: 'discussed' }, {}],
  [{ forbehold: 'alle' }, { reservation: 'any' }],
  [{ forbehold: 'hjoerring' }, { reservation: 'hjoerring' }],
  [
    { sag: '2026-001', formalia: 'med' },
    { matter: '2026-001', withFormalities: true },
  ],
  [{ orden: 'forum' }, { order: 'body', direction: 'up' }],
  [
    { orden: 'forum', retning: 'ned', side: '3' },
    { order: 'body', direction: 'down', page: 3 },
  ],
  [{ forum: "'; drop", aar: '99', fra: 'i går', sag: 'x', side: '-1', retning: 'hen' }, {}],
  [{ retning: 'valueOf', udfald: 'toString' }, {}],
  [{ q: `  fem procent ${'x'.repeat(200)}` }, { words: `fem procent ${'x'.repeat(88)}` }],
])('%j', (query, filter) => expect(registerFilterOf(query)).toEqual({ ...noFilter, ...filter }));

test('an address says again what it was read as', () => {
  const texts = fc.dictionary(
    fc.constantFrom(...Object.keys(registerQuery(noFilter))),
    fc.oneof(
      fc.constantFrom('das', '2016', 'alle', 'med', 'op', 'udfald', '2', 'noted', '2016-02-01'),
      fc.string(),
    ),
  );
  fc.assert(
    fc.property(texts, (query) => {
      const filter = registerFilterOf(query);
      expect(registerFilterOf(registerQuery(filter))).toEqual(filter);
    }),
  );
});

test.each([
  [{}, false],
  [{ page: 2, order: 'body' as const, withFormalities: true }, false],
  [{ words: 'x' }, true],
  [{ matter: '2026-001' }, true],
])('%j narrows: %s', (part, narrows) => expect(isFiltered({ ...noFilter, ...part })).toBe(narrows));
