import type { Language } from '../../../kernel/language.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import {
  ActButton,
  ActLink,
  Alert,
  ErrorSummary,
  Facts,
  Form,
  Layout,
  MiniAgenda,
  PageHead,
  RecordColumns,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { itemPath, minutesPaths, releasePath } from '../paths.ts';
import {
  neighboursOf,
  standingOfItem,
  type DeskItem,
  type ItemAtDesk,
  type OpenReservation,
} from '../rules/desk-views.ts';
import type { NamesToWrite } from '../rules/names-to-write.ts';
import { minutesTexts } from '../text.ts';
import { DeskSide } from './desk-side.tsx';
import type { DeskView } from './desk-view.ts';
import { ItemActions, ItemPositions, NameLists } from './item-rows.tsx';
import { ItemOutcomes } from './item-outcomes.tsx';
import { AboutItem, Settlements } from './item-whole.tsx';
import { MinutesBar } from './minutes-bar.tsx';
import { MinutesDesk } from './minutes-desk.tsx';

/** A field both changed: what the other wrote there. */
export type ItemConflict = { readonly field: string; readonly theirs: string };

export type ItemPageProps = {
  context: PageContext;
  desk: DeskView;
  item: DeskItem;
  record: ItemAtDesk;
  names: NamesToWrite;
  reservations: readonly OpenReservation[];
  remarks: readonly { readonly name: string; readonly text: string }[];
  form: FormState;
  conflicts: readonly ItemConflict[];
  /** The word of each outcome. */
  outcomes: Readonly<Record<OutcomeCode, string>>;
  writer: string;
  /** "10.42.07"; null where nothing is saved. */
  savedAt: string | null;
};

/** One item in minutes mode: outcomes as large choices, the words, what follows, and the way to the next. */
export function ItemPage(props: ItemPageProps) {
  const { context, desk, item, form, writer } = props;
  const { language } = context;
  const { item: text, side } = minutesTexts[language];
  const place = { ...desk.at, item: item.address };
  const title = text.title(item.number, item.title);
  const isOpen = isWritable(props);
  return (
    <Layout context={context} title={title} active="moeder" isRefused={form.problems.length > 0}>
      <MinutesDesk
        language={language}
        writer={writer}
        isRefused={form.problems.length > 0}
        {...(isOpen && { saves: minutesPaths.saves.to(place) })}
      >
        <MinutesBar
          language={language}
          desk={desk}
          place={text.place(item.number, desk.items.at(-1)?.number ?? '')}
          saved={props.savedAt === null ? text.nothingSaved : text.saved(props.savedAt)}
        />
        <RecordColumns
          mini={<Mini desk={desk} item={item} language={language} />}
          main={
            <>
              <ErrorSummary form={form} />
              <Head {...props} />
              <Conflicts {...props} />
              {isOpen ? <ItemForm {...props} /> : <ShutItem {...props} />}
            </>
          }
          side={<DeskSide language={language} desk={desk} item={item} />}
          sideLabel={side.label}
        />
      </MinutesDesk>
    </Layout>
  );
}

const isWritable = ({ item, desk }: ItemPageProps): boolean =>
  !item.isWithdrawn && item.state !== 'released' && desk.minutes?.state !== 'approved';

function Mini({ desk, item, language }: { desk: DeskView; item: DeskItem; language: Language }) {
  const { item: text } = minutesTexts[language];
  const items = desk.items.map((one) => ({
    number: one.number,
    title: one.title,
    href: minutesPaths.item.to({ ...desk.at, item: one.address }),
    isCurrent: one.id === item.id,
    isDone: ['ready', 'released'].includes(standingOfItem(one)),
  }));
  const all = { href: minutesPaths.desk.to(desk.at), text: text.wholeMeeting };
  return <MiniAgenda label={text.items} all={all} items={items} />;
}

