/**
 * The order of an agenda with Alt+↑ and Alt+↓, and by dragging an item at its number. Both press the buttons that
 * stand there without it, so the server decides and one way is as good as another. The address it answers with names
 * the item, and a browser puts the focus there.
 */
class AgendaOrder extends HTMLElement {
  #dragged: HTMLElement | undefined;

  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.#step(event));
    this.addEventListener('dragstart', (event) => this.#lift(event));
    this.addEventListener('dragover', (event) => this.#hover(event));
    this.addEventListener('drop', (event) => this.#drop(event));
    this.addEventListener('dragend', () => this.#mark(undefined));
    for (const handle of this.querySelectorAll<HTMLElement>('li[data-entry] .rv-agenda__nr')) {
      handle.draggable = true;
      handle.classList.add('rv-grip');
    }
  }

  #step(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = rowOf(event.target);
    if (!row) return;
    event.preventDefault();
    this.#send(row, event.key === 'ArrowUp' ? 'op' : 'ned');
  }

  #lift(event: DragEvent): void {
    this.#dragged = rowOf(event.target);
    const { dataTransfer } = event;
    if (!this.#dragged || !dataTransfer) return;
    dataTransfer.effectAllowed = 'move';
    dataTransfer.setData('text/plain', this.#dragged.dataset['entry'] ?? '');
    dataTransfer.setDragImage(this.#dragged, 0, 0);
  }

  #hover(event: DragEvent): void {
    const target = this.#dragged && targetOf(event.target);
    if (!target) return;
    event.preventDefault();
    this.#mark(target.mark);
  }

  #drop(event: DragEvent): void {
    const [dragged, target] = [this.#dragged, targetOf(event.target)];
    this.#mark(undefined);
    this.#dragged = undefined;
    if (!dragged || !target || target.mark === dragged) return;
    event.preventDefault();
    this.#send(dragged, target.to);
  }

  #mark(target: Element | undefined): void {
    for (const one of this.querySelectorAll('.is-target')) one.classList.remove('is-target');
    target?.classList.add('is-target');
  }

  /** A button like those of the row, pressed once. */
  #send(row: HTMLElement, to: string): void {
    const button = row.querySelector<HTMLButtonElement>('button[name="to"]')?.cloneNode() as
      | HTMLButtonElement
      | undefined;
    const form = this.querySelector('form');
    if (!button || !form) return;
    button.value = to;
    button.hidden = true;
    form.append(button);
    form.requestSubmit(button);
  }
}

const rowOf = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element ? target.closest<HTMLElement>('li[data-entry]') : null) ?? undefined;

/** Before an item; anywhere else in a section, last in it. */
function targetOf(target: EventTarget | null): { mark: Element; to: string } | undefined {
  const row = rowOf(target);
  if (row) return { mark: row, to: `foer-${row.dataset['entry']}` };
  const section = target instanceof Element ? target.closest<HTMLElement>('section[data-section]') : null;
  return section ? { mark: section, to: `sidst-${section.dataset['section']}` } : undefined;
}

customElements.define('rv-agenda-order', AgendaOrder);
