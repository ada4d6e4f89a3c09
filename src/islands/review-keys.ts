/**
 * Import review by keyboard: 1–5 choose in the field in focus, Enter saves it. The field in focus is the one that holds
 * the cursor, else the one the page marks as now. Digits are left alone where one writes.
 */
class ReviewKeys extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const pair = this.pairInFocus(event.target);
      const handled = pair && (choose(pair, event.key) || save(pair, event));
      if (handled) event.preventDefault();
    });
  }

  pairInFocus(target: EventTarget | null): Element | null {
    const around = target instanceof Element ? target.closest('.rv-pair, .rv-out') : null;
    return around ?? this.querySelector('.rv-pair.is-now');
  }
}

function choose(pair: Element, key: string): boolean {
  if (!/^[1-5]$/.test(key)) return false;
  const choice = pair.querySelectorAll('input[type=radio]')[Number(key) - 1];
  if (!(choice instanceof HTMLInputElement)) return false;
  choice.checked = true;
  choice.focus();
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Enter on a link or a button keeps its own meaning. */
function save(pair: Element, { key, target }: KeyboardEvent): boolean {
  const hasOwnMeaning = target instanceof Element && target.closest('a, button, summary, select') !== null;
  if (key !== 'Enter' || hasOwnMeaning) return false;
  const form = pair.querySelector('form');
  form?.requestSubmit();
  return form !== null;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isChoice = target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type);
  return !isChoice && target.closest('input, textarea, select, [contenteditable]') !== null;
}

customElements.define('rv-review-keys', ReviewKeys);
