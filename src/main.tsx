/** Reads the address, makes the store, and mounts the App. */

import './canvas/ground.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { keepDocuments } from './app/keeping';
import { resumeExercises } from './app/keptExercises';
import { rescueFrom } from './app/rescue';
import { copyText, download } from './app/storage';
import { makeStore } from './app/store';
import { leaveField } from './app/useCommand';
import { pageAddress, reload, textInAddress } from './documents/address';
import { startOf } from './documents/carrying';
import { keptText } from './documents/entries';
import { FIRST_SAMPLE } from './playground/firstSample';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element with the id "root"');

const start = startOf(FIRST_SAMPLE.playground);
const store = makeStore(start.playground, start);
keepDocuments(store, start, leaveField);
resumeExercises(store);
const rescue = rescueFrom({
  shown: store.getState,
  markClean: store.markClean,
  pageAddress,
  textInAddress,
  keptText,
  copyText,
  download,
  reload,
});

createRoot(root).render(
  <StrictMode>
    <App store={store} pageAddress={pageAddress} reload={reload} rescue={rescue} />
  </StrictMode>,
);
// What is said of a page that has not started; public/start.js knows the page by this.
for (const id of ['start', 'loading']) document.getElementById(id)?.remove();
