import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/language.ts';
import { IslandScript } from './island.tsx';
import { designTexts } from './text.ts';

/** A part of a line; the parts that made the field are marked. */
export type LinePart = { readonly text: string; readonly isHit?: boolean };

/** A line of the source with its number, or a gap where lines were left out. */
export type SourceLine = { readonly number: number; readonly parts: readonly LinePart[] } | 'gap';

export type Point = { readonly text: string; readonly href: string; readonly doubts: number };

type PointsProps = { language: Language; label: string; points: readonly Point[] };

/** The items of the document with how many fields of each are in doubt. */
export const PointsNav = ({ language, label, points }: PointsProps) => (
  <nav aria-label={label}>
    <ul class="rv-points">
      {points.map(({ text, href, doubts }) => (
        <li class={doubts > 0 ? 'is-doubtful' : ''}>
          <a href={href}>
            {text}
            {doubts > 0 && (
              <b>
                <span aria-hidden="true">{doubts}</span>
                <span class="sr-only">, {designTexts[language].doubts(doubts)}</span>
              </b>
            )}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

type PairProps = {
  language: Language;
  /** The address of the field in the page; also the base of the heading's id. */
  id: string;
  heading: string;
  /** A `Tag` that says what is doubtful. */
  tag?: Child;
  lines: readonly SourceLine[];
  /** The field in focus: framed, and its line drawn strong. */
  isNow?: boolean;
  /** The field: a `Form` with `Radios` or text fields. */
  children?: Child;
};

/** A field in doubt faces its own source lines, joined by a line; on phones the lines stand above it. */
export const Pair = ({ language, id, heading, tag, lines, isNow = false, children }: PairProps) => (
  <section class={isNow ? 'rv-pair is-now' : 'rv-pair'} id={id} aria-labelledby={`${id}-heading`}>
    <ol class="rv-pair__src" aria-label={designTexts[language].sourceLines} tabindex={0}>
      {lines.map((line) => (
        <Line line={line} />
      ))}
    </ol>
    <div class="rv-pair__line" aria-hidden="true" />
    <div class="rv-pair__rec">
      <h3 id={`${id}-heading`}>
        {heading} {tag}
      </h3>
      {children}
    </div>
  </section>
);

function Line({ line }: { line: SourceLine }) {
  if (line === 'gap')
    return (
      <li>
        <i />
        <span>…</span>
      </li>
    );
  const isHit = line.parts.some((part) => part.isHit);
  return (
    <li class={isHit ? 'is-hit' : ''}>
      <i>{line.number}</i>
      <span>{line.parts.map(({ text, isHit: marked }) => (marked ? <mark>{text}</mark> : text))}</span>
    </li>
  );
}

/** Around the pairs: 1–5 choose in the field in focus, Enter saves. Everything works with the mouse and Tab as well. */
export const ReviewKeys = ({ children }: { children?: Child }) => (
  <rv-review-keys>
    {children}
    <IslandScript name="review-keys" />
  </rv-review-keys>
);
