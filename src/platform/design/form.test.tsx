import { expect, test } from 'vitest';
import { ConfirmPanel } from './confirm-panel.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import type { FormState } from './form-state.ts';
import { Checkboxes, Radios } from './choice-fields.tsx';
import { DateField, TextArea, TextField } from './text-fields.tsx';

const form: FormState = {
  language: 'da',
  csrfToken: 'token',
  formKey: 'key',
  version: 7,
  values: {
    title: '"><img src=x>',
    heldOn: '2016-11-17',
    note: '\nanden linje',
    access: 'all',
    notify: 'ja',
  },
  problems: [
    { field: 'title', message: 'Mangler <titel>' },
    { field: 'access', message: 'Vælg hvem' },
    { message: 'Ændret imens' },
  ],
};

test('a form carries the token, the key and the version', () => {
  const html = String(Form({ form, action: '/moeder' }));
  expect(html).toContain('method="post" novalidate="" action="/moeder"');
  expect(html).toContain('name="csrf" value="token"');
  expect(html).toContain('name="formKey" value="key"');
  expect(html).toContain('name="version" value="7"');
  expect(String(Form({ form: { ...form, version: undefined } }))).not.toContain('name="version"');
});

test('files are sent as files', () => {
  expect(String(Form({ form, hasFiles: true }))).toContain('enctype="multipart/form-data"');
});

test('what was typed comes back as text', () => {
  const html = String(TextField({ form, name: 'title', label: 'Titel <b>' }));
  expect(html).toContain('value="&quot;&gt;&lt;img src=x&gt;"');
  expect(html).toContain('Titel &lt;b&gt;');
  expect(html).not.toContain('<img');
});

test('a first line that is empty is not lost in a text area', () => {
  expect(String(TextArea({ form, name: 'note', label: 'Note' }))).toContain('>\n\nanden linje</textarea>');
});

test('a day is shown as Danes write it, what is no day as it was typed', () => {
  expect(String(DateField({ form, name: 'heldOn', label: 'Dato' }))).toContain('value="17.11.2016"');
  const odd = { ...form, values: { heldOn: '31.2.16' } };
  expect(String(DateField({ form: odd, name: 'heldOn', label: 'Dato' }))).toContain('value="31.2.16"');
});

test('the summary links to the fields, and the field says the same', () => {
  const summary = String(ErrorSummary({ form }));
  expect(summary).toContain('<a href="#title">Mangler &lt;titel&gt;</a>');
  expect(summary).toContain('<li>Ændret imens</li>');
  const field = String(TextField({ form, name: 'title', label: 'Titel', hint: 'Kort' }));
  expect(field).toContain('id="title"');
  expect(field).toContain('aria-describedby="title-hint title-error" aria-invalid="true"');
  expect(field).toContain('id="title-error"><span class="sr-only">Fejl: </span>Mangler &lt;titel&gt;');
});

test('a summary reaches a group of choices at its first choice', () => {
  const options = [
    { value: 'none', text: 'Ingen' },
    { value: 'all', text: 'Alle', isSuggested: true },
  ];
  const html = String(Radios({ form, name: 'access', label: 'Hvem', options }));
  expect(html).toContain('id="access" name="access" value="none"');
  expect(html).toContain('value="all" checked=""');
  expect(html).toContain('<span class="rv-sug">forslag</span>');
});

test('a suggestion is never chosen beforehand', () => {
  const options = [{ value: 'all', text: 'Alle', isSuggested: true }];
  const html = String(Radios({ form: { ...form, values: {} }, name: 'access', label: 'Hvem', options }));
  expect(html).not.toContain('checked');
});

test('each box has its own name, because no field may be sent twice', () => {
  const boxes = [
    { name: 'notify', text: 'Send' },
    { name: 'remind', text: 'Mind om' },
  ];
  const html = String(Checkboxes({ form, name: 'messages', label: 'Besked', boxes }));
  expect(html).toContain('id="messages" name="notify" value="ja" checked=""');
  expect(html).toContain('id="remind" name="remind" value="ja"/>');
});

test('a form in good order has no summary', () => {
  expect(ErrorSummary({ form: { ...form, problems: [] } })).toBeNull();
});

test('English readers get English words around their fields', () => {
  const english = { ...form, language: 'en' as const };
  expect(String(ErrorSummary({ form: english }))).toContain('There is something to put right');
  expect(String(TextField({ form: english, name: 'title', label: 'Title', isOptional: true }))).toMatch(
    /\(optional\).*Error: /s,
  );
});

test('the irreversible is asked once: closed at first, open when the answer was refused', () => {
  const panel = { action: '/x', word: 'Slet', warning: 'Kan ikke fortrydes', confirmWord: 'Slet nu' };
  expect(String(ConfirmPanel({ ...panel, form: { ...form, problems: [] } }))).not.toContain(' open');
  expect(String(ConfirmPanel({ ...panel, form }))).toContain('<details class="rv-confirm" open="">');
});
