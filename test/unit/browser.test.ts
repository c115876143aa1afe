/** The search for a browser tries its ways in order, and none counts before it opened a page. */

import { describe, expect, it } from 'vitest';
import { findBrowser, installations, type Machine, places } from '../tools/browser.mjs';

interface Seen {
  readonly machine: Machine;
  readonly said: string[];
  readonly ran: string[];
}

/** A machine with these programs; those in `broken` open no page; `installs` says what a command line adds. */
function machineWith(
  programs: readonly string[],
  options: Partial<Pick<Machine, 'platform' | 'env' | 'root'>> & {
    broken?: readonly string[];
    installs?: Readonly<Record<string, string>>;
  } = {},
): Seen {
  const present = new Set(programs);
  const said: string[] = [];
  const ran: string[] = [];
  const machine: Machine = {
    platform: options.platform ?? 'linux',
    env: { PATH: '/first:/usr/bin', ...options.env },
    root: options.root ?? false,
    playwright: '/playwright/chrome',
    isProgram: (path) => present.has(path),
    fails: async (path) => (options.broken?.includes(path) ? 'it crashed.' : null),
    run: (command, args) => {
      const line = [command === process.execPath ? 'playwright' : command, args.at(-1)].join(' ');
      ran.push(line);
      const installed = options.installs?.[line];
      if (installed !== undefined) present.add(installed);
      return installed !== undefined || line === 'apt-get -qq';
    },
    say: (sentence) => said.push(sentence),
  };
  return { machine, said, ran };
}

describe('a browser that is there', () => {
  it.each([
    [
      'the one named by BROWSER_BIN before all others',
      ['/mine', '/playwright/chrome'],
      { BROWSER_BIN: '/mine' },
      '/mine',
    ],
    [
      "Playwright's own before those on the PATH",
      ['/usr/bin/chromium', '/playwright/chrome'],
      {},
      '/playwright/chrome',
    ],
    [
      'the headless shell before full browsers, wherever on the PATH',
      ['/first/chromium', '/usr/bin/chromium-headless-shell'],
      {},
      '/usr/bin/chromium-headless-shell',
    ],
    ['the first folder of the PATH before the next', ['/usr/bin/chromium', '/first/chromium'], {}, '/first/chromium'],
  ])('takes %s', async (_title, programs, env, path) => {
    expect(await findBrowser(machineWith(programs, { env }).machine)).toEqual({ path });
  });

  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['darwin', { HOME: '/me' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/me' }, '/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { PROGRAMFILES: 'C:\\Programs' }, 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', { PATH: 'C:\\a;C:\\b' }, 'C:\\b\\chromium.exe'],
  ])('knows where %s keeps its applications', (platform, env, path) => {
    expect(places(machineWith([], { platform, env }).machine)).toContain(path);
  });

  it('passes over one that opens no page, and says so', async () => {
    const { machine, said, ran } = machineWith(['/first/chromium', '/usr/bin/chromium'], {
      broken: ['/first/chromium'],
    });
    expect(await findBrowser(machine)).toEqual({ path: '/usr/bin/chromium' });
    expect(said).toEqual(['/first/chromium opens no page, so it is passed over: it crashed.']);
    expect(ran).toEqual([]);
  });
});

describe('BROWSER_BIN', () => {
  it.each([
    ['is no program', [], 'BROWSER_BIN names /mine, which is not a program that can be run.'],
    ['opens no page', ['/mine'], 'BROWSER_BIN names /mine, which opens no page: it crashed.'],
  ])('is never replaced by another browser where it %s', async (_title, programs, problem) => {
    const { machine } = machineWith([...programs, '/usr/bin/chromium'], {
      env: { BROWSER_BIN: '/mine' },
      broken: ['/mine'],
    });
    expect(await findBrowser(machine)).toEqual({ problem });
  });
});

describe('a machine without a browser', () => {
  const APT = '/usr/bin/apt-get';
  const SHELL = 'apt-get chromium-headless-shell';

  it.each<[string, Partial<Pick<Machine, 'platform' | 'env' | 'root'>>, readonly string[], readonly string[]]>([
    [
      'root on Debian',
      { root: true },
      [APT],
      ['playwright chromium', 'apt-get -qq', SHELL, 'apt-get -qq', 'apt-get chromium'],
    ],
    [
      'root on Debian under CI',
      { root: true, env: { CI: 'true' } },
      [APT],
      ['apt-get -qq', SHELL, 'apt-get -qq', 'apt-get chromium', 'playwright chromium'],
    ],
    ['no root', { env: { CI: 'true' } }, [APT], ['playwright chromium']],
    ['root without apt', { root: true }, [], ['playwright chromium']],
    ['macOS', { platform: 'darwin', root: true }, [APT], ['playwright chromium']],
  ])('%s: every way is tried in its order, then one sentence helps', async (_title, options, programs, expected) => {
    const { machine, said, ran } = machineWith(programs, options);
    const result = await findBrowser(machine);
    expect(ran).toEqual(expected);
    expect(said).toHaveLength(2 * installations(machine).length);
    expect(result).toEqual({ problem: expect.stringMatching(/^No browser .* BROWSER_BIN to the path of one\.$/) });
  });

  it('goes on to the next package where the first brings a browser that opens no page', async () => {
    const { machine, said } = machineWith([APT], {
      root: true,
      env: { CI: '1' },
      broken: ['/usr/bin/chromium-headless-shell'],
      installs: { [SHELL]: '/usr/bin/chromium-headless-shell', 'apt-get chromium': '/usr/bin/chromium' },
    });
    expect(await findBrowser(machine)).toEqual({ path: '/usr/bin/chromium' });
    expect(said).toContain('/usr/bin/chromium-headless-shell opens no page, so it is passed over: it crashed.');
  });

  it('stops installing as soon as one opens a page', async () => {
    const { machine, ran } = machineWith([APT], {
      root: true,
      installs: { 'playwright chromium': '/playwright/chrome' },
    });
    expect(await findBrowser(machine)).toEqual({ path: '/playwright/chrome' });
    expect(ran).toEqual(['playwright chromium']);
  });
});
