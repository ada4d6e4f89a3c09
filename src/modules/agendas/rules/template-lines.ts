import type { CaseTemplate } from './default-templates.ts';

type Texts = CaseTemplate['texts'];
type Asked = CaseTemplate['recommendations'];

const [linesMax, labelLettersMax] = [20, 100];
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "Resume: kort om sagen", one a line. Undefined where a line has no heading. */
export function textsOfLines(text: string): Texts | undefined {
  const texts = linesOf(text).map((line) => {
    const [, label = '', prompt = ''] = /^([^:]+)(?::\s*(.*))?$/.exec(line) ?? [];
    return { label: label.trim(), prompt: prompt.trim() };
  });
  const isReadable = texts.every(({ label }) => label !== '' && label.length <= labelLettersMax);
  return isReadable && texts.length <= linesMax ? texts : undefined;
}

export const textsToLines = (texts: Texts): string =>
  texts.map(({ label, prompt }) => (prompt === '' ? label : `${label}: ${prompt}`)).join('\n');

/** The verbs people write, and what they are kept as: those of meetings/rules/recommendation-verbs.ts. */
const verbs: Readonly<Record<string, string>> = {
  godkender: 'approve',
  beslutter: 'decide',
  anbefaler: 'recommend',
  'drøfter og godkender': 'discuss-approve',
  drøfter: 'discuss',
  'tager til efterretning': 'note',
  'orienteres om': 'be-informed',
  kommenterer: 'comment',
  udpeger: 'appoint',
  bemyndiger: 'delegate',
  nedsætter: 'set-up',
  evaluerer: 'evaluate',
  prioriterer: 'prioritise',
};

/** "godkender", one a line, with what follows the verb where that is always the same. */
export function verbsOfLines(text: string): Asked | undefined {
  const asked = linesOf(text).map((line) => {
    const word = Object.keys(verbs).find((one) => line.toLowerCase().startsWith(one));
    return { verb: word === undefined ? undefined : verbs[word], text: line.slice(word?.length ?? 0).trim() };
  });
  const known = asked.flatMap(({ verb, text: rest }) => (verb === undefined ? [] : [{ verb, text: rest }]));
  return known.length === asked.length && known.length <= linesMax ? known : undefined;
}

export const verbsToLines = (asked: Asked): string =>
  asked
    .map(({ verb, text }) => {
      const word = Object.keys(verbs).find((one) => verbs[one] === verb) ?? '';
      return `${word} ${text}`.trim();
    })
    .join('\n');
