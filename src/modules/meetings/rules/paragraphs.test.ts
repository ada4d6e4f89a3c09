import { expect, test } from 'vitest';
import { paragraphs } from './paragraphs.ts';

test('each line is a paragraph, and lines with a dot before them are one list', () => {
  const text = 'Panelet har set på sagen.\n\n• første grund\n• anden grund\nDerfor holdes en pause.';
  expect(paragraphs(text)).toEqual([
    { kind: 'paragraph', text: 'Panelet har set på sagen.' },
    { kind: 'list', items: ['første grund', 'anden grund'] },
    { kind: 'paragraph', text: 'Derfor holdes en pause.' },
  ]);
});

test('two lists with words between them stay two', () => {
  const kinds = paragraphs('• a\nog\n• b').map(({ kind }) => kind);
  expect(kinds).toEqual(['list', 'paragraph', 'list']);
});

test('an empty text has no parts, and a dot alone is not one', () => {
  expect(paragraphs('\n  \n•\n• \n')).toEqual([]);
});
