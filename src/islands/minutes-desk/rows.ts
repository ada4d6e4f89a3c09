const blank = '00000000-0000-0000-0000-000000000000';

/** Adds the row a button asks for from its template, and stands in it. False where there is no such template. */
export function addRow(desk: HTMLElement, act: string): boolean {
  if (!act.startsWith('add.')) return false;
  const group = act.slice('add.'.length);
  const template = desk.querySelector<HTMLTemplateElement>(`template[data-row="${group}"]`);
  const rows = desk.querySelector(`[data-rows="${group.split('.')[0] ?? ''}"]`);
  const row = template?.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement) || !rows) return false;
  nameRow(row, crypto.randomUUID());
  rows.append(row);
  row.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
  return true;
}

function nameRow(row: HTMLElement, id: string): void {
  for (const part of [row, ...row.querySelectorAll('*')])
    for (const { name, value } of part.attributes)
      if (value.includes(blank)) part.setAttribute(name, value.replaceAll(blank, id));
}

/** Takes a row of actions or positions away. What is saved of it stays in the versions. */
export function removeRow(form: HTMLFormElement, act: string): boolean {
  if (!act.startsWith('remove.')) return false;
  const row = form.querySelector(`[data-id="${act.slice('remove.'.length)}"]`);
  row?.remove();
  return row !== null;
}

/**
 * Writes the sentence that goes with the outcome chosen, where nothing is written, or only the sentence of another
 * outcome. True where it did.
 */
export function writeSentence(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return false;
  const around = target.closest('[data-outcome]');
  const field = around?.querySelector<HTMLTextAreaElement>('textarea[name$=".text"]');
  const sentence = target.dataset['sentence'];
  if (!around || !field || sentence === undefined) return false;
  const sentences = [...around.querySelectorAll<HTMLElement>('[data-sentence]')].map((one) =>
    (one.dataset['sentence'] ?? '').trim(),
  );
  const isOwn = field.value.trim() !== '' && !sentences.includes(field.value.trim());
  if (isOwn) return false;
  field.value = sentence;
  if (!sentence.endsWith('.')) field.setSelectionRange(sentence.length, sentence.length);
  return true;
}
