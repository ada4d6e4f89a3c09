import { FormPage, type FormState, type PageContext } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { wallTexts } from '../text-disqualification.ts';
import { headingCrumbs, type HeadingShown } from './disqualification-words.ts';
import { addressParts } from './meeting-words.ts';

export type DisqualificationEndView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly heading: HeadingShown;
  readonly row: { readonly name: string; readonly reason: string };
  readonly form: FormState;
};

/** Ends a disqualification, with a reason. */
export function DisqualificationEndPage({ context, meeting, heading, row, form }: DisqualificationEndView) {
  const { language } = context;
  const text = wallTexts[language];
  const back = meetingsPaths.disqualifications.to({ ...addressParts(meeting), item: heading.address });
  return (
    <FormPage
      context={context}
      form={form}
      conflict={[]}
      title={text.endOf(row.name)}
      lead={text.endWarning(row.name)}
      crumbs={[
        ...headingCrumbs(meeting, heading, language),
        { text: text.section, href: back },
        { text: text.end },
      ]}
      fields={[{ kind: 'area', name: 'reason', label: text.endReason, rows: 3 }]}
      submitWord={text.end}
      backHref={back}
    />
  );
}
