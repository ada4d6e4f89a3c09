import { timeInDenmark } from '../../../kernel/clock-time.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  ActForm,
  ActLink,
  Columns,
  EmptyState,
  ErrorSummary,
  Layout,
  PageHead,
  showDay,
  Table,
  Tag,
  clock,
  type Column,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { meetingPath, minutesPaths, releasePath } from '../paths.ts';
import { nextToWrite, standingOfItem, type DeskItem, type ItemStanding } from '../rules/desk-views.ts';
import { minutesTexts } from '../text.ts';
import { DeskSide } from './desk-side.tsx';
import type { DeskView } from './desk-view.ts';
import { MinutesDesk } from './minutes-desk.tsx';

type Props = { context: PageContext; desk: DeskView; form: FormState; writer: string };

/** The meeting in minutes mode: each item with its state, when it was, and the next thing to do. */
export function DeskPage({ context, desk, form, writer }: Props) {
  const { language } = context;
  const { desk: text } = minutesTexts[language];
  const { meeting, at, items, minutes } = desk;
  const day = showDay(meeting.heldOn, language);
  const written = items.filter(({ isWithdrawn }) => !isWithdrawn);
  const released = written.filter(({ state }) => state === 'released').length;
  const title = text.title(meeting.bodyShortName, day);
  const crumbs = [
    { text: `${meeting.bodyShortName} ${day}`, href: meetingPath.to(at) },
    { text: text.short },
  ];
  return (
    <Layout
      context={context}
      title={title}
      active="moeder"
      crumbs={crumbs}
      isRefused={form.problems.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        {...(minutes && { status: { state: stateTags[minutes.state], word: text.states[minutes.state] } })}
        {...(minutes && { lead: text.lead(released, written.length) })}
        acts={minutes && <DeskActs desk={desk} language={language} />}
      />
      {minutes ? (
        <MinutesDesk language={language} writer={writer}>
          <Columns
            main={<Items desk={desk} language={language} />}
            side={<DeskSide language={language} desk={desk} />}
            sideLabel={minutesTexts[language].side.label}
          />
        </MinutesDesk>
      ) : (
        <EmptyState
          heading={text.notBegun}
          acts={
            <ActForm form={form} action={minutesPaths.beginning.to(at)}>
              {text.begin}
            </ActForm>
          }
        >
          {text.notBegunHelp}
        </EmptyState>
      )}
    </Layout>
  );
}

const stateTags: Readonly<Record<'writing' | 'sent' | 'approved', TagState>> = {
  writing: 'run',
  sent: 'run',
  approved: 'done',
};

function DeskActs({ desk, language }: { desk: DeskView; language: Language }) {
  const { desk: text } = minutesTexts[language];
  const next = nextToWrite(desk.items);
  return (
    <>
      <ActLink href={minutesPaths.attendance.to(desk.at)}>{text.attendance}</ActLink>
      {next && desk.minutes?.state !== 'approved' && (
        <ActLink href={minutesPaths.item.to({ ...desk.at, item: next.address })} kind="primary">
          {text.write(next.number)}
        </ActLink>
      )}
    </>
  );
}

const tags: Readonly<Record<ItemStanding, TagState>> = {
  withdrawn: 'part',
  released: 'done',
  waiting: 'idle',
  'lacks-outcome': 'warn',
  ready: 'run',
};

function Items({ desk, language }: { desk: DeskView; language: Language }) {
  const { desk: text } = minutesTexts[language];
  const columns: Column<DeskItem>[] = [
    { key: 'number', head: text.number, cell: ({ number }) => number },
    {
      key: 'item',
      head: text.item,
      isRowHead: true,
      cell: (item) => <ItemName item={item} desk={desk} language={language} />,
    },
    {
      key: 'state',
      head: text.state,
      cell: (item) => <ItemState item={item} language={language} />,
    },
    {
      key: 'planned',
      head: text.planned,
      repeatsHead: true,
      cell: ({ startsAt, endsAt }) => timesOf(startsAt, endsAt, language),
    },
    {
      key: 'taken',
      head: text.taken,
      repeatsHead: true,
      cell: ({ beganAt, endedAt }) =>
        timesOf(beganAt && timeInDenmark(beganAt), endedAt && timeInDenmark(endedAt), language),
    },
    { key: 'act', head: text.act, cell: (item) => <NextStep item={item} desk={desk} language={language} /> },
  ];
  return (
    <Table
      language={language}
      caption={text.caption}
      isCaptionHidden
      columns={columns}
      rows={desk.items}
      isStacked
    />
  );
}

type OfItem = { item: DeskItem; desk: DeskView; language: Language };

function ItemName({ item, desk, language }: OfItem) {
  const { desk: text } = minutesTexts[language];
  const marks = [...(item.closed ? [text.closed] : []), ...(item.municipalOnly ? [text.municipal] : [])];
  return (
    <>
      <a href={minutesPaths.item.to({ ...desk.at, item: item.address })}>{item.title}</a>
      {marks.map((mark) => (
        <>
          {' '}
          <Tag state="lock" isQuiet>
            {mark}
          </Tag>
        </>
      ))}
    </>
  );
}

function ItemState({ item, language }: Pick<OfItem, 'item' | 'language'>) {
  const { desk: text } = minutesTexts[language];
  const standing = standingOfItem(item);
  const lacking = item.recommendationCount - item.settledCount;
  return (
    <Tag state={tags[standing]} isQuiet>
      {standing === 'lacks-outcome' ? text.lacking(lacking) : text.standings[standing]}
    </Tag>
  );
}

function timesOf(from: string | null, to: string | null, language: Language): string {
  if (from === null) return '';
  return `${clock(from, language)}–${to === null ? '' : clock(to, language)}`;
}

function NextStep({ item, desk, language }: OfItem) {
  const { desk: text } = minutesTexts[language];
  const place = { ...desk.at, item: item.address };
  const standing = standingOfItem(item);
  if (standing === 'withdrawn') return <></>;
  if (standing === 'released') return <a href={releasePath.to(place)}>{text.recall}</a>;
  if (standing === 'ready') return <a href={releasePath.to(place)}>{text.release}</a>;
  return <a href={minutesPaths.item.to(place)}>{text.open}</a>;
}
