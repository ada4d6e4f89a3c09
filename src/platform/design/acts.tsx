import type { Child } from 'hono/jsx';
import { HiddenParts } from './form.tsx';
import type { FormState } from './form-state.ts';

/** One primary act on a page; the rest are secondary. */
export type ActKind = 'primary' | 'secondary' | 'warning';

type LinkProps = { href: string; kind?: ActKind; isSmall?: boolean; children?: Child };

/** A link that looks like the act it leads to. */
export const ActLink = ({ href, kind = 'secondary', isSmall = false, children }: LinkProps) => (
  <a class={actClass(kind, isSmall)} href={href}>
    {children}
  </a>
);

type ButtonProps = { name?: string; value?: string; kind?: ActKind; isSmall?: boolean; children?: Child };

/** The button of the form it stands in. A verb: "Send dagsorden", "Godkend". */
export const ActButton = ({ name, value, kind = 'primary', isSmall = false, children }: ButtonProps) => (
  <button
    class={actClass(kind, isSmall)}
    type="submit"
    {...(name !== undefined && { name })}
    {...(value !== undefined && { value })}
  >
    {children}
  </button>
);

type PostProps = { form: FormState; action: string; kind?: ActKind; isSmall?: boolean; children?: Child };

/** A change that needs nothing typed: a form of its own with one button. `action` is the noun that is made. */
export const ActForm = ({ form, action, children, ...button }: PostProps) => (
  <form class="rv-act" method="post" action={action}>
    <HiddenParts form={form} />
    <ActButton {...button}>{children}</ActButton>
  </form>
);

const actClass = (kind: ActKind, isSmall: boolean): string =>
  `button button-${kind}${isSmall ? ' rv-small' : ''}`;
