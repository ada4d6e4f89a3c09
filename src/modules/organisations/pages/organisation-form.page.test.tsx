import { expect, test } from 'vitest';
import { bareContext, FormPage, type FormPageProps } from '../../../platform/design/index.ts';
import { organisationFields } from './organisation-form.page.tsx';

const props = (more: Partial<FormPageProps> = {}): FormPageProps => ({
  context: bareContext('da', false),
  form: {
    language: 'da',
    csrfToken: 't',
    formKey: 'k',
    version: 3,
    values: { name: '"><img src=x>', validFrom: '2016-11-17', validTo: 'i morgen' },
    problems: [],
  },
  conflict: [],
  title: 'Ret <b>',
  crumbs: [],
  fields: organisationFields('da', [{ key: 'rebild', name: 'Rebild <i>' }]),
  submitWord: 'Gem',
  backHref: '/organisationer',
  ...more,
});
const shown = async (given: FormPageProps) => String(await FormPage(given));

test('typed text is shown as text, days as people write them, and what is no day as typed', async () => {
  const page = await shown(props());
  expect(page).not.toMatch(/<img|<i>|Ret <b>/);
  expect(page).toContain('value="17.11.2016"');
  expect(page).toContain('value="i morgen"');
  expect(page).toContain('name="version" value="3"');
});

test('a refusal is named in the title, in the summary and at the field', async () => {
  const problems = [{ field: 'validTo', message: 'Skriv en dag, der findes' }];
  const page = await shown(props({ form: { ...props().form, problems } }));
  expect(page).toContain('<title>Fejl: Ret');
  expect(page).toContain('href="#validTo"');
  expect(page).toMatch(/aria-describedby="[^"]*validTo-error/);
});

test('a conflict shows what stands now beside what was typed', async () => {
  const page = await shown(props({ conflict: [{ label: 'Navn', now: '' }] }));
  expect(page).toContain('En anden har rettet imens');
  expect(page).toContain('(tomt)');
});
