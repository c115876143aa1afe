/** Forms do their work on the page alone: a frame may forbid the browser to submit them, so the browser is not asked to. */

import { useEffect } from 'react';

/** Enter in a field presses the button of its form, too. */
export function useForms(): void {
  useEffect(() => {
    addEventListener('click', submitHere);
    return () => removeEventListener('click', submitHere);
  }, []);
}

function submitHere(event: MouseEvent): void {
  const submitter = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[type="submit"]') : null;
  if (event.defaultPrevented || !submitter?.form) return;
  event.preventDefault();
  if (submitter.form.noValidate || submitter.form.reportValidity())
    submitter.form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
}
