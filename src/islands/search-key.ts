/** The `/` key puts the cursor in the search field of the header, unless one is writing. */
class SearchKey extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable]')
      )
        return;
      const field = this.querySelector('input[type=search]');
      if (!(field instanceof HTMLInputElement) || field.offsetParent === null) return;
      event.preventDefault();
      field.select();
    });
  }
}

customElements.define('rv-search-key', SearchKey);
