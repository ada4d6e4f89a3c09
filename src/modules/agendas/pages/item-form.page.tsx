import type { RichText } from '../../../kernel/rich-text.ts';
import {
  ActLink,
  ErrorSummary,
  Facts,
  Layout,
  MiniAgenda,
  PageHead,
  PageHelp,
  RecordColumns,
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemTextPaths } from '../paths.ts';
import type { Draft, DraftItem } from '../rules/draft-views.ts';
import type { WrittenItem, WrittenText } from '../rules/item-form-view.ts';
import { itemHelp, itemTexts, type ItemText } from '../text-item.ts';
import { agendasTexts } from '../text.ts';
import { crumbsOf, draftHref, navigationKey, type DraftMeeting } from './draft-words.ts';
import { ItemSide, type ShownFinding } from './item-form-side.tsx';
import { ItemRecommendations, ItemTexts } from './item-form-text.tsx';
import { addressOf, itemHrefOf, timeWords } from './item-form-words.ts';

/** A text with its own small form and as it looks. */
export type ShownText = WrittenText & {
  readonly form: FormState;
  readonly rich: RichText;
  /** What is to be written here, by the template; '' where it says nothing. */
  readonly prompt: string;
};

export type ItemFormView = {
  readonly context: PageContext;
  readonly meeting: DraftMeeting;
  readonly draft: Draft;
  /** The item as it stands in its agenda, and with all that is written in it. */
  readonly line: DraftItem;
  readonly item: WrittenItem;
  readonly texts: readonly ShownText[];
  /** Each recommendation in the words it will be sent in. */
  readonly asSent: readonly string[];
  /** Of the buttons that need nothing typed. */
  readonly actForm: FormState;
  readonly findings: readonly ShownFinding[];
  /** Whether the reader writes agendas, and whether this one may still be written in. */
  readonly isWriter: boolean;
  readonly isWritten: boolean;
};

/** The page where a case is written. It looks as the item will when it is sent. */
export function ItemFormPage(view: ItemFormView) {
  const { context, meeting, draft, line, isWritten } = view;
  const { language } = context;
  const text = itemTexts[language];
  const number = line.number ?? '';
  const section = draft.sections.find(({ entry }) => entry === line.sectionEntry)?.title ?? '';
  const problems = [...view.actForm.problems, ...view.texts.flatMap(({ form }) => form.problems)];
  const day = `${meeting.bodyShortName} ${showDay(meeting.heldOn, language)}`;
  const lead = isWritten ? undefined : view.isWriter ? text.notOpen : text.readOnly;
  return (
    <Layout
      context={context}
      title={text.pageTitle(line.title, day)}
      active={navigationKey}
      isRefused={problems.length > 0}
      crumbs={[...crumbsOf(meeting, language, '').slice(0, -1), { text: text.crumb(number) }]}
    >
      <ErrorSummary form={{ ...view.actForm, problems: problems.map(({ message }) => ({ message })) }} />
      <PageHead
        title={line.title}
        kick={text.kick(number, section)}
        {...(lead !== undefined && { lead })}
        acts={<Neighbours view={view} text={text} />}
      />
      <PageHelp language={language} help={itemHelp.item} />
      <Facts facts={factsOf(view)} />
      <RecordColumns
        mini={<Mini view={view} text={text} />}
        main={
          <>
            <ItemRecommendations view={view} />
            <ItemTexts view={view} />
          </>
        }
        side={<ItemSide view={view} />}
        sideLabel={text.sideLabel}
      />
    </Layout>
  );
}

type Part = { view: ItemFormView; text: ItemText };

function Neighbours({ view: { meeting, draft, line, isWritten }, text }: Part) {
  const at = draft.items.findIndex(({ entry }) => entry === line.entry);
  const [before, after] = [draft.items[at - 1], draft.items[at + 1]];
  return (
    <>
      {before && <ActLink href={itemHrefOf(meeting, before)}>{text.previous(before.number ?? '')}</ActLink>}
      {after && <ActLink href={itemHrefOf(meeting, after)}>{text.next(after.number ?? '')}</ActLink>}
      {isWritten && (
        <ActLink href={itemTextPaths.facts.to(addressOf(meeting, line))}>{text.editFacts}</ActLink>
      )}
    </>
  );
}

function Mini({ view: { meeting, draft, line }, text }: Part) {
  const items = draft.items.map((one) => ({
    number: one.number ?? '',
    title: one.title,
    href: itemHrefOf(meeting, one),
    isCurrent: one.entry === line.entry,
  }));
  return (
    <MiniAgenda
      label={text.miniLabel}
      all={{ href: draftHref(meeting), text: text.wholeAgenda }}
      items={items}
    />
  );
}

function factsOf({ context: { language }, line, item }: ItemFormView) {
  const text = itemTexts[language];
  const presenter = [item.presenterName, item.presenterTitle].filter(Boolean).join(', ');
  const numbers = [item.caseNumber, item.documentNumber].filter(Boolean).join(' · ');
  const access = [
    ...(item.closed ? [text.accessClosed(item.closedReason)] : []),
    ...(item.opensOn === null ? [] : [text.accessOpens(showDay(item.opensOn, language))]),
    ...(line.municipalOnly ? [text.accessMunicipal] : []),
  ];
  return [
    { term: text.handling, value: agendasTexts[language].handlings[item.handling] },
    { term: text.presenter, value: presenter || text.nothing },
    { term: text.ownTime, value: timeWords(item.startsAt, item.endsAt, language) ?? text.nothing },
    { term: text.numbers, value: numbers || text.nothing },
    { term: text.access, value: access.join(' · ') || text.accessOpen },
  ];
}
