/** Copies a text and says whether the browser did. */

import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

export interface CopyButtonProps {
  /** What is copied, in words: "Copy the ticket". */
  readonly label: string;
  readonly text: () => string;
  /** Puts a text on the clipboard; whether that worked. */
  readonly onCopyText: (text: string) => Promise<boolean>;
}

const SHOWN_FOR = 3000;

export function CopyButton({ label, text, onCopyText }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <button
      type="button"
      onClick={() => {
        const tell = (copied: boolean): void => setSaid(copied ? 'Copied' : 'The browser did not let us copy');
        onCopyText(text()).then(tell, () => tell(false));
      }}
    >
      <Copy aria-hidden />
      <span aria-live="polite">{said ?? label}</span>
    </button>
  );
}
