import type { Child } from 'hono/jsx';
import { Tag, type TagState } from './tag.tsx';

export type PageHeadProps = {
  title: Child;
  /** The one tag a title may have. */
  status?: { readonly state: TagState; readonly word: string };
  /** Small line above the title: date, version, kind of record. */
  kick?: Child;
  /** One sentence first: what matters, in words. */
  lead?: Child;
  /** The acts, the primary last. On phones `hasDock` keeps them within thumb reach. */
  acts?: Child;
  hasDock?: boolean;
};

/** The title of a page with its state, the sentence that matters and the next act. */
export const PageHead = ({ title, status, kick, lead, acts, hasDock = false }: PageHeadProps) => (
  <div class="rv-head">
    {(status !== undefined || kick !== undefined) && (
      <p class="rv-head__kick">
        {status && <Tag state={status.state}>{status.word}</Tag>}
        {kick !== undefined && <span>{kick}</span>}
      </p>
    )}
    <div>
      <h1>{title}</h1>
      {lead !== undefined && <p class="rv-lead">{lead}</p>}
    </div>
    {acts !== undefined && <div class={hasDock ? 'rv-acts rv-acts--dock' : 'rv-acts'}>{acts}</div>}
  </div>
);
