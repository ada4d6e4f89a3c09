import { List, Section, Tag, type TagState } from '../../../platform/design/index.ts';
import { archivePaths } from '../paths.ts';
import { itemAddress } from '../rules/review-address.ts';
import type { ReviewItem } from '../rules/review-record.ts';
import { archiveTexts } from '../text.ts';
import type { ReviewBase } from './review-view.ts';

/** What the check finds in an import, in words. `itemKey` is null for the whole meeting. */
export type DraftFinding = {
  readonly title: string;
  readonly place: string;
  readonly says: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly itemKey: ReviewItem['key'] | null;
};

type Props = {
  readonly view: Pick<ReviewBase, 'context' | 'number'>;
  /** Null: body or day is missing, so that there is no meeting to check yet. */
  readonly findings: readonly DraftFinding[] | null;
};

const states: Readonly<Record<DraftFinding['severity'], TagState>> = {
  error: 'bad',
  warning: 'warn',
  note: 'part',
};
const findingsShownMax = 30;

/** What the paper itself gets wrong: for information before it is accepted. */
export function DraftFindings({ view: { context, number }, findings }: Props) {
  const text = archiveTexts[context.language].approvalWords;
  if (findings === null) return <Section heading={text.check}>{text.checkWaits}</Section>;
  if (findings.length === 0) return <Section heading={text.check}>{text.checkNone}</Section>;
  const rows = findings.slice(0, findingsShownMax).map(({ title, place, says, severity, itemKey }) => ({
    main: (
      <>
        <Tag state={states[severity]} isQuiet>
          {title}
        </Tag>{' '}
        {itemKey === null ? (
          place
        ) : (
          <a href={archivePaths.item.to({ number, item: itemAddress(itemKey) })}>{place}</a>
        )}
      </>
    ),
    note: says,
  }));
  return (
    <Section heading={text.check} note={String(findings.length)}>
      <p>{text.checkHint}</p>
      <List rows={rows} />
    </Section>
  );
}
