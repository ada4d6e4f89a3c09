/** A filter takes effect when it is chosen; text still waits for Enter, and the button stays for those who use it. */
class FilterOnChange extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) event.target.form?.requestSubmit();
    });
  }
}

customElements.define('rv-filter-on-change', FilterOnChange);
