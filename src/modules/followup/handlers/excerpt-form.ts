import type { Reader } from '../../../platform/database.ts';
import { isMailAddress } from '../../../platform/mail.ts';
import type { Form } from '../../../platform/route.ts';
import { personsNamed } from '../queries/excerpts.ts';
import { linesOf } from '../rules/excerpt-lines.ts';
import type { ExcerptPerson, ExcerptRecipient } from '../rules/excerpt-views.ts';
import { boxField, noteField, readForm, textField, type Problem } from './read-form.ts';

const [subjectLettersMax, textLettersMax, listLettersMax, recipientsMax] = [200, 8000, 8000, 60];

export type ExcerptForm = {
  readonly chosen: readonly ExcerptPerson[];
  readonly names: string;
  readonly addresses: string;
  readonly addressesAreRight: boolean;
  readonly subject: string;
  readonly text: string;
  readonly isDespite: boolean;
  readonly reason: string;
};
type Read = { ok: true; data: ExcerptForm } | { ok: false; problems: readonly Problem[] };

const fields = {
  names: textField(listLettersMax),
  addresses: textField(listLettersMax),
  addressesConfirmed: boxField(),
  subject: textField(subjectLettersMax),
  text: textField(textLettersMax),
  despite: boxField(),
  reason: noteField,
};

/** What was typed; undefined where it is not our form. */
export function excerptForm(form: Form, people: readonly ExcerptPerson[]): Read | undefined {
  const boxes = Object.fromEntries(people.map(({ key }) => [`til-${key}`, boxField()]));
  const read = readForm({ ...fields, ...boxes }, form);
  if (!read?.ok) return read;
  const { names, addresses, addressesConfirmed, subject, text, despite, reason } = read.data;
  const problems: Problem[] = [
    ...(subject === '' ? [{ code: 'text-missing', field: 'subject' } as const] : []),
    ...(text === '' ? [{ code: 'text-missing', field: 'text' } as const] : []),
    ...(despite && reason === '' ? [{ code: 'reason-missing', field: 'reason' } as const] : []),
    ...(addresses !== '' && !addressesConfirmed
      ? [{ code: 'address-not-confirmed', field: 'addressesConfirmed' } as const]
      : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const chosen = people.filter(({ key }) => form[`til-${key}`] === 'ja');
  const data = { chosen, names, addresses, subject, text, reason };
  return { ok: true, data: { ...data, addressesAreRight: addressesConfirmed, isDespite: despite } };
}

type Chosen = { ok: true; recipients: ExcerptRecipient[] } | { ok: false; problems: readonly Problem[] };

/** Everybody chosen, each address once: those ticked, those named in the register, and the addresses as written. */
export async function chosenOf(
  db: Reader,
  { chosen, names, addresses }: ExcerptForm,
  people: readonly ExcerptPerson[],
): Promise<Chosen> {
  const wanted = linesOf(names);
  const known = await personsNamed(db, wanted);
  const missing = wanted.find(
    (name) => known.filter((one) => one.name.toLowerCase() === name.toLowerCase()).length !== 1,
  );
  if (missing !== undefined)
    return refused({ code: 'unknown-person', field: 'names', facts: { name: missing } });
  const typed = linesOf(addresses.toLowerCase());
  if (!typed.every(isMailAddress)) return refused({ code: 'bad-address', field: 'addresses' });
  const ofRegister = [...chosen, ...known].map(({ id, name, address }) => ({ personId: id, name, address }));
  const written = typed.map((address) => {
    const owner = people.find((one) => one.address === address);
    return { personId: owner?.id ?? null, name: owner?.name ?? address, address };
  });
  const all = new Map([...ofRegister, ...written].map((one) => [one.address, { ...one, mayRead: false }]));
  if (all.size === 0) return refused({ code: 'nobody-chosen', field: 'addresses' });
  if (all.size > recipientsMax)
    return refused({ code: 'too-many', field: 'addresses', facts: { max: recipientsMax } });
  return { ok: true, recipients: [...all.values()] };
}

const refused = (problem: Problem): Chosen => ({ ok: false, problems: [problem] });
