/** What was typed, without the white space around it; null for nothing. Lines end as the source's do. */
export function typedText(text: string | undefined): string | null {
  const clean = (text ?? '').replaceAll('\r\n', '\n').trim();
  return clean === '' ? null : clean;
}

/** A time as people write it ("13.00", "13:00", "kl. 9") as 'HH:MM'. */
export function typedTime(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
