import { Alert } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { archiveTexts } from '../text.ts';

/** A field whose value now is another than what was typed. */
export type Differing = { label: string; now: string };

type Props = { language: Language; conflict: readonly Differing[] | undefined };

/** Somebody else saved meanwhile: what is typed stands in the form, and here is what is there now. */
export function ConflictNote({ language, conflict }: Props) {
  const text = archiveTexts[language].conflict;
  if (conflict === undefined) return null;
  return (
    <Alert language={language} kind="warning" heading={text.heading}>
      <p>{conflict.length === 0 ? text.same : text.text}</p>
      <ul>
        {conflict.map(({ label, now }) => (
          <li>{text.now(label, now)}</li>
        ))}
      </ul>
    </Alert>
  );
}
