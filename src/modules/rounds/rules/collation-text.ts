import type { Collation } from './collate.ts';

/** The words around what was answered, in the language of the agenda. */
export type CollationWords = {
  readonly nothing: (names: string) => string;
  readonly silent: (names: string) => string;
};

/**
 * The collation as text for a case: headings with `##`, statements as paragraphs that begin with their letter. What was
 * written stays as it was; a mark that would begin a heading or a list is kept from doing so.
 */
export function collationAsText({ themes, silent }: Collation, words: CollationWords): string {
  const parts = themes.flatMap(({ number, title, statements, questions, nothing }) => [
    `## ${number}. ${title}`,
    ...statements.map(({ ref, organisation, department, reference, text }) => {
      const who = department === '' ? organisation : `${organisation} (${department})`;
      const source = reference === '' ? '' : ` (${reference})`;
      return `**${ref.slice(String(number).length)}. ${who}:** ${inLines(text)}${source}`;
    }),
    ...questions.map(({ prompt, values }) =>
      [
        `**${prompt}**`,
        ...values.map(({ organisation, value }) => `- ${organisation}: ${inLines(value)}`),
      ].join('\n'),
    ),
    ...(nothing.length > 0 ? [words.nothing(nothing.join(', '))] : []),
  ]);
  return [...parts, ...(silent.length > 0 ? [words.silent(silent.join(', '))] : [])].join('\n\n');
}

const inLines = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('*', '·');
