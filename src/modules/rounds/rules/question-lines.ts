import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { AnswerKind } from './round-views.ts';

/** Themes and questions as they are typed: a line is a theme, a line that begins with a hyphen a question under it. */
export type TypedQuestion = {
  readonly prompt: string;
  readonly kind: AnswerKind;
  readonly options: readonly string[];
  readonly isRequired: boolean;
};
export type TypedTheme = { readonly title: string; readonly questions: readonly TypedQuestion[] };

export type LineRefusal = {
  code:
    | 'no-themes'
    | 'too-many-themes'
    | 'too-many-questions'
    | 'question-before-theme'
    | 'unknown-answer-kind'
    | 'choice-needs-two'
    | 'line-too-long';
  field: 'themes';
  facts: { line: number; word: string };
};

const [themesMax, questionsMax, titleLettersMax, promptLettersMax] = [20, 100, 300, 500];
const words: Readonly<Record<string, AnswerKind>> = { tekst: 'text', tal: 'number', 'ja/nej': 'yes-no' };
const bracket = /^(.*?)\s*\[([^\]]*)\]\s*(\*?)$/s;

const wrong = (code: LineRefusal['code'], line = 0, word = '') =>
  refuse<LineRefusal>({ code, field: 'themes', facts: { line, word } });

/**
 * Reads the themes: "- Hvor mange pladser? [tal] *" asks for a number that is required; "[valg: A | B]" for one of
 * several; without brackets for text.
 */
export function themesOfLines(typed: string): Result<TypedTheme[], LineRefusal> {
  const themes: { title: string; questions: TypedQuestion[] }[] = [];
  for (const [index, raw] of typed.split('\n').entries()) {
    const [text, line] = [raw.trim(), index + 1];
    if (text === '') continue;
    if (!/^[-–•]/.test(text)) {
      if (text.length > titleLettersMax) return wrong('line-too-long', line);
      themes.push({ title: text, questions: [] });
      continue;
    }
    const question = questionOf(text.slice(1).trim(), line);
    if (!question.ok) return question;
    const theme = themes.at(-1);
    if (!theme) return wrong('question-before-theme', line);
    theme.questions.push(question.value);
  }
  if (themes.length === 0) return wrong('no-themes');
  if (themes.length > themesMax) return wrong('too-many-themes', themesMax);
  const count = themes.reduce((sum, { questions }) => sum + questions.length, 0);
  return count > questionsMax ? wrong('too-many-questions', questionsMax) : accept(themes);
}

function questionOf(text: string, line: number): Result<TypedQuestion, LineRefusal> {
  const [, before, inside, after] = bracket.exec(text) ?? [];
  const whole = before ?? text;
  const isRequired = after === '*' || whole.endsWith('*');
  const prompt = whole.replace(/\s*\*$/, '').trim();
  if (prompt === '' || prompt.length > promptLettersMax) return wrong('line-too-long', line);
  if (inside === undefined) return accept({ prompt, kind: 'text', options: [], isRequired });
  const kind = words[inside.trim().toLowerCase()];
  if (kind) return accept({ prompt, kind, options: [], isRequired });
  const choices = /^valg\s*:(.*)$/is.exec(inside.trim())?.[1];
  if (choices === undefined)
    return wrong('unknown-answer-kind', line, inside.trim().slice(0, titleLettersMax));
  const options = [...new Set(choices.split('|').map((option) => option.trim()))].filter((one) => one !== '');
  return options.length < 2
    ? wrong('choice-needs-two', line)
    : accept({ prompt, kind: 'choice', options, isRequired });
}

/** The themes written back as lines, so that they can be changed and copied. */
export const linesOfThemes = (themes: readonly TypedTheme[]): string =>
  themes.flatMap(({ title, questions }) => [title, ...questions.map(lineOfQuestion)]).join('\n');

const wordOf: Readonly<Record<Exclude<AnswerKind, 'choice'>, string>> = {
  text: '',
  number: ' [tal]',
  'yes-no': ' [ja/nej]',
};
const lineOfQuestion = ({ prompt, kind, options, isRequired }: TypedQuestion): string => {
  const kindWord = kind === 'choice' ? ` [valg: ${options.join(' | ')}]` : wordOf[kind];
  return `- ${prompt}${kindWord}${isRequired ? ' *' : ''}`;
};
