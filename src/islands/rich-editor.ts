import { Editor } from '@tiptap/core';
import { extensions } from './rich-editor/extensions.ts';
import { markupOf } from './rich-editor/markup-of-doc.ts';
import { cleanPasted } from './rich-editor/pasted.ts';
import { Saving } from './rich-editor/saving.ts';
import { toolbarOf } from './rich-editor/toolbar.ts';
import type { EditorWords } from './rich-editor/words.ts';

/**
 * A calm editor in the place of a text area: it begins with the text as the server shows it, and writes plain markup
 * back into the text area at every change, which the form then sends as ever. Without this script the text area is all
 * there is.
 */
class RichEditor extends HTMLElement {
  #editor: Editor | undefined;

  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const start = this.querySelector('.rv-rich-start');
    if (!field || !start || this.#editor) return;
    const words = JSON.parse(this.dataset['words'] ?? '{}') as EditorWords;
    const text = document.createElement('div');
    const editor = new Editor({
      element: text,
      extensions,
      content: start.innerHTML,
      injectCSS: false,
      editorProps: { attributes: attributesOf(field), transformPastedHTML: cleanPasted },
    });
    this.#editor = editor;
    start.remove();
    field.hidden = true;
    this.prepend(toolbarOf(editor, words), text);
    const saving = new Saving({
      host: this,
      field,
      words,
      restore: (doc) => editor.commands.setContent(doc),
    });
    editor.on('update', () => {
      field.value = markupOf(editor.state.doc);
      saving.changed(editor.getJSON());
    });
    editor.on('blur', () => saving.hurry());
  }

  disconnectedCallback(): void {
    this.#editor?.destroy();
    this.#editor = undefined;
  }
}

function attributesOf(field: HTMLTextAreaElement): Record<string, string> {
  const described = field.getAttribute('aria-describedby');
  return {
    class: 'rv-editor__text rv-rich',
    'aria-labelledby': `${field.id}-label`,
    lang: field.lang,
    ...(described !== null && { 'aria-describedby': described, 'aria-invalid': 'true' }),
  };
}

customElements.define('rv-rich-editor', RichEditor);