function Head({ context, desk, item, record }: ItemPageProps) {
  const { item: text } = minutesTexts[context.language];
  const isNow = item.beganAt !== null && item.endedAt === null;
  const status = isNow
    ? ({ state: 'run', word: text.now } as const)
    : record.version > 0
      ? ({ state: 'done', word: text.written } as const)
      : ({ state: 'idle', word: text.waiting } as const);
  const said = [
    ...(record.presenter === '' ? [] : [text.presenter(record.presenter)]),
    ...(record.appendixCount === 0 ? [] : [text.appendices(record.appendixCount)]),
  ].join(' · ');
  const kick = (
    <>
      {said !== '' && `${said} · `}
      <a href={itemPath.to({ ...desk.at, item: item.address })}>{text.toItem}</a>
    </>
  );
  return <PageHead title={`${item.number}. ${item.title}`} status={status} kick={kick} />;
}

function Conflicts({ context, conflicts }: ItemPageProps) {
  const { item: text } = minutesTexts[context.language];
  if (conflicts.length === 0) return null;
  const facts = conflicts.map(({ field, theirs }) => ({
    term: text.fields[(field.split('.')[0] ?? 'text') as keyof typeof text.fields],
    value: theirs === '' ? text.emptyThere : theirs,
  }));
  return (
    <Alert language={context.language} kind="warning" heading={text.conflict}>
      <p>{text.conflictHelp}</p>
      <Facts facts={facts} />
    </Alert>
  );
}

/** What cannot be written on says why, and where it can be undone. */
function ShutItem({ context, desk, item, record }: ItemPageProps) {
  const { language } = context;
  const { item: text } = minutesTexts[language];
  const { next } = neighboursOf(desk.items, item.id);
  const place = { ...desk.at, item: item.address };
  const isApproved = desk.minutes?.state === 'approved';
  const [heading, help] = item.isWithdrawn
    ? [text.isWithdrawn, record.withdrawnReason ?? '']
    : isApproved
      ? [text.isApproved, text.isApprovedHelp]
      : [text.isReleased, text.isReleasedHelp];
  return (
    <>
      <Alert language={language} kind="info" heading={heading}>
        <p>{help}</p>
      </Alert>
      <div class="rv-acts">
        {!item.isWithdrawn && !isApproved && <ActLink href={releasePath.to(place)}>{text.recall}</ActLink>}
        <ActLink
          href={
            next ? minutesPaths.item.to({ ...desk.at, item: next.address }) : minutesPaths.desk.to(desk.at)
          }
          kind="primary"
        >
          {next ? text.next : text.last}
        </ActLink>
      </div>
    </>
  );
}

function ItemForm(props: ItemPageProps) {
  const { context, desk, item, form, names } = props;
  const { item: text } = minutesTexts[context.language];
  const { next, previous } = neighboursOf(desk.items, item.id);
  return (
    <Form form={form}>
      <input type="hidden" name="saveId" value={form.values['saveId'] ?? ''} />
      <input type="hidden" name="after" value={form.values['after'] ?? ''} />
      {/* What Enter in a line of text does: the first button of a form. */}
      <button class="sr-only" type="submit" name="act" value="save" tabindex={-1} aria-hidden="true" />
      <ItemOutcomes {...props} />
      <AboutItem {...props} />
      <ItemActions {...props} />
      <ItemPositions {...props} />
      <Settlements {...props} />
      <NameLists names={names} />
      <div class="rv-acts rv-dock">
        {previous && (
          <ActButton kind="secondary" name="act" value="previous">
            {text.previous}
          </ActButton>
        )}
        <ActButton kind="secondary" name="act" value="save">
          {text.save}
        </ActButton>
        <ActButton name="act" value="next">
          {next ? text.next : text.last}
        </ActButton>
        <Lacking {...props} />
      </div>
    </Form>
  );
}

function Lacking({ context, record, desk, item }: ItemPageProps) {
  const { item: text } = minutesTexts[context.language];
  const lacking = record.minutes.outcomes
    .filter(({ outcome, recommendation }) => outcome === null && recommendation !== null)
    .map(({ recommendation }) => String(recommendation));
  return (
    <p class="rv-fine rv-muted">
      {lacking.length > 0 && record.version > 0 && `${text.lacking(lacking)} · `}
      <span class="rv-keys">
        <kbd>{text.keyNames.ctrl}</kbd> <kbd>{text.keyNames.enter}</kbd> {text.keys}
      </span>
      {standingOfItem(item) === 'ready' && (
        <>
          {' · '}
          <a href={releasePath.to({ ...desk.at, item: item.address })}>{text.release}</a>
        </>
      )}
    </p>
  );
}
