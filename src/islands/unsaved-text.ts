/** Asks before the page is left with text that was not sent. Sending the form is not leaving it. */
class UnsavedText extends HTMLElement {
  #isUnsaved = false;

  connectedCallback(): void {
    this.addEventListener('input', () => (this.#isUnsaved = true));
    this.addEventListener('submit', () => (this.#isUnsaved = false));
    window.addEventListener('beforeunload', (event) => {
      if (this.#isUnsaved) event.preventDefault();
    });
  }
}

customElements.define('rv-unsaved-text', UnsavedText);
