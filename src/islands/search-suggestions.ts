/**
 * Suggestions while one types, in the browser's own list under the field. The page sends them; nothing is kept
 * here.
 */
const pauseMs = 150;
const lengthMin = 2;

class SearchSuggestions extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #list: HTMLDataListElement | undefined;

  connectedCallback(): void {
    const field = this.querySelector('input');
    if (!field || this.#list) return;
    this.#list = document.createElement('datalist');
    this.#list.id = `${field.id}-forslag`;
    this.append(this.#list);
    field.setAttribute('list', this.#list.id);
    field.addEventListener('input', (event) => {
      event.stopPropagation();
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.suggest(field), pauseMs);
    });
  }

  /** An answer that comes after the text has changed again is left out. */
  async suggest(field: HTMLInputElement): Promise<void> {
    const typed = field.value;
    const source = this.dataset['source'] ?? '';
    if (typed.trim().length < lengthMin || source === '') return this.#list?.replaceChildren();
    const answer = await fetch(`${source}?q=${encodeURIComponent(typed)}`).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    );
    if (field.value !== typed) return;
    const options = new DOMParser().parseFromString(answer, 'text/html').querySelectorAll('option');
    this.#list?.replaceChildren(...options);
  }
}

customElements.define('rv-search-suggestions', SearchSuggestions);
