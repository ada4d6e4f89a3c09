import type { Language } from '../../../kernel/language.ts';
import {
  ActForm,
  showMoment,
  Table,
  Tag,
  type Column,
  type FormState,
  type TagState,
} from '../../../platform/design/index.ts';
import { approvalPaths, itemPath } from '../rules/approval-paths.ts';
import type { MeetingNamed } from '../rules/circulation-views.ts';
import type { Disposition, Remark } from '../rules/remark-views.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import { approvalTexts } from '../text-approval.ts';
import { itemName } from './approval-words.ts';

type View = {
  readonly context: { readonly language: Language };
  readonly meeting: MeetingNamed;
  readonly state: MinutesState;
  readonly isDesk: boolean;
  readonly isLink: boolean;
  readonly paths: { readonly takeBack: (remark: number) => string };
  readonly remarks: readonly Remark[];
  readonly newForm: (version?: number) => FormState;
};

/** Remarks item by item: what was said, by whom, and what became of it. */
export function RemarkTable({ view }: { view: View }) {
  const { context, remarks } = view;
  const { language } = context;
  const { remarks: text } = approvalTexts[language];
  const columns: Column<Remark>[] = [
    { key: 'item', head: text.item, isRowHead: true, cell: (one) => <ItemCell one={one} view={view} /> },
    { key: 'text', head: text.text, cell: (one) => <Words one={one} language={language} /> },
    { key: 'state', head: text.disposition, cell: (one) => <Standing one={one} language={language} /> },
    { key: 'acts', head: text.acts, cell: (one) => <RemarkActs one={one} view={view} /> },
  ];
  return <Table {...{ language, columns, caption: text.list, rows: remarks }} isCaptionHidden isStacked />;
}

function ItemCell({ one: { item }, view }: { one: Remark; view: View }) {
  const name = itemName(item, view.context.language);
  if (item === null || view.isLink) return <>{name}</>;
  return <a href={itemPath.to({ ...view.meeting, item: item.address })}>{name}</a>;
}

function Words({ one, language }: { one: Remark; language: Language }) {
  const { remarks: text } = approvalTexts[language];
  const from = text.from(one.name, one.organisation ?? '', showMoment(one.givenAt, language));
  return (
    <>
      {one.text}
      <span class="rv-cell-note">{from}</span>
    </>
  );
}

const dispositionTag: Readonly<Record<Disposition, TagState>> = {
  corrected: 'done',
  kept: 'part',
  answered: 'done',
};

function Standing({ one, language }: { one: Remark; language: Language }) {
  const { remarks: text } = approvalTexts[language];
  if (one.disposition !== null)
    return (
      <>
        <Tag state={dispositionTag[one.disposition]}>{text.dispositions[one.disposition]}</Tag>
        {one.dispositionText !== '' && <span class="rv-cell-note">{one.dispositionText}</span>}
      </>
    );
  return <Tag state={one.isEarly ? 'warn' : 'idle'}>{one.isEarly ? text.mark.early : text.mark.kept}</Tag>;
}

function RemarkActs({ one, view }: { one: Remark; view: View }) {
  const { context, meeting, state, isDesk, paths, newForm } = view;
  const { language } = context;
  const { remarks: text } = approvalTexts[language];
  if (state !== 'sent') return null;
  const disposition = approvalPaths.disposition.to({ ...meeting, remark: String(one.number) });
  return (
    <div class="rv-no-print">
      {isDesk && (
        <a href={disposition} aria-label={text.settleOf(one.name)}>
          {text.settle}
        </a>
      )}
      {one.isMine && one.disposition === null && (
        <ActForm form={newForm(one.version)} action={paths.takeBack(one.number)} kind="secondary" isSmall>
          {text.takeBack}
          <span class="sr-only">{`: ${itemName(one.item, language)}`}</span>
        </ActForm>
      )}
    </div>
  );
}
