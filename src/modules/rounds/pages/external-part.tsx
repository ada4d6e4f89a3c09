import {
  ActLink,
  ConfirmPanel,
  List,
  Note,
  Section,
  Tag,
  type FormState,
  type Child,
  type TagState,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { roundPaths } from '../paths.ts';
import type { CollatedTheme } from '../rules/collate.ts';
import type { ExternalState } from '../rules/external-meeting.ts';
import type { Round } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';

export type OtherSide = {
  name: string;
  points: string;
  participants: string;
  advisers: string;
  positionPaper: string;
};

/** Both sides of a meeting with an external party. `postpone` is there when input is missing at the deadline. */
export type External = {
  state: ExternalState;
  ours: readonly CollatedTheme[];
  theirs: OtherSide | null;
  keeps: boolean;
  missing: readonly string[];
  postpone: FormState | null;
};

const tags: Readonly<Record<ExternalState, TagState>> = {
  planned: 'idle',
  'input-collected': 'done',
  postponed: 'warn',
  're-planned': 'run',
  held: 'done',
  cancelled: 'part',
};

export function ExternalPart({
  language,
  round,
  external,
}: {
  language: Language;
  round: Round;
  external: External;
}) {
  const { external: text } = roundsTexts[language];
  const { state, ours } = external;
  const number = String(round.number);
  return (
    <Section heading={text.heading} note={<Tag state={tags[state]}>{text.states[state]}</Tag>} id="moedet">
      <Proposal language={language} number={number} external={external} />
      <div class="rv-cols">
        <div>
          <h3>{text.ours}</h3>
          {ours.map((theme) => (
            <>
              <PartHeading>{theme.title}</PartHeading>
              <Lines
                none={text.none}
                lines={theme.statements.map((one) => `${one.ref} ${one.organisation}: ${one.text}`)}
              />
            </>
          ))}
        </div>
        <Theirs language={language} number={number} external={external} />
      </div>
    </Section>
  );
}

type PartProps = { language: Language; number: string; external: External };

function Theirs({ language, number, external: { theirs, keeps } }: PartProps) {
  const { external: text } = roundsTexts[language];
  const parts = [
    { heading: text.points, words: theirs?.points },
    { heading: text.participants, words: theirs?.participants },
    { heading: text.advisers, words: theirs?.advisers },
    { heading: text.positionPaper, words: theirs?.positionPaper },
  ];
  return (
    <div>
      <h3>{theirs ? theirs.name : text.theirSide}</h3>
      {parts.map(({ heading, words }) => (
        <>
          <PartHeading>{heading}</PartHeading>
          <Lines none={text.none} lines={linesOf(words)} />
        </>
      ))}
      {keeps && <ActLink href={roundPaths.counterparty.to({ number })}>{text.write}</ActLink>}
    </div>
  );
}

const PartHeading = ({ children }: { children?: Child }) => <p class="rv-muted">{children}</p>;

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const Lines = ({ lines, none }: { lines: readonly string[]; none: string }) =>
  lines.length === 0 ? <p class="rv-muted">{none}</p> : <List rows={lines.map((main) => ({ main }))} />;

function Proposal({ language, number, external: { postpone, missing } }: PartProps) {
  const { external: text } = roundsTexts[language];
  if (!postpone) return null;
  return (
    <>
      <Note>{text.proposal(missing.join(', '))}</Note>
      <ConfirmPanel
        form={postpone}
        action={roundPaths.postponing.to({ number })}
        word={text.postpone}
        warning={text.postponeWarning}
        confirmWord={text.postponeConfirm}
      />
    </>
  );
}
