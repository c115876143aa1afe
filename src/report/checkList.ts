/** What to check on every server of a playground: a list with boxes to tick, or a script that looks and says what it found. */

import type { Playground } from '../playground/playground';
import { listed } from '../saying/saying';
import type { Server } from '../topology/parts';
import { called } from './checkNames';
import { powerShellCheck } from './checkPowerShell';
import { shCheck } from './checkSh';
import { CHECK_WORDS as WORDS } from './checkWords';
import { noAnswer, quotedForSh } from './quoting';

export type CheckForm = 'text' | 'sh' | 'powershell';

const WRITERS: { readonly [F in CheckForm]: (playground: Playground) => string } = {
  text: textCheck,
  sh: shCheck,
  powershell: powerShellCheck,
};

export const checkList = (playground: Playground, form: CheckForm): string => WRITERS[form](playground);

/** As it is typed behind a command. */
const typed = (host: string): string => (/^[\w.:][\w.:-]*$/.test(host) ? host : quotedForSh(noAnswer(host)));

function textCheck({ title, topology: { servers, clusters } }: Playground): string {
  const names = clusters.map(({ name }) => called(name));
  return [
    WORDS.title,
    ...(title === '' ? [] : [WORDS.of(called(title))]),
    WORDS.reads,
    WORDS.port,
    ...(servers.length === 0 ? ['', WORDS.noServer] : servers.flatMap((server) => ['', ...serverCheck(server, names)])),
    '',
  ].join('\n');
}

function serverCheck({ name, host }: Server, clusters: readonly string[]): readonly string[] {
  return [
    WORDS.server(called(name)),
    host === '' ? WORDS.noHost : WORDS.host(called(host)),
    `  ${WORDS.fromGateway}`,
    ...boxes(host === '' ? [] : [WORDS.resolve(typed(host)), WORDS.open(typed(host))]),
    `  ${WORDS.onServer}`,
    ...boxes([
      WORDS.running,
      WORDS.rejected,
      WORDS.trusted,
      WORDS.known,
      WORDS.directory,
      WORDS.filter,
      ...(clusters.length === 0 ? [] : [WORDS.clusters(listed(clusters, 'comma'))]),
    ]),
  ];
}

const boxes = (sentences: readonly string[]): readonly string[] => sentences.map((sentence) => `    [ ] ${sentence}`);
