import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ContactsPage } from '../pages/contacts.page.tsx';
import { may } from '../policy.ts';
import { contactsOfBodies } from '../queries/contacts.ts';

export async function showContacts({ db, page: context, today, actor }: Visit<Reader>): Promise<Reply> {
  const rows = await contactsOfBodies(db, today);
  return { status: 200, page: ContactsPage({ context, rows, mayEdit: may(actor, 'import-members') }) };
}
