import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/language.ts';
import { Icon } from './icon.tsx';
import { designTexts } from './text.ts';

export type AlertKind = 'info' | 'success' | 'warning' | 'error';

type Props = { language: Language; kind: AlertKind; heading: string; children?: Child };

/** What happened and what happens next. At most one on a page; findings about a text are `Note`s beside it. */
export const Alert = ({ language, kind, heading, children }: Props) => (
  <div class={`alert alert-${kind}`} role={kind === 'warning' || kind === 'error' ? 'alert' : 'status'}>
    <Icon name={kind} label={designTexts[language].alerts[kind]} />
    <div class="alert-body">
      <h2 class="alert-heading">{heading}</h2>
      {children !== undefined && <div class="alert-text">{children}</div>}
    </div>
  </div>
);
