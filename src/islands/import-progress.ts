/**
 * Fetches its page again while something waits to be read, and shows the new content in place. When nothing waits any
 * longer on a page that had only waited, the page is loaded as it now is.
 */
const pauseMs = 1500;

class ImportProgress extends HTMLElement {
  connectedCallback(): void {
    this.schedule();
  }

  schedule(): void {
    if (this.dataset['waiting'] === '0' || !this.isConnected) return;
    setTimeout(() => void this.refresh(), pauseMs);
  }

  async refresh(): Promise<void> {
    const page = await fetch(location.href).then(
      (answer) => (answer.ok ? answer.text() : null),
      () => null,
    );
    if (page !== null) this.take(new DOMParser().parseFromString(page, 'text/html'));
    this.schedule();
  }

  take(page: Document): void {
    const fresh = page.querySelector('rv-import-progress');
    if (fresh instanceof HTMLElement === false) return location.reload();
    if (fresh.innerHTML !== this.innerHTML && !this.contains(document.activeElement))
      this.replaceChildren(...fresh.childNodes);
    this.dataset['waiting'] = fresh.dataset['waiting'] ?? '0';
  }
}

customElements.define('rv-import-progress', ImportProgress);
