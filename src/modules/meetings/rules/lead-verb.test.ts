import { expect, test } from 'vitest';
import { leadVerb } from './lead-verb.ts';

const cases: [text: string, shown: string][] = [
  ['godkender dagsordenen', '[godkender] dagsordenen'],
  ['DAS godkender budgettet', 'DAS [godkender] budgettet'],
  ['DAS drøfter og godkender planen', 'DAS [drøfter og godkender] planen'],
  ['DAS tager status til efterretning', 'DAS [tager] status til efterretning'],
  ['Godkender, at mødet flyttes', '[Godkender], at mødet flyttes'],
  ['at Den Administrative Styregruppe drøfter sagen', 'at Den Administrative Styregruppe [drøfter] sagen'],
  ['Hvis gruppen fortsætter, så skal den have et nyt kommissorium, som DAS godkender', 'none'],
  ['Budgettet er vedlagt', 'none'],
  ['DAS godkendersagen', 'none'],
];

test.each(cases)('%s', (text, shown) => {
  const found = leadVerb(text);
  expect(found ? `${found.before}[${found.verb}]${found.after}` : 'none').toBe(shown);
  if (found) expect(found.before + found.verb + found.after).toBe(text);
});
