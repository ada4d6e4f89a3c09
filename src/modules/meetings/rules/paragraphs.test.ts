import { expect, test } from 'vitest';
import { paragraphs } from './paragraphs.ts';

const point = (text: string, ...points: string[]) => ({ text, points });

test('each line is a paragraph, and lines with a dot before them are one list', () => {
  const text = 'Panelet har set på sagen.\n\n• første grund\n• anden grund\nDerfor holdes en pause.';
  expect(paragraphs(text)).toEqual([
    { kind: 'paragraph', text: 'Panelet har set på sagen.' },
    { kind: 'list', items: [point('første grund'), point('anden grund')] },
    { kind: 'paragraph', text: 'Derfor holdes en pause.' },
  ]);
});

test('two lists with words between them stay two', () => {
  const kinds = paragraphs('• a\nog\n• b').map(({ kind }) => kind);
  expect(kinds).toEqual(['list', 'paragraph', 'list']);
});

test('a point that is set in belongs to the point above it; the first has none above', () => {
  expect(paragraphs('• børn\n  • til og med 14 år\n  • fra 15 år\n• voksne')).toEqual([
    { kind: 'list', items: [point('børn', 'til og med 14 år', 'fra 15 år'), point('voksne')] },
  ]);
  expect(paragraphs('  • alene')).toEqual([{ kind: 'list', items: [point('alene')] }]);
});

test('a heading stands on its own line and ends a list', () => {
  expect(paragraphs('• a\n\n### Økonomi\n\nDet koster.\n### \n###')).toEqual([
    { kind: 'list', items: [point('a')] },
    { kind: 'heading', text: 'Økonomi' },
    { kind: 'paragraph', text: 'Det koster.' },
  ]);
});

test('the line ends of a form and signs inside a line are no marks', () => {
  expect(paragraphs('Et afsnit\r\n• punkt\r\nSag ### 3 • og mere')).toEqual([
    { kind: 'paragraph', text: 'Et afsnit' },
    { kind: 'list', items: [point('punkt')] },
    { kind: 'paragraph', text: 'Sag ### 3 • og mere' },
  ]);
});

test('an empty text has no parts, and a dot alone is not one', () => {
  expect(paragraphs('\n  \n•\n• \n')).toEqual([]);
});
