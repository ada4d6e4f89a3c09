import type { Language } from '../../../kernel/language.ts';
import { Fold, Icon, List, Prose, Recommendation, showDay } from '../../../platform/design/index.ts';
import { itemReadersPath, meetingsPaths } from '../paths.ts';
import { leadVerb } from '../rules/lead-verb.ts';
import type { ItemView, RecommendationView } from '../rules/meeting-views.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { AppendixWords } from './appendix-words.tsx';
import { CaseTextBody } from './case-text.tsx';
import { ItemNotes } from './finding-parts.tsx';
import { Decision } from './item-decision.tsx';
import type { ItemPageView } from './item.page.tsx';
import { addressParts, inDanish, itemLabel } from './meeting-words.ts';
import { partsAt } from './page-part.ts';

/** The item in the order one needs it: recommendation, decision, case, appendices. */
export function ItemMain({ view }: { view: ItemPageView }) {
  const { context, item } = view;
  const text = meetingsTexts[context.language];
  const [lead] = item.recommendations.flatMap((one) => one.lead ?? []);
  const isBare =
    item.withdrawn === null &&
    item.recommendations.length === 0 &&
    item.texts.length === 0 &&
    item.treatment === null;
  return (
    <>
      {item.recommendations.length > 0 && (
        <Recommendation
          heading={lead?.replace(/[:\s]+$/, '') ?? text.recommendationHeading}
          items={item.recommendations.map((one) => (
            <RecommendationText recommendation={one} language={context.language} />
          ))}
        />
      )}
      {view.findings && view.findings.length > 0 && (
        <ItemNotes meeting={view.meeting} findings={view.findings} language={context.language} />
      )}
      <Decision view={view} />
      <CaseTexts view={view} />
      <Statements view={view} />
      {item.appendices.length > 0 && <Appendices view={view} />}
      {isBare && <p class="rv-muted">{text.noCaseText}</p>}
      {partsAt(view.parts ?? [], 'main')}
      <Folds view={view} />
    </>
  );
}

type RecommendationProps = { recommendation: RecommendationView; language: Language };

/** What is recommended, its verb in bold. */
export function RecommendationText({ recommendation, language }: RecommendationProps) {
  const { text, children } = recommendation;
  const found = leadVerb(text);
  const words = found ? (
    <>
      {found.before}
      <b>{found.verb}</b>
      {found.after}
    </>
  ) : (
    text
  );
  return (
    <span {...inDanish(language)}>
      {words}
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <li>{child}</li>
          ))}
        </ul>
      )}
    </span>
  );
}

/** The labels whose text stands elsewhere on the page in a better form. */
export function shownElsewhere({ recommendations, appendices, treatment }: ItemView): string[] {
  return [
    ...(recommendations.length > 0 ? ['Indstilling'] : []),
    ...(appendices.length > 0 ? ['Bilag'] : []),
    ...(treatment?.minutesText ? ['Referat'] : []),
  ];
}

function CaseTexts({ view: { context, item } }: { view: ItemPageView }) {
  const elsewhere = shownElsewhere(item);
  const texts = item.texts.filter(({ label }) => label === null || !elsewhere.includes(label));
  if (texts.length === 0) return null;
  return (
    <Prose>
      {texts.map((text) => (
        <>
          {text.label !== null && <h2>{labelWord(text.label, meetingsTexts[context.language])}</h2>}
          <CaseTextBody
            text={text}
            language={context.language}
            under={text.label === null ? 'title' : 'heading'}
          />
        </>
      ))}
    </Prose>
  );
}

export const labelWord = (label: string, text: MeetingsText): string =>
  Object.entries(text.labels).find(([known]) => known === label)?.[1] ?? label;

function Statements({ view: { context, item } }: { view: ItemPageView }) {
  const text = meetingsTexts[context.language];
  const statements = item.positions.filter(({ kind }) => kind === 'statement');
  if (statements.length === 0) return null;
  const rows = statements.map((statement) => ({
    main: (
      <>
        <b>{statement.party ?? text.unnamedParty}</b>
        {statement.department === null ? '' : `, ${statement.department}`}
        {statement.concerning === null ? '' : ` (${statement.concerning})`}
      </>
    ),
    note: <span {...inDanish(context.language)}>{statement.text}</span>,
  }));
  return (
    <>
      <Prose>
        <h2>{text.statements}</h2>
      </Prose>
      <List rows={rows} />
    </>
  );
}

function Appendices({ view: { context, item } }: { view: ItemPageView }) {
  const text = meetingsTexts[context.language];
  const rows = item.appendices.map((appendix) => ({
    main: (
      <>
        <Icon name="attach-file" /> <AppendixWords appendix={appendix} language={context.language} />
      </>
    ),
  }));
  return (
    <>
      <Prose>
        <h2>{text.labels.Bilag}</h2>
      </Prose>
      <List rows={rows} />
    </>
  );
}

function Folds({ view: { context, meeting, item, maySetAccess } }: { view: ItemPageView }) {
  const text = meetingsTexts[context.language];
  const label = itemLabel(item);
  const [from, to] = [item.lines.at(0)?.[0], item.lines.at(-1)?.[1]];
  const source = from === undefined || to === undefined ? text.sourceWhole : text.sourceLines(from, to);
  const history = [
    meeting.importId === null ? text.sourceByHand : source,
    text.storedOn(showDay(meeting.storedOn, context.language)),
    ...(item.version > 1 ? [text.changedTimes(item.version - 1)] : []),
  ];
  const access = [
    text.audienceSentences[meeting.audience](meeting.bodyShortName),
    ...(item.closed ? [text.closedSentence([label], meeting.bodyShortName)] : []),
    ...(item.municipalOnly ? [text.municipalSentence([label])] : []),
  ];
  return (
    <div class="rv-space">
      <Fold summary={text.history}>
        <List rows={history.map((main) => ({ main }))} />
      </Fold>
      <Fold summary={text.whoMaySee}>
        <List rows={access.map((main) => ({ main }))} />
        {maySetAccess && (
          <p>
            <a href={meetingsPaths.itemAccess.to({ ...addressParts(meeting), item: item.address })}>
              {text.changeAccess}
            </a>
            {' · '}
            <a href={itemReadersPath.to({ ...addressParts(meeting), item: item.address })}>
              {text.seeReaders}
            </a>
          </p>
        )}
      </Fold>
    </div>
  );
}
