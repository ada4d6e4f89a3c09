import {
  ActButton,
  Alert,
  HiddenParts,
  IslandScript,
  List,
  Radios,
  Section,
  Select,
  showDay,
  TextArea,
  type FormState,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { itemPath } from '../rules/approval-paths.ts';
import type { ChangedItem } from '../rules/approval-record.ts';
import { approvalOutcomes, type PlaceOfApproval } from '../rules/approval-views.ts';
import type { MeetingNamed } from '../rules/circulation-views.ts';
import { approvalTexts } from '../text-approval.ts';
import { itemName } from './approval-words.ts';

type View = {
  readonly context: { readonly language: Language };
  readonly places: readonly PlaceOfApproval[];
  readonly seen: { readonly hash: string; readonly items: string };
  readonly form: FormState;
};

/** Where and how the body approved, in which words. The form carries the record as it was seen. */
export function RecordForm({ view: { context, places, seen, form } }: { view: View }) {
  const { language } = context;
  const { approval: text } = approvalTexts[language];
  const options = places.map((place) => ({
    value: place.itemId,
    text: text.placeOption(showDay(place.heldOn, language), itemName(place, language)),
  }));
  return (
    <Section heading={text.record}>
      <rv-unsaved-text>
        <form class="rv-form" method="post" novalidate>
          <HiddenParts form={form} />
          <input type="hidden" name="hash" value={seen.hash} />
          <input type="hidden" name="items" value={seen.items} />
          <Select {...{ form, name: 'place', label: text.place, options }} />
          <Radios
            {...{ form, name: 'outcome', label: text.outcome }}
            options={approvalOutcomes.map((value) => ({ value, text: text.outcomes[value] }))}
          />
          <TextArea {...{ form, name: 'text', label: text.text, hint: text.textHint, rows: 3 }} />
          <details class="rv-confirm" open={form.problems.length > 0}>
            <summary>{text.act}</summary>
            <div class="rv-confirm__body">
              <p>{text.warning}</p>
              <div class="rv-acts">
                <ActButton kind="warning">{text.confirm}</ActButton>
              </div>
            </div>
          </details>
        </form>
        <IslandScript name="unsaved-text" />
      </rv-unsaved-text>
    </Section>
  );
}

type ChangesProps = { changed: readonly ChangedItem[]; meeting: MeetingNamed; language: Language };

/** What says something else than when the page was opened. */
export function Changes({ changed, meeting, language }: ChangesProps) {
  const { approval: text } = approvalTexts[language];
  const rows = changed.map((one) =>
    one.title === ''
      ? { main: text.changedGone(one.address) }
      : {
          main: <a href={itemPath.to({ ...meeting, item: one.address })}>{itemName(one, language)}</a>,
          ...(one.isNew && { note: text.changedNew }),
        },
  );
  return (
    <Alert language={language} kind="warning" heading={text.changedTitle}>
      <p>{text.changedHelp}</p>
      {rows.length === 0 ? <p>{text.changedMeeting}</p> : <List rows={rows} />}
    </Alert>
  );
}
