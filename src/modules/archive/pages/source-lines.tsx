import type { ExcerptLine } from '../rules/review-excerpt.ts';

type Props = { lines: readonly ExcerptLine[]; label: string; hasAnchors?: boolean };

/** The lines of the source with their numbers, as they were read. */
export const SourceLines = ({ lines, label, hasAnchors = false }: Props) => (
  <ol class="rv-pair__src rv-source" aria-label={label} tabindex={0}>
    {lines.map((line) =>
      line === 'gap' ? (
        <li>
          <i />
          <span>…</span>
        </li>
      ) : (
        <li
          class={line.parts.some(({ isHit }) => isHit) ? 'is-hit' : ''}
          {...(hasAnchors && { id: `l${line.number}` })}
        >
          <i>{line.number}</i>
          <span>{line.parts.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</span>
        </li>
      ),
    )}
  </ol>
);
