import type { Language } from '../../../kernel/language.ts';
import { Note, Prose } from '../../../platform/design/index.ts';
import type { MandateVersion } from '../rules/mandate-views.ts';
import { writtenFields } from '../rules/terms.ts';
import { mandateTexts } from '../text.ts';
import { termBlocks } from './printed-terms.ts';

/** What a version says, field by field. The words are Danish. */
export function TermsText({ version, language }: { version: MandateVersion; language: Language }) {
  const { fields, record: text } = mandateTexts[language];
  const written = writtenFields(version.content);
  if (written.length === 0) return <Note>{text.empty}</Note>;
  return (
    <Prose>
      {written.map((field) => {
        const { isList, parts } = termBlocks(field, version.content[field]);
        return (
          <section>
            <h3>{fields[field]}</h3>
            {isList ? (
              <ul {...inDanish(language)}>
                {parts.map((part) => (
                  <li>{part}</li>
                ))}
              </ul>
            ) : (
              parts.map((part) => <p {...inDanish(language)}>{part}</p>)
            )}
          </section>
        );
      })}
    </Prose>
  );
}

/** Says to a screen reader that words stay Danish on an English page. */
export const inDanish = (language: Language) => (language === 'da' ? {} : { lang: 'da' });
