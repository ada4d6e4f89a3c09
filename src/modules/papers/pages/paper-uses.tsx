import type { Language } from '../../../kernel/language.ts';
import { List, Section } from '../../../platform/design/index.ts';
import { papersTexts } from '../text.ts';
import type { ShownUse } from './paper-side.tsx';

type Props = { uses: readonly ShownUse[]; language: Language; isBare?: boolean };

/** The items a paper hangs on, drafts first; bare inside a message that says why it cannot be removed. */
export function PaperUses({ uses, language, isBare = false }: Props) {
  const text = papersTexts[language].record;
  const rows = uses.map(({ href, words, title, note }) => ({
    main: (
      <>
        <a href={href}>{words}</a>, {title}
      </>
    ),
    note,
  }));
  if (isBare) return rows.length === 0 ? null : <List rows={rows} />;
  return (
    <Section heading={text.uses} id="punkter">
      {rows.length === 0 ? <p class="rv-muted">{text.noUses}</p> : <List rows={rows} />}
    </Section>
  );
}
