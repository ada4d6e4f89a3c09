import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  Alert,
  EmptyState,
  Facts,
  Layout,
  List,
  PageHead,
  PageHelp,
  Section,
  Table,
  showDay,
  showDayShort,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, itemPath, organisationPath, secretariatPaths } from '../paths.ts';
import type { CardLine, LineKind, SecretariatCard } from '../rules/secretariat-card.ts';
import { reviewHelp } from '../text-help.ts';
import { reviewTexts } from '../text.ts';
import type { SourceShown } from './review.page.tsx';

export type SecretariatView = {
  readonly context: PageContext;
  /** The version that is read, and the number of the one that holds today. */
  readonly card: SecretariatCard | undefined;
  readonly holding: number | undefined;
  /** Newest first. */
  readonly versions: readonly SecretariatCard[];
  readonly item: SourceShown | undefined;
  readonly mayEdit: boolean;
};

/** How the secretariat is run: whom it answers to, who clears what, its tasks and resources. */
export function SecretariatPage(view: SecretariatView) {
  const { context, card, holding, versions, mayEdit } = view;
  const { language } = context;
  const { secretariat: text } = reviewTexts[language];
  const change = <ActLink href={secretariatPaths.change.to({})}>{text.change}</ActLink>;
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} acts={mayEdit ? change : undefined} />
      <PageHelp language={language} help={reviewHelp.secretariat} />
      {card === undefined ? (
        <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState>
      ) : (
        <>
          {card.number !== holding && <Older language={language} from={card.holdsFrom} />}
          <Facts facts={factsOf(view, card)} />
          {card.reporting !== '' && (
            <Section heading={text.reporting}>
              <p>{card.reporting}</p>
            </Section>
          )}
          <Pairs {...{ language, card, kind: 'clearance' }} />
          <Labels {...{ language, card, kind: 'necessary' }} />
          <Labels {...{ language, card, kind: 'wider' }} />
          <Pairs {...{ language, card, kind: 'resource' }} />
          <Pairs {...{ language, card, kind: 'temp' }} />
          <Section heading={text.versions} isScreenOnly>
            <List rows={versions.map((version) => versionRow(version, holding, language))} />
          </Section>
        </>
      )}
    </Layout>
  );
}

function Older({ language, from }: { language: Language; from: Day }) {
  const { secretariat: text } = reviewTexts[language];
  const day = showDay(from, language);
  return (
    <Alert language={language} kind="info" heading={text.older(day)}>
      <p>
        <a href={secretariatPaths.card.to({})}>{text.toNow}</a>
      </p>
    </Alert>
  );
}

function factsOf({ context: { language }, item }: SecretariatView, card: SecretariatCard) {
  const { secretariat: text } = reviewTexts[language];
  const { anchor, reportsTo, holdsFrom, isPublic, source } = card;
  const where = item ? (
    <a href={itemPath.to(item.address)}>{text.itemOf(item.number, item.title)}</a>
  ) : (
    source
  );
  return [
    { term: text.anchor, value: <a href={organisationPath.to(anchor)}>{anchor.name}</a> },
    { term: text.reportsTo, value: <a href={bodyPath.to(reportsTo)}>{reportsTo.name}</a> },
    { term: text.holdsFrom, value: showDay(holdsFrom, language) },
    ...(where === '' ? [] : [{ term: text.source, value: where }]),
    { term: text.visibility, value: isPublic ? text.publicNow : text.insideNow },
  ];
}

type LinesProps = { language: Language; card: SecretariatCard; kind: LineKind };

function Pairs({ language, card, kind }: LinesProps) {
  const { secretariat: text } = reviewTexts[language];
  const rows = card.lines[kind];
  const columns: Column<CardLine>[] = [
    { key: 'what', head: text.what, isRowHead: true, cell: ({ label }) => label },
    { key: 'who', head: text.who, cell: ({ detail }) => detail },
  ];
  return (
    <Section heading={text.lines[kind]}>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table {...{ language, columns, rows, caption: text.lines[kind] }} isCaptionHidden isStacked />
      )}
    </Section>
  );
}

function Labels({ language, card, kind }: LinesProps) {
  const { secretariat: text } = reviewTexts[language];
  const rows = card.lines[kind].map(({ label }) => ({ main: label }));
  return (
    <Section heading={text.lines[kind]}>
      {rows.length === 0 ? <p>{text.none}</p> : <List rows={rows} />}
    </Section>
  );
}

function versionRow(card: SecretariatCard, holding: number | undefined, language: Language) {
  const { secretariat: text } = reviewTexts[language];
  const { number, holdsFrom, reason, recordedBy } = card;
  const by = recordedBy === null ? [] : [text.recordedBy(recordedBy)];
  const state = number === holding ? [text.now] : [];
  return {
    main: <a href={withQuery(secretariatPaths.card.to({}), { udgave: number })}>{text.version(number)}</a>,
    note: [...state, reason, ...by].join(', '),
    date: { text: showDayShort(holdsFrom, language), dateTime: holdsFrom },
  };
}
