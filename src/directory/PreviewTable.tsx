/** The first people as they will be, a row each. */

import { SmallTable } from '../signs/SmallTable';
import { IMPORT_WORDS } from './dialogWords';
import styles from './Import.module.css';
import type { Previewed } from './judging';

export const PreviewTable = ({ rows }: { readonly rows: readonly Previewed[] }) =>
  rows.length > 0 && (
    <div className={styles.preview}>
      <SmallTable caption={IMPORT_WORDS.preview}>
        <thead>
          <tr>
            <th scope="col">{IMPORT_WORDS.name}</th>
            <th scope="col">{IMPORT_WORDS.mail}</th>
            <th scope="col">{IMPORT_WORDS.homeServer}</th>
            <th scope="col">{IMPORT_WORDS.names}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, name, mail, home, names }) => (
            <tr key={line}>
              <th scope="row" dir="auto" translate="no">
                {name}
              </th>
              <td translate="no">{mail === '' ? IMPORT_WORDS.empty : mail}</td>
              <td translate="no">{home ?? IMPORT_WORDS.empty}</td>
              <td>{home === null ? '' : saidOf(names)}</td>
            </tr>
          ))}
        </tbody>
      </SmallTable>
    </div>
  );

function saidOf(names: Previewed['names']): string {
  if (!names) return IMPORT_WORDS.noServer;
  return names.isNew ? IMPORT_WORDS.newServer(names.name) : names.name;
}
