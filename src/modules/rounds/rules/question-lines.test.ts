import { describe, expect, test } from 'vitest';
import { linesOfThemes, themesOfLines } from './question-lines.ts';

const typed = `Pladser
- Hvor mange pladser har I? [tal] *
- Er de i brug? [ja/nej]
- Hvilken model? [valg: A | B | C] *
- Hvorfor? *
Alt andet`;

test('a line is a theme, a line with a hyphen a question under it', () => {
  const read = themesOfLines(typed);
  expect(read).toEqual({
    ok: true,
    value: [
      {
        title: 'Pladser',
        questions: [
          { prompt: 'Hvor mange pladser har I?', kind: 'number', options: [], isRequired: true },
          { prompt: 'Er de i brug?', kind: 'yes-no', options: [], isRequired: false },
          { prompt: 'Hvilken model?', kind: 'choice', options: ['A', 'B', 'C'], isRequired: true },
          { prompt: 'Hvorfor?', kind: 'text', options: [], isRequired: true },
        ],
      },
      { title: 'Alt andet', questions: [] },
    ],
  });
});

test('written back and read again it is the same', () => {
  const read = themesOfLines(typed);
  expect(read.ok && linesOfThemes(read.value)).toBe(typed);
});

describe('what cannot be read says on which line', () => {
  test.each([
    ['', 'no-themes', 0],
    ['- Hvor mange?', 'question-before-theme', 1],
    ['Tema\n\n- Hvor mange? [antal]', 'unknown-answer-kind', 3],
    ['Tema\n- Hvilken? [valg: A]', 'choice-needs-two', 2],
    ['Tema\n-', 'line-too-long', 2],
    ['x'.repeat(301), 'line-too-long', 1],
    [Array.from({ length: 21 }, (_, index) => `Tema ${index}`).join('\n'), 'too-many-themes', 20],
    [`Tema\n${'- Hvad?\n'.repeat(101)}`, 'too-many-questions', 100],
  ])('%j', (lines, code, line) => {
    expect(themesOfLines(lines)).toMatchObject({ ok: false, refusal: { code, facts: { line } } });
  });
});
