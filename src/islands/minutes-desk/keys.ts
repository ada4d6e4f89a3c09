const adding: Readonly<Record<string, string>> = {
  h: 'add.a',
  f: 'add.p.reservation',
  m: 'add.p.dissent',
  u: 'add.p.statement',
};

/**
 * Ctrl and Enter go to the next item from anywhere. Where one does not write: the digits choose the outcome in focus,
 * else the first that lacks one; H, F, M and U add a row; D opens the attendance.
 */
export function listenToKeys(desk: HTMLElement, form: HTMLFormElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return press(form, 'next');
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (/^[1-9]$/.test(event.key) && choose(desk, event)) return event.preventDefault();
    const act = adding[event.key.toLowerCase()];
    if (act !== undefined) {
      event.preventDefault();
      return press(form, act);
    }
    if (event.key.toLowerCase() === 'd') desk.querySelector<HTMLElement>('a[data-key=d]')?.click();
  });
}

const press = (form: HTMLFormElement, act: string): void =>
  form.querySelector<HTMLButtonElement>(`button[name=act][value="${act}"]`)?.click();

function choose(desk: HTMLElement, { key, target }: KeyboardEvent): boolean {
  const inFocus = target instanceof Element ? target.closest('.rv-out') : null;
  const all = [...desk.querySelectorAll('.rv-out')];
  const around = inFocus ?? all.find((one) => !one.querySelector('input:checked')) ?? all[0];
  const keyed = around?.querySelectorAll('.rv-choice:has(kbd) input');
  const choice = keyed?.[Number(key) - 1];
  if (!(choice instanceof HTMLInputElement)) return false;
  choice.checked = true;
  choice.focus();
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isChoice = target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type);
  return !isChoice && target.closest('input, textarea, select, [contenteditable]') !== null;
}
