import { List, Section, Tag, type TagState } from '../../../platform/design/index.ts';
import { disqualificationPath, itemTextPaths } from '../paths.ts';
import { itemTexts, type ItemText } from '../text-item.ts';
import type { ItemFormView } from './item-form.page.tsx';
import { Removal } from './item-form-text.tsx';
import { addressOf, timeWords } from './item-form-words.ts';

/** What the check found, in words. */
export type ShownFinding = {
  readonly severity: 'error' | 'warning' | 'note';
  readonly title: string;
  readonly says: string;
  readonly remedy: string;
};

const states: Readonly<Record<ShownFinding['severity'], TagState>> = {
  error: 'bad',
  warning: 'warn',
  note: 'idle',
};

type Part = { view: ItemFormView; text: ItemText };

/** Beside the text: what the check finds in it, its papers and its guests. */
export function ItemSide({ view }: { view: ItemFormView }) {
  const text = itemTexts[view.context.language];
  return (
    <>
      {view.isWriter && <Check view={view} text={text} />}
      <Papers view={view} text={text} />
      <Guests view={view} text={text} />
      {view.isWriter && <Disqualified view={view} text={text} />}
    </>
  );
}

/** Fetched again by the editor after each saving: see src/islands/rich-editor.ts. */
const Check = ({ view: { findings }, text }: Part) => (
  <Section heading={text.check} id="kontrol" note={text.checkCount(findings.length)} isScreenOnly>
    {findings.length === 0 ? (
      <p class="rv-fine rv-muted">{text.checkClean}</p>
    ) : (
      <List
        rows={findings.map(({ severity, title, says, remedy }) => ({
          main: (
            <Tag state={states[severity]} isQuiet>
              {title}
            </Tag>
          ),
          note: `${says} ${remedy}`,
        }))}
      />
    )}
    <p class="rv-fine rv-muted">{text.checkHelp}</p>
  </Section>
);

const Papers = ({ view: { meeting, line, item, isWritten }, text }: Part) => (
  <Section heading={text.papers} note={String(item.papers.length)}>
    {item.papers.length === 0 ? (
      <p class="rv-fine rv-muted">{text.noPapers}</p>
    ) : (
      <List rows={item.papers.map(({ number, title }) => ({ main: text.paper(number, title) }))} />
    )}
    {isWritten && (
      <p class="rv-fine rv-no-print">
        <a href={itemTextPaths.papers.to(addressOf(meeting, line))}>{text.papersLink}</a>
      </p>
    )}
  </Section>
);

/** Who may not see the item, in the module that owns its walls. */
const Disqualified = ({ view: { meeting, line }, text }: Part) => {
  const { entry, ...at } = addressOf(meeting, line);
  const href = disqualificationPath.to({ ...at, item: `kladde-${entry}` });
  return (
    <p class="rv-fine rv-no-print">
      <a href={href}>{text.disqualified}</a>
    </p>
  );
};

function Guests({ view, text }: Part) {
  const { context, meeting, line, item, isWritten, actForm } = view;
  const rows = item.guests.map((guest) => {
    const at = { ...addressOf(meeting, line), part: String(guest.entry) };
    const time = timeWords(guest.startsAt, guest.endsAt, context.language);
    return {
      main: guest.name,
      note: (
        <>
          {[guest.organisationName, time].filter(Boolean).join(' · ')}
          {isWritten && (
            <span class="rv-part-acts rv-no-print">
              <a href={itemTextPaths.guest.to(at)} aria-label={text.editGuest(guest.name)}>
                {text.edit}
              </a>
              <Removal
                form={actForm}
                action={itemTextPaths.guestRemoval.to(at)}
                text={text}
                name={guest.name}
              />
            </span>
          )}
        </>
      ),
    };
  });
  return (
    <Section heading={text.guests} id="gaester" note={String(rows.length)}>
      {rows.length === 0 ? <p class="rv-fine rv-muted">{text.noGuests}</p> : <List rows={rows} />}
      {isWritten && (
        <p class="rv-fine rv-no-print">
          <a href={itemTextPaths.newGuest.to(addressOf(meeting, line))}>{text.addGuest}</a>
        </p>
      )}
    </Section>
  );
}
