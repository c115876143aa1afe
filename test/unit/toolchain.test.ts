/** The packages that are installed are the ones the product was built for, and a clean install finds every one of them. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const ROOT = new URL('../../', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as T;

/** Names that a package of the lock may bring along but that have no entry of their own: `npm ci` refuses such a lock. */
function missingFrom({ packages }: Lock): readonly string[] {
  const entries = Object.keys(packages);
  return Object.values(packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => !entries.some((entry) => entry.endsWith(`node_modules/${name}`)));
}

describe('packages', () => {
  it('reactflow is @xyflow/react 12: the maintained code under its known name', () => {
    const { name, version } = read<Manifest>('node_modules/reactflow/package.json');
    expect(name).toBe('@xyflow/react');
    expect(version).toMatch(/^12\./);
    expect(read<Lock>('package-lock.json').packages).not.toHaveProperty(['node_modules/@xyflow/react']);
  });

  /** fflate's bytes are part of every link; later releases of Biome lack platforms in the lock. */
  it.each<[string, 'dependencies' | 'devDependencies']>([
    ['fflate', 'dependencies'],
    ['@biomejs/biome', 'devDependencies'],
  ])('%s is pinned exactly in %s', (name, group) => {
    const pin = read<Manifest>('package.json')[group][name];
    expect(pin).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read<Manifest>(`node_modules/${name}/package.json`).version).toBe(pin);
  });

  it('every package for another platform has its own entry in the lock', () => {
    expect(missingFrom(read<Lock>('package-lock.json'))).toEqual([]);
  });

  it('a platform left out of a lock is noticed', () => {
    const lock: Lock = {
      packages: {
        'node_modules/tool': { optionalDependencies: { '@tool/linux': '1.0.0', '@tool/windows': '1.0.0' } },
        'node_modules/@tool/linux': { version: '1.0.0' },
      },
    };
    expect(missingFrom(lock)).toEqual(['@tool/windows']);
  });
});
