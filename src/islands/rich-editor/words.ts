/** The words of the editor, in the language of the page: the server sends them along. */
export type EditorWords = Readonly<
  Record<
    | 'toolbar'
    | 'bold'
    | 'italic'
    | 'heading'
    | 'subheading'
    | 'bullets'
    | 'numbers'
    | 'link'
    | 'table'
    | 'row'
    | 'column'
    | 'rowOut'
    | 'columnOut'
    | 'undo'
    | 'redo'
    | 'address'
    | 'saved'
    | 'saving'
    | 'unsaved'
    | 'lost'
    | 'conflict'
    | 'refused'
    | 'kept'
    | 'takeKept'
    | 'dropKept',
    string
  >
>;
