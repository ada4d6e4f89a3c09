import type { KnownNames, StatementRecord } from './meeting-record.ts';
import type { Paragraph } from './paragraphs.ts';
import { regex } from './text-line.ts';

const excerptCharacters = 80;
const says = regex(
  'u',
  String.raw`^((?:\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+){0,2}?)( Kommune)?(?:,? ((?:\p{Lu}[\p{L}-]*`,
  String.raw`forvaltning\p{L}*|\p{Lu}{2,3})))?\s+(?:[Ii]ndmelder|oplyser|kommenterer`,
  String.raw`|bemærker|foreslår|melder|tilkendegiver|ønsker|skriver|svarer`,
  String.raw`|mener)(?!\p{L})`,
);

/** What single municipalities said: lettered paragraphs such as "a. X Kommune indmelder, at …". */
export function statementsOf(list: readonly Paragraph[], known: KnownNames): StatementRecord[] {
  const found: StatementRecord[] = [];
  let group = '';
  for (const paragraph of list) {
    if (paragraph.mark !== 'number') continue;
    if (/^\d/u.test(paragraph.marker)) group = paragraph.marker.replace(/\D/gu, '');
    const letter = /^\(?([a-zæøå])[.)]/u.exec(paragraph.marker)?.[1];
    const match = letter ? says.exec(paragraph.text.slice(0, 200)) : null;
    if (!letter || !match?.[1]) continue;
    const who = fullName(match, known);
    if (who)
      found.push({
        ref: `${group}${letter}`,
        ...who,
        lines: paragraph.range,
        first80: paragraph.text.slice(0, excerptCharacters),
      });
  }
  return found;
}

function fullName(
  match: RegExpExecArray,
  known: KnownNames,
): { municipality: string; department: string | null } | null {
  const parts = (match[1] ?? '').split(' ');
  const last = parts.at(-1) ?? '';
  const inName = parts.length > 1 && /forvaltning/iu.test(last) ? last : null;
  const name = inName === null ? parts.join(' ') : parts.slice(0, -1).join(' ');
  const department = match[3] ?? inName;
  if (match[2]) return { municipality: `${name} Kommune`, department };
  const organisation = known.organisations.find(
    (one) => one.side === 'municipal' && one.name === `${name} Kommune`,
  );
  if (organisation) return { municipality: organisation.name, department };
  return department === null ? null : { municipality: `${name} Kommune`, department };
}
