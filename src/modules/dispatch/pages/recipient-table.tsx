import {
  Section,
  Table,
  Tag,
  TextArea,
  ticked,
  type Column,
  type FormState,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import type { RecipientGroup, RecipientShown } from '../rules/send-views.ts';
import { leaveOutField, reasonField } from '../rules/typed-recipients.ts';
import { dispatchTexts } from '../text.ts';

type FieldsProps = {
  readonly groups: readonly RecipientGroup[];
  readonly form: FormState;
  /** Of minutes the words say what of them each gets. */
  readonly isOfMinutes?: boolean;
};

/** Everybody who is to have it, and a field for other addresses. */
export function RecipientFields({ groups, form, isOfMinutes = false }: FieldsProps) {
  const { send: text } = dispatchTexts[form.language];
  const hint = isOfMinutes ? text.extrasHintOfMinutes : text.extrasHint;
  return (
    <Section
      heading={text.recipients}
      note={text.count(groups.reduce((sum, { recipients }) => sum + recipients.length, 0))}
    >
      {groups.map((group) => (
        <RecipientTable group={group} form={form} isOfMinutes={isOfMinutes} />
      ))}
      <TextArea {...{ form, name: 'extras', label: text.extras, hint, rows: 3 }} isOptional />
    </Section>
  );
}

type TableProps = { group: RecipientGroup; form: FormState; isOfMinutes: boolean };

/** One group of recipients: who, what each gets, and a tick to leave him out. */
function RecipientTable({ group, form, isOfMinutes }: TableProps) {
  const { language } = form;
  const { send: text, standings } = dispatchTexts[language];
  const heading = `${standings[group.standing]} (${group.recipients.length})`;
  const columns: Column<RecipientShown>[] = [
    { key: 'name', head: text.name, isRowHead: true, cell: (one) => <Who one={one} language={language} /> },
    { key: 'gets', head: text.gets, repeatsHead: true, cell: (one) => getsWords(one, language, isOfMinutes) },
    { key: 'out', head: text.leaveOut, cell: (one) => <LeaveOut one={one} form={form} /> },
  ];
  return (
    <>
      <h3>{heading}</h3>
      <Table
        {...{ language, columns, caption: text.caption(standings[group.standing]) }}
        rows={group.recipients}
        isCaptionHidden
        isStacked
      />
    </>
  );
}

function Who({ one, language }: { one: RecipientShown; language: Language }) {
  const { send: text } = dispatchTexts[language];
  const troubles = {
    'no-address': text.noAddress,
    'bad-address': text.badAddress,
    'user-closed': text.userClosed,
  };
  const under = [one.organisation, one.forWhom && text.forWhom(one.forWhom)].filter(Boolean).join(', ');
  return (
    <>
      {one.name}
      {under !== '' && <span class="rv-cell-note">{under}</span>}
      <span class="rv-cell-note">
        {one.trouble === null ? one.address : <Tag state="warn">{troubles[one.trouble]}</Tag>}
      </span>
    </>
  );
}

/** What somebody gets, in words. */
function getsWords(
  { received, items, lacksClosed }: Pick<RecipientShown, 'received' | 'items' | 'lacksClosed'>,
  language: Language,
  isOfMinutes: boolean,
): string {
  const text = dispatchTexts[language];
  const words = isOfMinutes ? text.receivedOfMinutes : text.received;
  if (received === 'items') return text.receivedItems(items);
  const lacks = lacksClosed && received !== 'time-only' ? [text.noClosed] : [];
  return [words[received], ...lacks].join(', ');
}

/** Folded away until somebody is to be left out: most are not. */
function LeaveOut({ one, form }: { one: RecipientShown; form: FormState }) {
  const { send: text } = dispatchTexts[form.language];
  const [tick, reason] = [leaveOutField(one.key), reasonField(one.key)];
  const isWrong = form.problems.some(({ field }) => field === reason);
  const isTicked = form.values[tick] === ticked;
  return (
    <details open={isTicked || isWrong}>
      <summary>
        {text.leaveOut}
        <span class="sr-only">{`: ${one.name}`}</span>
      </summary>
      <div class={isWrong ? 'form-group-checkbox form-error' : 'form-group-checkbox'}>
        <input
          class="form-checkbox"
          type="checkbox"
          id={tick}
          name={tick}
          value={ticked}
          checked={isTicked}
        />
        <label class="form-label" for={tick}>
          {text.leaveOutName(one.name)}
        </label>
        <input
          class="form-input rv-width-medium"
          id={reason}
          name={reason}
          value={form.values[reason] ?? ''}
          aria-label={text.reasonFor(one.name)}
          placeholder={text.reason}
          {...(isWrong && { 'aria-invalid': 'true' })}
        />
      </div>
    </details>
  );
}
