import { FormPage, optionsAmong, type FormView } from '../../../platform/design/index.ts';
import { itemPath, rightsPaths } from '../paths.ts';
import { accessTexts } from '../text.ts';
import { itemLabel } from './item-readers.page.tsx';

const timeField = (name: string, label: string, hint: string) =>
  ({ kind: 'text', name, label, hint, width: 'date', isOptional: true }) as const;

type Item = { number: string; title: string; address: { body: string; day: string; item: string } };
export type GuestFormView = FormView & { item: Item; persons: readonly { key: string; name: string }[] };

/** Invites a guest to one item, for some days. */
export function GuestFormPage(view: GuestFormView) {
  const { context, item, persons } = view;
  const { item: text, common } = accessTexts[context.language];
  const back = rightsPaths.item.to(item.address);
  const title = text.inviteTitle(itemLabel(item));
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.inviteLead}
      crumbs={[
        { text: item.title, href: itemPath.to(item.address) },
        { text: text.title(itemLabel(item)), href: back },
        { text: title },
      ]}
      fields={[
        {
          kind: 'one-of-many',
          name: 'person',
          label: common.person,
          hint: text.personHint,
          options: optionsAmong(persons),
          hasEmpty: true,
        },
        [
          { kind: 'day', name: 'from', label: common.from },
          { kind: 'day', name: 'to', label: common.to },
        ],
        [
          timeField('startsAt', text.startsAt, text.timeHint),
          timeField('endsAt', text.endsAt, text.timeHint),
        ],
        { kind: 'text', name: 'reason', label: common.reason },
      ]}
      submitWord={text.inviteAct}
      backHref={back}
    />
  );
}
