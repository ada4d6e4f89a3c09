import { expect, test } from 'vitest';
import { nextStep, stepsOf } from './phases.ts';

test('two phases with a political discussion between them are three steps', () => {
  const read = stepsOf('Fase 1: oplæg\n\n> Drøftes i KKR\nFase 2: model\n');
  expect(read).toEqual({
    ok: true,
    value: [
      { is: 'phase', text: 'Fase 1: oplæg' },
      { is: 'discussion', text: 'Drøftes i KKR' },
      { is: 'phase', text: 'Fase 2: model' },
    ],
  });
  expect(read.ok && [1, 2, 3].map((step) => nextStep(read.value, step))).toEqual([2, 3, null]);
});

test.each([
  ['> Først\nFase 1', 'discussion-at-an-end'],
  ['Fase 1\n> Sidst', 'discussion-at-an-end'],
  ['Fase 1\n> En\n> To\nFase 2', 'two-discussions'],
  [Array.from({ length: 51 }, (_, at) => `Fase ${at}`).join('\n'), 'too-many-steps'],
])('%s is refused', (written, code) => {
  expect(stepsOf(written)).toMatchObject({ ok: false, refusal: { code } });
});
