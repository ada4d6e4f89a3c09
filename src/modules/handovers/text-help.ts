import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const handoversHelp = {
  messages: { key: 'budskaber', words: { da: da.messages, en: en.messages } },
  message: { key: 'budskab', words: { da: da.message, en: en.message } },
  passings: { key: 'oversendelser', words: { da: da.passings, en: en.passings } },
  passing: { key: 'oversendelse', words: { da: da.passing, en: en.passing } },
  joint: { key: 'faelles-tekster', words: { da: da.joint, en: en.joint } },
  matrix: { key: 'faelles-tekst', words: { da: da.matrix, en: en.matrix } },
  copy: { key: 'raadets-tekst', words: { da: da.copy, en: en.copy } },
  result: { key: 'raadets-resultat', words: { da: da.result, en: en.result } },
} as const;
