/** The words of the trade for what is drawn before them: long sentences that the first screen does without. */

import { arriving, useArrival } from './useArrival';

const SENTENCES = arriving(() => import('./glossary').then((module) => module.GLOSSARY));

export const useGlossary = () => useArrival(SENTENCES);
