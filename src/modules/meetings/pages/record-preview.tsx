import type { PageContext } from '../../../platform/design/index.ts';
import { itemAsRecorded, type BodyNames } from '../rules/item-as-recorded.ts';
import type { ItemView, MeetingHead } from '../rules/meeting-views.ts';
import type { RecordToWrite } from '../rules/record-to-write.ts';
import { Decision } from './item-decision.tsx';

type Props = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly item: ItemView;
  readonly record: RecordToWrite;
  readonly bodies: BodyNames;
};

/** The decision of an item as its page will show it, before it is written. */
export const RecordPreview = ({ context, meeting, item, record, bodies }: Props) => (
  <Decision view={{ context, meeting, item: itemAsRecorded(item, record, bodies) }} />
);

/** The decision of an item as its page shows it, for a page of another module. */
export const RecordAsRead = ({ context, meeting, item }: Omit<Props, 'record' | 'bodies'>) => (
  <Decision view={{ context, meeting, item }} />
);
