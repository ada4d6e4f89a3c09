import {
  ActForm,
  ConfirmPanel,
  EmptyState,
  IslandScript,
  Note,
  Section,
  showMoment,
  SubmitRow,
  Tag,
} from '../../../platform/design/index.ts';
import { paperPaths } from '../paths.ts';
import { paperKindOf } from '../rules/paper-kind.ts';
import type { Scan, Standing } from '../rules/paper-standing.ts';
import { papersTexts } from '../text.ts';
import type { PaperView } from './paper.page.tsx';
import { fileFacts, problemWords, standingTag } from './words.ts';

export type ShownVersion = {
  readonly number: number;
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly pageCount: number | null;
  readonly scan: Scan;
  readonly problem: string | null;
  /** Where digits may be a personal number, in words; empty where there are none. */
  readonly doubtfulPlaces: string;
  readonly isMergeable: boolean;
  readonly note: string;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  readonly standing: Standing;
};

/** The versions of a paper, newest first. While one is being read the part fetches itself anew. */
export function PaperVersions({ view }: { view: PaperView }) {
  const { context, versions } = view;
  const text = papersTexts[context.language].record;
  const waiting = versions.filter(({ standing }) => standing === 'waiting').length;
  return (
    <Section heading={text.versions} id="versioner">
      {versions.length === 0 && <EmptyState heading={text.noVersion}>{text.noVersionHelp}</EmptyState>}
      <rv-import-progress data-waiting={String(waiting)}>
        {versions.map((version) => (
          <Version version={version} view={view} />
        ))}
        <IslandScript name="import-progress" />
      </rv-import-progress>
    </Section>
  );
}

function Version({ version, view }: { version: ShownVersion; view: PaperView }) {
  const { language, path } = view.context;
  const { standing, number } = version;
  const text = papersTexts[language];
  const help = standing === 'ready' ? undefined : text.standingHelp[standing];
  const problem = problemWords(version.problem, language);
  const at = { number: view.number, version: String(number) };
  return (
    <div>
      <h3>
        {text.versionOfPaper(number)}{' '}
        <Tag state={standingTag[standing]} isQuiet={standing === 'ready'}>
          {text.standings[standing]}
        </Tag>
      </h3>
      <p>
        {standing === 'ready' || standing === 'doubtful' ? (
          <a href={paperPaths.file.to(at)}>{version.name}</a>
        ) : (
          <span>{version.name}</span>
        )}
        <small class="rv-under">
          {[fileFacts(version, language), text.scans[version.scan]].join(' · ')}
          <br />
          {text.record.uploaded(version.uploadedBy, showMoment(version.uploadedAt, language))}
        </small>
      </p>
      {version.note !== '' && <p>{version.note}</p>}
      {help !== undefined && <Note>{help}</Note>}
      {problem !== undefined && <Note>{problem}</Note>}
      {standing === 'ready' && <p class="rv-fine rv-muted">{mergeWords(version, text)}</p>}
      {standing === 'waiting' && (
        <p class="rv-fine">
          <a href={path}>{text.record.refresh}</a>
        </p>
      )}
      {!view.isRemoved && <Acts version={version} view={view} />}
    </div>
  );
}

function mergeWords({ isMergeable, mediaType }: ShownVersion, text: (typeof papersTexts)['da']): string {
  if (isMergeable) return text.mergeNotes.pdf;
  const isPicture = paperKindOf(mediaType) === 'picture';
  return [...(isPicture ? [text.mergeNotes.unread] : []), text.mergeNotes.other].join(' ');
}

function Acts({ version, view: { context, form, number } }: { version: ShownVersion; view: PaperView }) {
  const text = papersTexts[context.language].record;
  const at = { number, version: String(version.number) };
  const bare = { ...form, version: undefined, problems: [] };
  if (version.standing === 'doubtful')
    return (
      <>
        <Note>{text.where(version.doubtfulPlaces)}</Note>
        <SubmitRow>
          <ActForm form={bare} action={paperPaths.settling.to(at)} kind="secondary" isSmall>
            {text.notPersonal}
          </ActForm>
        </SubmitRow>
        <ConfirmPanel
          form={bare}
          action={paperPaths.erasure.to(at)}
          word={text.erase}
          warning={text.eraseWarning}
          confirmWord={text.eraseConfirm}
        />
      </>
    );
  const mayRead =
    version.standing === 'scan-failed' || (version.standing === 'ready' && version.problem !== null);
  if (!mayRead) return null;
  return (
    <div class="rv-acts">
      <ActForm form={bare} action={paperPaths.reading.to(at)} kind="secondary" isSmall>
        {text.readAgain}
      </ActForm>
    </div>
  );
}
