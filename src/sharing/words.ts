/** Every sentence about links and files that is not about one value of a document. */

/** What happened to a link that cannot be opened, and what to do. */
export const LINK_WORDS = {
  cut: 'This link was cut off on its way: its end is missing. Ask for it again, or for the file; some mail and chat programs shorten links of more than 2,000 characters.',
  shortened:
    'This is the shortened preview of a link, as some programs show it. Right-click the link where you found it, copy its address and paste that here.',
  altered:
    'This link arrived at full length, but characters in it were changed on the way. Ask the sender to use the "Copy link" button, or to send the file.',
  newer:
    'This link was made with a newer version of this page. Reload the page; if that does not help, ask for the file.',
  'too big': 'This link is longer than this page reads. Ask the sender for the file.',
  invalid: 'This is not a topology that this page can open. Check that you copied the right link.',
} as const;
