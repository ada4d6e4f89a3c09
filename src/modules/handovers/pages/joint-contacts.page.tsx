import { FormPage, optionsAmong, type FormState, type PageContext } from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import type { Council, JointText } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';

type View = {
  context: PageContext;
  form: FormState;
  text: JointText;
  council: Council;
  people: readonly { key: string; name: string }[];
};

/** Who answers for a council and gets the mails. */
export function CouncilContactsPage({ context, form, text, council, people }: View) {
  const { joint } = handoversTexts[context.language];
  const home = jointPaths.text.to({ number: String(text.number) });
  const title = joint.contactsTitle(council.name);
  return (
    <FormPage
      context={context}
      form={form}
      conflict={[]}
      title={title}
      lead={people.length === 0 ? joint.contactsNone : joint.contactsLead}
      crumbs={[
        { text: joint.title, href: jointPaths.list.to({}) },
        { text: text.title, href: home },
        { text: title },
      ]}
      fields={
        people.length === 0
          ? []
          : [
              {
                kind: 'ticks',
                name: 'people',
                label: joint.contactsPeople,
                options: optionsAmong(people),
                isOptional: true,
              },
            ]
      }
      submitWord={joint.contactsSave}
      backHref={home}
    />
  );
}
