import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { BodyPicture, type ShownBody } from './body-picture.tsx';

const today = day('2026-11-22');
const body = (key: string, more: Partial<ShownBody> = {}): ShownBody => ({
  key,
  name: `Forum ${key}`,
  shortName: key,
  level: 'network',
  status: 'active',
  above: null,
  frequency: '',
  termEndsOn: null,
  closedOn: null,
  members: 0,
  ...more,
});
const picture = (bodies: ShownBody[], language: 'da' | 'en' = 'da') =>
  String(BodyPicture({ language, bodies, today }));
const widthOf = (drawn: string) => Number(/<svg[^>]* width="(\d+)"/.exec(drawn)?.[1]);

test('a name is shown as text, whatever it holds', () => {
  const drawn = picture([body('x', { name: '<script>alert(1)</script>' })]);
  expect(drawn).not.toContain('<script');
  expect(drawn).toContain('&lt;script&gt;');
});

test('the picture has a title and says what it is, and every body is a link', () => {
  const drawn = picture([body('a'), body('b', { above: 'a' })]);
  expect(drawn).toMatch(/aria-labelledby="rv-map-title rv-map-desc"/);
  expect(drawn).toContain('Et diagram med 2 fora');
  expect([...drawn.matchAll(/<a class="rv-map__box[^"]*" href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/fora/a',
    '/fora/b',
  ]);
});

test('what deviates is said in words and by shape', () => {
  const over = picture([body('x', { termEndsOn: day('2015-11-15') })]);
  expect([over.includes('11 år over perioden'), over.includes('rv-map__mark')]).toEqual([true, true]);
  expect(picture([body('x', { status: 'on-hold' })])).toMatch(/is-on-hold.*I bero/s);
  expect(picture([body('x')])).not.toMatch(/rv-map__(mark|state)/);
});

test('the picture speaks English to those who chose it', () => {
  const drawn = picture([body('x', { termEndsOn: day('2015-11-15'), members: 2 })], 'en');
  expect(drawn).toContain('11 years past its term');
  expect(drawn).toContain('2 members');
});

test('forty bodies still fit the page where they can, with narrower boxes', () => {
  const few = [body('top'), body('one', { above: 'top' })];
  const many = [
    body('top', { level: 'director' }),
    ...Array.from({ length: 39 }, (_, index) => body(`b${index}`, { above: 'top' })),
  ];
  expect(widthOf(picture(few))).toBeLessThan(500);
  expect(widthOf(picture(many))).toBeLessThanOrEqual(1320);
});
