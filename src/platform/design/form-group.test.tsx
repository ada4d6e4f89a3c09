import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Checkboxes, Radios, Select } from './choice-fields.tsx';
import type { FormState } from './form-state.ts';
import { TextArea, TextField } from './text-fields.tsx';

/** The design system's own templates, as they come with its package: what our fields are measured against. */
type Nunjucks = { configure(folder: string, options: object): { renderString(text: string): string } };
const require = createRequire(import.meta.url);
const templates = (require('nunjucks') as Nunjucks).configure(
  path.resolve(path.dirname(require.resolve('dkfds')), '../../src'),
  { autoescape: true },
);

/** The markup of an official macro, given its file below `components/`, its name and its parameters. */
function official(file: string, macro: string, params: object): string {
  const source = `{% from "components/${file}.njk" import ${macro} %}{{ ${macro}(${JSON.stringify(params)}) }}`;
  return templates.renderString(source);
}

/** Tags with their attributes in order, and words: what is left when white space and our own classes are gone. */
function bones(markup: string, ignored: readonly string[] = []): string[] {
  const parts = markup.match(/<[^>]+>|[^<]+/g) ?? [];
  return parts.flatMap((part) => {
    if (!part.startsWith('<')) return part.trim() === '' ? [] : [part.trim().replace(/\s+/g, ' ')];
    const tag = /^<\/?[a-z0-9]+/.exec(part)?.[0] ?? '';
    const attributes = [...part.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)]
      .filter(([, name = '']) => !ignored.includes(name))
      .map(([, name = '', value = '']) => `${name}=${wordsOf(name, value)}`);
    return [`${tag} ${attributes.toSorted().join(' ')}`.trim()];
  });
}

const wordsOf = (name: string, value: string): string =>
  value
    .split(' ')
    .filter((word) => word !== '' && word !== name && !(name === 'class' && word.startsWith('rv-')))
    .join(' ');

const form: FormState = {
  language: 'da',
  csrfToken: 't',
  formKey: 'k',
  values: { place: 'Nørby' },
  problems: [{ field: 'place', message: 'Mangler by' }],
};
const field = { form, name: 'place', label: 'Sted', hint: 'Hus og by' };
const params = {
  id: 'place',
  name: 'place',
  label: 'Sted',
  helptext: 'Hus og by',
  errorMessage: 'Mangler by',
  value: 'Nørby',
  required: false,
};

test('a text field is the official one', () => {
  const ours = bones(String(TextField(field)));
  expect(ours).toEqual(bones(official('form/controls/text-input', 'textinput', params)));
});

test('a text field in good order is the official one', () => {
  const calm = { ...field, form: { ...form, problems: [] } };
  const plain = { ...params, errorMessage: undefined };
  expect(bones(String(TextField(calm)))).toEqual(
    bones(official('form/controls/text-input', 'textinput', plain)),
  );
});

test('an optional field says so as the official one does', () => {
  const ours = bones(String(TextField({ ...field, isOptional: true }))).join('|');
  expect(ours).toContain('<span class=weight-normal|(frivilligt)|</span');
});

test('a text area is the official one, and says that it is invalid, which the official one forgets', () => {
  const ours = String(TextArea({ ...field, rows: 4 }));
  expect(ours).toContain('aria-invalid="true"');
  expect(bones(ours, ['aria-invalid'])).toEqual(
    bones(official('form/controls/text-area', 'textarea', { ...params, rows: 4 })),
  );
});

test('a select is the official one', () => {
  const options = [
    { value: 'Nørby', text: 'Nørby' },
    { value: 'Sønderby', text: 'Sønderby' },
  ];
  const chosen = options.map((option, index) => ({ ...option, isSelected: index === 0 }));
  expect(bones(String(Select({ ...field, options })))).toEqual(
    bones(official('form/controls/select', 'select', { ...params, options: chosen })),
  );
});

/** Ours give the first choice the id of the group, so that the error summary reaches it. */
const ids = ['id', 'for', 'aria-describedby', 'aria-labelledby', 'name'];

test('radio buttons are the official ones but for their ids', () => {
  const options = [
    { value: 'Nørby', text: 'Nørby', hint: 'Ved havnen' },
    { value: 'Sønderby', text: 'Sønderby' },
  ];
  const items = options.map(({ value, text, hint }, index) => ({
    value,
    label: text,
    helptext: hint,
    checked: index === 0,
  }));
  const group = { ...params, groupname: 'place', radiogroupLegend: 'Sted', items };
  expect(bones(String(Radios({ ...field, options })), ids)).toEqual(
    bones(official('radiobuttons/radiobuttons', 'radiobuttons', group), ids),
  );
});

test('checkboxes are the official ones but for their ids', () => {
  const boxes = [{ name: 'notify', text: 'Send besked', hint: 'Dagen før' }];
  const items = [{ value: 'ja', label: 'Send besked', helptext: 'Dagen før' }];
  const group = { ...params, groupname: 'place', checkboxLegend: 'Sted', items };
  expect(bones(String(Checkboxes({ ...field, boxes })), ids)).toEqual(
    bones(official('checkboxes/checkboxes', 'checkboxes', group), ids),
  );
});

test('the comparison bites: another class or another word is seen', () => {
  const markup = String(TextField(field));
  expect(bones(markup.replace('form-hint', 'hint'))).not.toEqual(bones(markup));
  expect(bones(markup.replace('Hus og by', 'Hus'))).not.toEqual(bones(markup));
});
