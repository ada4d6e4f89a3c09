import type { Language } from '../../../kernel/language.ts';
import { List, Section } from '../../../platform/design/index.ts';
import { mandateTexts } from '../text.ts';

type Invited = {
  readonly name: string;
  readonly contacts: readonly { readonly name: string; readonly email: string | null }[];
};

/** Who gets the invitation, before it is sent. */
export function InvitedList({ invited, language }: { invited: readonly Invited[]; language: Language }) {
  const { invitedList: text } = mandateTexts[language];
  const rows = invited.map(({ name, contacts }) => {
    const reached = contacts.filter(({ email }) => email !== null).map((one) => one.name);
    return { main: name, note: reached.length === 0 ? text.nobody : reached.join(', ') };
  });
  return (
    <Section heading={text.heading}>
      <List rows={rows} />
    </Section>
  );
}
