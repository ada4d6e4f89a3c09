import type { Reader } from '../../../platform/database.ts';
import { isMailAddress } from '../../../platform/mail.ts';
import type { FieldProblem } from '../../../platform/read-form.ts';
import type { NewRecipient } from '../commands/record-dispatch.ts';
import { earlierRecipients, personOfAddress, type Candidate } from '../queries/candidates.ts';
import { withOthers } from '../rules/recipients.ts';
import { leaveOutField, reasonField, typedRecipients } from '../rules/typed-recipients.ts';
import { recipientOf } from './meeting-notice.ts';

type RecipientProblem = FieldProblem<'reason-missing-for' | 'nobody-left' | 'nobody-there' | 'bad-line'>;
export type Chosen = {
  readonly recipients: readonly NewRecipient[];
  readonly problems: readonly RecipientProblem[];
};
type Asked = { readonly extras: string; readonly ofRecipients: Readonly<Record<string, string>> };
const reasonLengthMax = 500;

/** Other addresses something was sent to before, as lines of the field for them. */
export async function extrasBefore(db: Reader, meetingId: string): Promise<string> {
  return (await earlierRecipients(db, meetingId))
    .filter(({ standing, address }) => standing === 'extra' && address !== null)
    .map(({ name, address }) => (name === address ? name : `${name} <${address}>`))
    .join('\n');
}

/** Whom a form chose: everybody who is not left out with a reason, and the other addresses that were typed. */
export async function chosenRecipients(
  db: Reader,
  candidates: readonly Candidate[],
  { extras: typed, ofRecipients }: Asked,
): Promise<Chosen> {
  const problems: RecipientProblem[] = [];
  const recipients = candidates.map((one) => {
    const reason = (ofRecipients[reasonField(one.key)] ?? '').trim().slice(0, reasonLengthMax);
    const isOut = ofRecipients[leaveOutField(one.key)] === 'ja';
    if (isOut && reason === '')
      problems.push({
        code: 'reason-missing-for',
        field: reasonField(one.key),
        facts: { name: one.name },
      });
    return recipientOf(one, isOut ? reason || null : null);
  });
  const extras = await extraRecipients(db, typed);
  const all = withOthers(recipients, extras.recipients);
  return { recipients: all, problems: [...problems, ...extras.problems, ...lackOf(all)] };
}

/** Nothing is sent to nobody: where everybody was left out, and where there was nobody to begin with. */
function lackOf(recipients: readonly NewRecipient[]): RecipientProblem[] {
  if (recipients.length === 0) return [{ code: 'nobody-there', field: 'extras' }];
  const isNobodyLeft = recipients.every(({ leftOutReason }) => leftOutReason !== null);
  return isNobodyLeft ? [{ code: 'nobody-left' }] : [];
}

/** Whoever has the address in the register is that person, with his own rights. */
async function extraRecipients(db: Reader, typed: string): Promise<Chosen> {
  const problems: RecipientProblem[] = [];
  const recipients: NewRecipient[] = [];
  for (const { line, name, address } of typedRecipients(typed)) {
    if (!isMailAddress(address)) problems.push({ code: 'bad-line', field: 'extras', facts: { line } });
    const person = await personOfAddress(db, address);
    const who = { personId: person?.id ?? null, name: person?.name ?? name };
    recipients.push({ ...who, address, ...extraStanding });
  }
  return { recipients, problems };
}

export const extraStanding = {
  standing: 'extra',
  itemIds: [],
  namedBy: null,
  leftOutReason: null,
} as const;
