export type MiniItem = {
  readonly number: string;
  readonly title: string;
  readonly href: string;
  readonly isCurrent?: boolean;
  readonly isDone?: boolean;
};

type Props = {
  label: string;
  all: { readonly href: string; readonly text: string };
  items: readonly MiniItem[];
};

/** The whole agenda beside one item of it. Only on wide screens; elsewhere the next and previous items do. */
export const MiniAgenda = ({ label, all, items }: Props) => (
  <nav class="rv-mini" aria-label={label}>
    <a href={all.href}>{all.text}</a>
    <ol>
      {items.map(({ number, title, href, isCurrent, isDone }) => (
        <li class={isDone ? 'is-done' : ''}>
          <a href={href} {...(isCurrent && { 'aria-current': 'page' })}>
            <span>{number}</span>
            <span>{title}</span>
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
