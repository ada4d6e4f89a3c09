import {
  Table,
  Tag,
  showMoment,
  type Column,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import type { AuditOutcomeWord } from '../rules/log-filter.ts';
import { eventInWords } from '../text-events.ts';
import { auditTexts } from '../text.ts';

export type ShownLine = {
  readonly seq: number;
  readonly at: Date;
  readonly name: string | null;
  readonly seat: string;
  readonly event: string;
  readonly object: string;
  readonly criteria: string | null;
  readonly outcome: AuditOutcomeWord;
};

const outcomeStates: Readonly<Record<AuditOutcomeWord, TagState>> = {
  done: 'done',
  refused: 'bad',
  'not-found': 'idle',
};

type Props = { context: PageContext; caption: string; lines: readonly ShownLine[] };

/** Lines of the log: on a phone each becomes a small list. */
export const LineTable = ({ context, caption, lines }: Props) => (
  <div class="rv-log">
    <Table
      language={context.language}
      caption={caption}
      isCaptionHidden
      isStacked
      columns={columnsOf(context)}
      rows={lines}
    />
  </div>
);

function columnsOf({ language }: PageContext): Column<ShownLine>[] {
  const { columns } = auditTexts[language].log;
  return [
    {
      key: 'at',
      head: columns.at,
      cell: ({ at }) => <time datetime={at.toISOString()}>{showMoment(at, language)}</time>,
    },
    { key: 'who', head: columns.who, cell: (line) => <Who line={line} language={language} /> },
    { key: 'what', head: columns.what, isRowHead: true, cell: ({ event }) => eventInWords(event, language) },
    { key: 'where', head: columns.where, cell: (line) => <Where line={line} language={language} /> },
    {
      key: 'outcome',
      head: columns.outcome,
      cell: ({ outcome }) => (
        <Tag state={outcomeStates[outcome]} isQuiet>
          {auditTexts[language].outcomes[outcome]}
        </Tag>
      ),
    },
  ];
}

type CellProps = { line: ShownLine; language: PageContext['language'] };

const Who = ({ line: { name, seat }, language }: CellProps) => (
  <>
    {name ?? auditTexts[language].log.nobody}
    {seat !== '' && <small>{seat}</small>}
  </>
);

const Where = ({ line: { object, criteria }, language }: CellProps) => (
  <>
    {object.startsWith('/') ? <a href={object}>{object}</a> : object}
    {criteria !== null && <small>{auditTexts[language].log.criteria(criteria)}</small>}
  </>
);
