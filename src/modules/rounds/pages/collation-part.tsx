import { Note, Tag, type Child } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import type { CollatedStatement, CollatedTheme, Collation } from '../rules/collate.ts';
import { roundsTexts } from '../text.ts';

type Props = { language: Language; collation: Collation };

/** What has been answered, by theme with letters, and who has not. */
export function CollationPart({ language, collation }: Props) {
  return (
    <>
      {collation.themes.map((theme) => (
        <ThemePart language={language} theme={theme} />
      ))}
      <Silent language={language} collation={collation} />
    </>
  );
}

function ThemePart({ language, theme }: { language: Language; theme: CollatedTheme }) {
  const { board: text } = roundsTexts[language];
  const { number, title, statements, questions, nothing } = theme;
  const isBare = statements.length === 0 && questions.length === 0 && nothing.length === 0;
  return (
    <section class="rv-prose" id={`tema-${number}`}>
      <h3>{`${number}. ${title}`}</h3>
      {statements.map((statement) => (
        <StatementPart language={language} statement={statement} />
      ))}
      {questions.map(({ prompt, values }) => (
        <>
          <p>
            <b>{prompt}</b>
          </p>
          <ul>
            {values.map(({ organisation, value }) => (
              <li>
                <b>{organisation}</b>
                {`: ${value}`}
              </li>
            ))}
          </ul>
        </>
      ))}
      {isBare && <p>{text.noStatements}</p>}
      {nothing.length > 0 && <p>{text.nothing(nothing.join(', '))}</p>}
    </section>
  );
}

function StatementPart({ language, statement }: { language: Language; statement: CollatedStatement }) {
  const { board: text } = roundsTexts[language];
  const { ref, organisation, department, reference, isLate, onBehalf } = statement;
  const who = department === '' ? organisation : `${organisation}, ${department}`;
  return (
    <div id={`udtalelse-${ref}`}>
      <p>
        <b>{`${ref} ${who}`}</b>
        {isLate && <Mark>{text.statementLate}</Mark>}
        {onBehalf && <Mark>{text.onBehalf}</Mark>}
      </p>
      {statement.text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      {reference !== '' && <p>{text.reference(reference)}</p>}
    </div>
  );
}

const Mark = ({ children }: { children?: Child }) => (
  <>
    {' '}
    <Tag state="part" isQuiet>
      {children}
    </Tag>
  </>
);

function Silent({ language, collation: { silent, silence } }: Props) {
  const { board: text } = roundsTexts[language];
  if (silent.length === 0) return null;
  const words = {
    'no-answer': text.silent,
    consent: text.consents,
    'nothing-to-report': text.silentNothing,
  }[silence];
  return <Note>{words(silent.join(', '))}</Note>;
}
