/** The texts in what was pasted or dropped: as it reads, the address of a dragged link, and what is hidden behind its words. */

/** What is read of the browser's clipboard or of a drag. */
interface Transfer {
  getData(type: string): string;
}

/** The first is what the person saw; the others are looked at where nothing is found in it. Empty where there is no text. */
export function textsIn(transfer: Transfer): readonly string[] {
  const addresses = transfer.getData('text/uri-list').replace(/^#.*$/gm, '');
  const texts = [transfer.getData('text/plain'), addresses, transfer.getData('text/html')];
  return [...new Set(texts)].filter((text) => text.trim() !== '');
}
