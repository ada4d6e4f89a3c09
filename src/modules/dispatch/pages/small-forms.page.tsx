import { FormPage, optionsAmong, type FormView } from '../../../platform/design/index.ts';
import { dispatchPaths } from '../paths.ts';
import type { MeetingShown } from '../rules/send-views.ts';
import { dispatchTexts } from '../text.ts';
import { crumbsTo } from './words.ts';

type AgainView = FormView & {
  readonly meeting: MeetingShown;
  readonly version: number;
  readonly people: readonly { readonly key: string; readonly name: string }[];
};

/** Sends the version that was sent last once more, to one. */
export function SendAgainPage({ meeting, version, people, ...view }: AgainView) {
  const { language } = view.context;
  const { again: text, log } = dispatchTexts[language];
  return (
    <FormPage
      {...view}
      title={text.title}
      lead={text.lead(version)}
      crumbs={crumbsTo(meeting, language, log.title, text.title)}
      fields={[
        {
          kind: 'one-of-many',
          name: 'who',
          label: text.who,
          hint: text.whoHint,
          options: optionsAmong(people),
          hasEmpty: true,
        },
        {
          kind: 'text',
          name: 'address',
          label: text.address,
          hint: text.addressHint,
          type: 'email',
          width: 'medium',
          isOptional: true,
        },
      ]}
      submitWord={text.act}
      backHref={dispatchPaths.log.to(meeting)}
    />
  );
}

/** A mail that came back, written down by hand. */
export function ReturnedPage({
  meeting,
  name,
  ...view
}: FormView & { readonly meeting: MeetingShown; readonly name: string }) {
  const { language } = view.context;
  const { returned: text, log } = dispatchTexts[language];
  return (
    <FormPage
      {...view}
      title={text.title(name)}
      lead={text.lead}
      crumbs={crumbsTo(meeting, language, log.title, log.cameBack)}
      fields={[
        { kind: 'day', name: 'on', label: text.day },
        { kind: 'text', name: 'reason', label: text.reason, hint: text.reasonHint },
      ]}
      submitWord={text.act}
      backHref={dispatchPaths.log.to(meeting)}
    />
  );
}
