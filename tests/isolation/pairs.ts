import type { RoleClass } from './people.ts';

/** Somebody, what is there and not his, and what never was: the two must not be told apart. */
export type Pair = {
  readonly code: RoleClass;
  readonly method: 'GET' | 'POST';
  readonly hidden: string;
  readonly missing: string;
};

const meeting = { hidden: '/moeder/das/2025-02-10', missing: '/moeder/das/2025-06-10' };
const matter = { hidden: '/sager/2025-008', missing: '/sager/2025-098' };
const under = (pair: { hidden: string; missing: string }, rest: string) => ({
  hidden: pair.hidden + rest,
  missing: pair.missing + rest,
});

const pages = [
  '',
  '/deltagere',
  '/punkt/1',
  '/punkt/4',
  '/pdf',
  '/docx',
  '/punkt/1/noter',
  '/punkt/4/positionering',
  '/punkt/4/inhabilitet',
];
const outsiders = ['re', 'op', 'ot', 'tr', 'ad'] as const;
export const pairs: readonly Pair[] = outsiders.flatMap((code) => [
  ...pages.map((rest) => ({
    code,
    method: 'GET' as const,
    ...under(meeting, rest),
  })),
  { code, method: 'GET' as const, ...matter },
  {
    code,
    method: 'POST' as const,
    ...under({ hidden: '/foelger/sager/2025-008', missing: '/foelger/sager/2025-098' }, ''),
  },
]);
