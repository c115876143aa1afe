/** The words of the dialog in which a ticket note is looked at and copied. */

export const FORM_WORDS = { plain: 'Plain', markdown: 'Markdown', html: 'HTML' } as const;

export const DIALOG_WORDS = {
  title: 'Ticket note',
  working: 'Putting the note together…',
  form: 'Form',
  mail: 'With mail addresses',
  mailKept: 'Without them the link is left out too: it holds all that is drawn.',
  preview: 'Preview',
  copy: 'Copy',
  copied: (form: string): string => `Copied to the clipboard: the note as ${form}.`,
  personal:
    'The note is sent nowhere by this page. Read it before you paste it: it holds the names of people and servers.',
  refusedField: 'Note to copy',
} as const;
