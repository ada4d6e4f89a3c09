import { FormPage, type FormState, type PageContext } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { wallTexts } from '../text-disqualification.ts';
import { meetingsTexts } from '../text.ts';
import { addressParts, itemHref, itemLabel, meetingHref, meetingName } from './meeting-words.ts';

export type DisqualificationEndView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly heading: { readonly address: string; readonly number: string; readonly title: string };
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
        { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
        { text: meetingName(meeting, language), href: meetingHref(meeting) },
        {
          text: meetingsTexts[language].itemCrumb(itemLabel(heading)),
          href: itemHref(meeting, heading.address),
        },
        { text: text.section, href: back },
        { text: text.end },
      ]}
      fields={[{ kind: 'area', name: 'reason', label: text.endReason, rows: 3 }]}
      submitWord={text.end}
      backHref={back}
    />
  );
}
