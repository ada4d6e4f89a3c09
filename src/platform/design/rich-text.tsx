import type { Language } from '../../kernel/language.ts';
import {
  deepHeadings,
  textOf,
  type RichBlock,
  type RichList,
  type RichRun,
  type RichRuns,
  type RichTable,
  type RichText as Text,
} from '../../kernel/rich-text.ts';
import { designTexts } from './text.ts';

type Props = {
  text: Text;
  language: Language;
  /** The level of its first headings: one below the heading that stands over the text. */
  level?: 2 | 3 | 4;
};

/** A text with headings, lists, tables and links, in the language it was written in. Stands inside `Prose`. */
export function RichText({ text, language, level = 3 }: Props) {
  const deep = deepHeadings(text);
  return (
    <div class="rv-rich" {...(language === 'da' ? {} : { lang: 'da' })}>
      {text.map((block, at) => BlockOf(block, deep.has(at) ? level + 1 : level, language))}
    </div>
  );
}

function BlockOf(block: RichBlock, level: number, language: Language) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={level} text={block.text} />;
    case 'paragraph':
      return <p>{runs(block.runs)}</p>;
    case 'list':
      return <Points list={block} />;
    case 'table':
      return <Rows table={block} language={language} />;
  }
}

function Heading({ level, text }: { level: number; text: string }) {
  if (level === 2) return <h2>{text}</h2>;
  if (level === 3) return <h3>{text}</h3>;
  return level === 4 ? <h4>{text}</h4> : <h5>{text}</h5>;
}

type PointList = { start: number | null; items: readonly (RichRuns | RichList['items'][number])[] };

function Points({ list: { start, items } }: { list: PointList }) {
  const points = items.map((item) => {
    const point = 'runs' in item ? item : { runs: item, below: null };
    return (
      <li>
        {runs(point.runs)}
        {point.below && <Points list={point.below} />}
      </li>
    );
  });
  return start === null ? <ul>{points}</ul> : <ol {...(start !== 1 && { start })}>{points}</ol>;
}

/** Columns of figures stand to the right. Named by its columns for those who do not see it. */
function Rows({ table: { header, rows }, language }: { table: RichTable; language: Language }) {
  const name = header.map(textOf).filter(Boolean).join(', ').slice(0, nameCharactersMax);
  const shape = header.map((_, at) =>
    isOfFigures(rows.map((row) => textOf(row[at] ?? []))) ? 'rv-num' : '',
  );
  return (
    <div class="rv-scroll" tabindex={0} role="region" aria-label={designTexts[language].table(name)}>
      <table class="rv-table">
        <thead>
          <tr>
            {header.map((cell, at) => (
              <th scope="col" class={shape[at]}>
                {runs(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, at) => (
                <td class={shape[at]}>{runs(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
const nameCharactersMax = 120;

const figure = /^(?:kr\.? ?)?[-–−+]? ?\d[\d.,]*(?: ?(?:%|kr\.?|pct\.?))?$/iu;

function isOfFigures(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !['', '-', '–'].includes(cell));
  return filled.length > 0 && filled.every((cell) => figure.test(cell));
}

const runs = (all: RichRuns) => all.map(Run);

function Run({ text, isBold, isItalic, href }: RichRun) {
  const lines = text.split('\n').map((line, at) => (at === 0 ? line : [<br />, line]));
  const set = isItalic ? <em>{lines}</em> : <>{lines}</>;
  const strong = isBold ? <strong>{set}</strong> : set;
  return href === null ? strong : <a href={href}>{strong}</a>;
}
