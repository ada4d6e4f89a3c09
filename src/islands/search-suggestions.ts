/**
 * Suggestions while one types in a search field: a list under it after the pattern "combobox" of ARIA. Arrows choose,
 * Enter takes, Escape closes. Without this script the field is a plain form. The server sends the list; nothing is
 * kept here.
 */
const pauseMs = 150;
const lengthMin = 2;

class SearchSuggestions extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #field: HTMLInputElement | undefined;
  #list: HTMLElement | undefined;

  connectedCallback(): void {
    const field = this.querySelector('input');
    if (!field || this.#field) return;
    this.#field = field;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
    field.autocomplete = 'off';
    field.addEventListener('input', (event) => {
      event.stopPropagation();
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.suggest(field), pauseMs);
    });
    field.addEventListener('keydown', (event) => this.key(event));
    field.addEventListener('blur', () => this.close());
  }

  /** An answer that comes after the text has changed again, or the cursor has left, is passed over. */
  async suggest(field: HTMLInputElement): Promise<void> {
    const typed = field.value;
    const source = this.dataset['source'] ?? '';
    if (typed.trim().length < lengthMin || source === '') return this.close();
    const answer = await fetch(`${source}?q=${encodeURIComponent(typed)}`).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    );
    if (field.value !== typed || document.activeElement !== field) return undefined;
    const list = new DOMParser().parseFromString(answer, 'text/html').querySelector('[role=listbox]');
    return list instanceof HTMLElement && list.children.length > 0 ? this.open(field, list) : this.close();
  }

  open(field: HTMLInputElement, list: HTMLElement): void {
    this.#list?.remove();
    list.id = `${field.id}-forslag`;
    for (const [index, option] of this.optionsOf(list).entries()) {
      option.id = `${list.id}-${index}`;
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => this.take(option));
    }
    this.#list = list;
    this.append(list);
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'true');
    field.removeAttribute('aria-activedescendant');
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#list?.remove();
    this.#list = undefined;
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field?.removeAttribute('aria-controls');
    this.#field?.removeAttribute('aria-activedescendant');
  }

  key(event: KeyboardEvent): void {
    if (!this.#list || event.isComposing) return;
    const chosen = this.#list.querySelector('[aria-selected=true]');
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && chosen instanceof HTMLElement) this.take(chosen);
    else return;
    event.preventDefault();
  }

  /** One further down or up; past either end stands the field itself, with what was typed. */
  move(step: 1 | -1): void {
    const options = this.optionsOf(this.#list);
    const before = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const places = options.length + 1;
    const next = options[((before + 1 + step + places) % places) - 1];
    for (const option of options) option.setAttribute('aria-selected', String(option === next));
    if (next) this.#field?.setAttribute('aria-activedescendant', next.id);
    else this.#field?.removeAttribute('aria-activedescendant');
    next?.scrollIntoView({ block: 'nearest' });
  }

  /** A page is gone to; words are searched for. */
  take(option: HTMLElement): void {
    const { href, words } = option.dataset;
    this.close();
    if (href !== undefined) return location.assign(href);
    if (!this.#field) return undefined;
    this.#field.value = words ?? '';
    return this.#field.form?.requestSubmit();
  }

  optionsOf(list: HTMLElement | undefined): HTMLElement[] {
    return [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  }
}

customElements.define('rv-search-suggestions', SearchSuggestions);
