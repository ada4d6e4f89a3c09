import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { bareContext, type PageContext } from '../../../platform/design/index.ts';
import { BodyPage, type BodyView } from './body.page.tsx';

const signedIn = (language: 'da' | 'en'): PageContext => ({
  ...bareContext(language, false),
  actor: { name: 'Mette', organisationName: 'Sekretariatet', role: 'Sekretariatet' },
});
const view = (more: Partial<BodyView['body']> = {}, rest: Partial<BodyView> = {}): BodyView => ({
  context: signedIn('da'),
  body: {
    key: 'panelet',
    name: 'Panelet <b>',
    shortName: 'Panelet',
    level: 'panel',
    status: 'active',
    above: null,
    servedBy: null,
    composition: '',
    frequency: '',
    mandate: '"><img src=x>',
    audience: 'cooperation',
    startedOn: day('2013-11-15'),
    termEndsOn: null,
    closedOn: null,
    aliases: ['<i>andet</i>'],
    ...more,
  },
  members: [],
  municipalities: [],
  events: [],
  subBodies: [],
  today: day('2026-11-22'),
  mayEdit: false,
  follow: null,
  others: [],
  ...rest,
});
const shown = async (given: BodyView) => String(await BodyPage(given));
const member = (from: string, to: string | null, name: string) => ({
  seat: 1,
  person: { key: name.toLowerCase(), name },
  role: 'member' as const,
  organisation: null,
  municipalityKey: null,
  from: day(from),
  to: to === null ? null : day(to),
});

test('what people wrote is shown as text', async () => {
  const page = await shown(view());
  expect(page).not.toMatch(/<img|Panelet <b>|<i>andet/);
  expect(page).toContain('Panelet &lt;b&gt;');
});

test('a body inside its term says nothing about it; one past it says how long', async () => {
  expect(await shown(view({ termEndsOn: day('2026-11-22') }))).not.toContain('role="alert"');
  expect(await shown(view({ termEndsOn: day('2026-11-19') }))).toContain('er 3 dage over sin periode');
  expect(await shown(view({ termEndsOn: day('2026-11-19'), status: 'closed' }))).not.toContain(
    'role="alert"',
  );
});

test('only who may edit is offered the acts', async () => {
  const overdue = { termEndsOn: day('2015-11-15') };
  expect(await shown(view(overdue))).not.toMatch(/forlaengelse|lukning|rettelse/);
  expect(await shown(view(overdue, { mayEdit: true }))).toMatch(/forlaengelse.*lukning/s);
});

test('earlier members are folded; of a closed body those of its last day are shown', async () => {
  const members = [member('2013-11-15', '2014-12-31', 'Anna'), member('2014-01-01', null, 'Bo')];
  expect(await shown(view({}, { members }))).toMatch(/Bo.*1 tidligere medlem.*Anna/s);
  const closed = view({ status: 'closed', closedOn: day('2014-06-01') }, { members });
  expect(await shown(closed)).toMatch(/Medlemmer ved lukningen(?!.*tidligere medlem)/s);
});

test('names lead on for those who are signed in only', async () => {
  const members = [member('2014-01-01', null, 'Bo')];
  expect(await shown(view({}, { members }))).toContain('href="/personer/bo"');
  expect(await shown(view({}, { members, context: bareContext('da', false) }))).not.toContain('/personer/');
});

test('the page speaks English to those who chose it', async () => {
  const page = await shown(view({ termEndsOn: day('2025-11-22') }, { context: signedIn('en') }));
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('is 1 year past its term');
  expect(page).not.toContain('Rapporterer til');
});
