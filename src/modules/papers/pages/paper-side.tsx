import {
  ActForm,
  ConfirmPanel,
  Fold,
  List,
  Section,
  showMoment,
  Timeline,
} from '../../../platform/design/index.ts';
import { paperPaths } from '../paths.ts';
import { papersTexts } from '../text.ts';
import type { PaperView } from './paper.page.tsx';
import { eventWords } from './words.ts';

/** An item a paper hangs on, in words. `access` is null for a draft, whose readers are told once for all. */
export type ShownUse = {
  readonly href: string;
  readonly words: string;
  readonly title: string;
  readonly note: string;
  readonly access: { readonly sentence: string; readonly href: string } | null;
};
export type ShownEvent = {
  readonly event: string;
  readonly version: number | null;
  readonly itemTitle: string | null;
  readonly note: string;
  readonly at: Date;
  readonly by: string;
};

/** Beside a paper: who may see it, what was done to it, and the way to be rid of it. */
export const PaperSide = ({ view }: { view: PaperView }) => (
  <>
    <Access view={view} />
    <History view={view} />
    <Removal view={view} />
  </>
);

function Access({ view: { context, uses } }: { view: PaperView }) {
  const text = papersTexts[context.language].record;
  const isInDraft = uses.some(({ access }) => access === null);
  const rows = uses.flatMap(({ access }) =>
    access === null
      ? []
      : [
          {
            main: (
              <>
                {access.sentence} <a href={access.href}>{text.whoExactly}</a>
              </>
            ),
          },
        ],
  );
  const all = [...(isInDraft ? [{ main: text.accessDraft }] : []), ...rows];
  return (
    <Section heading={text.access}>
      {all.length === 0 ? <p class="rv-fine">{text.accessNone}</p> : <List rows={all} />}
    </Section>
  );
}

function History({ view: { context, events } }: { view: PaperView }) {
  const { language } = context;
  const text = papersTexts[language];
  const entries = events.map(({ event, version, itemTitle, note, at, by }) => ({
    when: showMoment(at, language),
    dateTime: at.toISOString(),
    ...(by !== '' && { who: by }),
    what: [
      eventWords(event, language),
      ...(version === null ? [] : [text.version(version)]),
      ...(itemTitle === null ? [] : [itemTitle]),
      ...(note === '' ? [] : [note]),
    ].join(': '),
  }));
  return (
    <Fold summary={text.record.history}>
      <Timeline entries={entries} />
    </Fold>
  );
}

function Removal({ view: { context, form, number, isRemoved, uses } }: { view: PaperView }) {
  const text = papersTexts[context.language].record;
  if (isRemoved)
    return (
      <div class="rv-acts">
        <ActForm form={form} action={paperPaths.removalUndo.to({ number })} kind="secondary">
          {text.restore}
        </ActForm>
      </div>
    );
  return (
    <ConfirmPanel
      form={{ ...form, problems: [] }}
      action={paperPaths.removal.to({ number })}
      word={text.remove}
      warning={uses.length > 0 ? text.usedWarning : text.removeWarning}
      confirmWord={text.removeConfirm}
    />
  );
}
