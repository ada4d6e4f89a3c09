import { Tag, showDay, type PageContext, type TagState } from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import type { EntryKind } from '../rules/search-entry.ts';
import type { SnippetPart } from '../rules/snippet.ts';
import { searchTexts } from '../text.ts';

export type HitView = {
  readonly kind: EntryKind;
  readonly layer: string;
  readonly number: string;
  readonly title: readonly SnippetPart[];
  readonly snippet: readonly SnippetPart[];
  readonly href: string;
  readonly heldOn: Day | null;
  readonly bodyShortName: string | null;
  readonly outcome: { readonly word: string; readonly state: TagState } | null;
  readonly hasReservation: boolean;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
};

type Props = { readonly context: PageContext; readonly hits: readonly HitView[]; readonly from: number };

/** The hits in their order, numbered on over the pages. */
export const SearchHits = ({ context, hits, from }: Props) => (
  <ol class="rv-hits" start={from} aria-label={searchTexts[context.language].hits}>
    {hits.map((hit) => (
      <li>
        <Hit hit={hit} context={context} />
      </li>
    ))}
  </ol>
);

type HitProps = { readonly hit: HitView; readonly context: PageContext };

function Hit({ hit, context }: HitProps) {
  const { language } = context;
  const danish = language === 'da' ? {} : { lang: 'da' };
  return (
    <article>
      <h2 {...danish}>
        <a href={hit.href}>
          <Marked parts={hit.title} />
        </a>
      </h2>
      <HitFacts hit={hit} context={context} />
      {hit.layer === 'title' && <p class="rv-muted">{searchTexts[language].titleOnly}</p>}
      {hit.snippet.length > 0 && (
        <p class="rv-hit__text" {...danish}>
          <Marked parts={hit.snippet} />
        </p>
      )}
    </article>
  );
}

function HitFacts({ hit, context: { language } }: HitProps) {
  const text = searchTexts[language];
  const marks: { state: TagState; word: string }[] = [];
  if (hit.outcome) marks.push(hit.outcome);
  if (hit.hasReservation) marks.push({ state: 'res', word: text.reserved });
  if (hit.closed) marks.push({ state: 'lock', word: text.closed });
  if (hit.municipalOnly) marks.push({ state: 'lock', word: text.municipal });
  return (
    <p class="rv-hit__facts">
      <span>{text.kinds[hit.kind]}</span>
      {hit.bodyShortName !== null && <span>{hit.bodyShortName}</span>}
      {hit.heldOn !== null && <time datetime={hit.heldOn}>{showDay(hit.heldOn, language)}</time>}
      {hit.number !== '' && <span>{hit.kind === 'matter' ? hit.number : text.item(hit.number)}</span>}
      {marks.map(({ state, word }) => (
        <Tag state={state} isQuiet>
          {word}
        </Tag>
      ))}
    </p>
  );
}

const Marked = ({ parts }: { parts: readonly SnippetPart[] }) => (
  <>{parts.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>
);
