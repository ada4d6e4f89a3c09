import { raw } from 'hono/html';
import { dkfdsFile } from './dkfds.ts';

/** The icons of the design system that are in use here. */
export type IconName =
  | 'account'
  | 'arrow-forward'
  | 'attach-file'
  | 'check'
  | 'chevron-left'
  | 'chevron-right'
  | 'close'
  | 'download'
  | 'error'
  | 'info'
  | 'language'
  | 'lock'
  | 'menu'
  | 'search'
  | 'success'
  | 'warning';

type Drawing = { readonly viewBox: string; readonly shapes: string };

const drawings = new Map<IconName, Drawing>();

/** A picture that says nothing the words beside it do not: hidden from screen readers unless `label` is given. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const { viewBox, shapes } = drawingOf(name);
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' };
  return (
    <svg class="icon-svg" viewBox={viewBox} focusable="false" {...spoken}>
      {raw(shapes)}
    </svg>
  );
}

/** Drawn from the files of the design system, so that no path is copied here and grows old. */
function drawingOf(name: IconName): Drawing {
  const known = drawings.get(name);
  if (known) return known;
  const text = dkfdsFile(`img/svg-icons/${name}.svg`).toString('utf8');
  const drawing = {
    viewBox: /viewBox="([^"]+)"/.exec(text)?.[1] ?? '0 0 24 24',
    shapes: /<svg[^>]*>(.*)<\/svg>/s.exec(text)?.[1]?.trim() ?? '',
  };
  drawings.set(name, drawing);
  return drawing;
}
