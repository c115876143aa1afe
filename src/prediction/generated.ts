/** Communities made to practise on: a seed decides who stands where and what is sent, and the last request is one on which a belief fails. */

import { tidyUp } from '../playground/arrange';
import { chances } from '../playground/chances';
import { chat, gateway, part, server, subscribe, user } from '../playground/firstSample';
import type { Playground } from '../playground/playground';
import { initialState, type Request } from '../routing/route';
import { DEFAULT_ASSUMPTIONS } from '../topology/assumptions';
import { askingOf } from './asking';
import { correctionOf, type MisconceptionCode } from './misconceptions';
import { questionsOf } from './questions';
import { GENERATED } from './words';

type Chance = () => number;

const { people: NAMES, outside: OUTSIDE } = GENERATED;

/** One of several; undefined of none. */
const oneOf = <T>(chance: Chance, all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)];

/** The same seed, the same community and script: two to four servers, people at home and away, one fault now and then. */
export function communityFrom(seed: number): Playground {
  const chance = chances(seed);
  const count = 3 + Math.floor(chance() * 3);
  const ids = Array.from({ length: count }, (_, place) => `s${place + 1}`);
  const faulty = chance() < 0.3 ? oneOf(chance, ids) : undefined;
  const fault = chance() < 0.5 ? { port1516Open: false } : { filterFindsMail: false };
  const users = NAMES.slice(0, 3 + Math.floor(chance() * 3)).map((name, place) => {
    const at = oneOf(chance, ids) ?? null;
    const home = chance() < 0.5 ? null : chance() < 0.5 ? at : (oneOf(chance, ids) ?? null);
    return user(place + 1, name, at, home);
  });
  const topology = {
    gateway: gateway({ configuredServer: oneOf(chance, ids) ?? null }),
    clusters: [],
    servers: ids.map((id, place) => server(place + 1, id === faulty ? fault : {})),
    users,
    externals: OUTSIDE.map(({ name, mail }, place) => part('external', { id: `x${place + 1}`, name, mail })),
    blockedServerLinks: [],
    assumptions: DEFAULT_ASSUMPTIONS,
  };
  const request = (): Request => {
    const local = oneOf(chance, users)?.id ?? '';
    const external = chance() < 0.7 ? 'x1' : 'x2';
    if (chance() < 0.2) return chat(local, external);
    return chance() < 0.4 ? subscribe(external, local) : chat(external, local);
  };
  const requests = Array.from({ length: 2 + Math.floor(chance() * 3) }, request);
  return tidyUp({ title: GENERATED.title, topology, requests, state: initialState, notes: [] });
}

/** What is so in place of a belief, said of a community in which it fails; null where none is found. */
export function exampleAgainst(belief: MisconceptionCode): string | null {
  const twin = twinFor(belief, 0);
  return twin && correctionOf(belief, askingOf(twin.playground, twin.playground.requests.length - 1));
}

/** So many seeds are tried; each belief fails on one of a few. */
const TRIED = 400;

/**
 * A community on whose last request a belief gives a wrong answer to what is asked freely; the first from a seed on.
 * Null where none of those that are tried is one.
 */
export function twinFor(
  belief: MisconceptionCode,
  seed: number,
): { readonly seed: number; readonly playground: Playground } | null {
  for (let at = seed; at < seed + TRIED; at += 1) {
    const playground = communityFrom(at);
    if (failsOn(belief, playground, playground.requests.length - 1)) return { seed: at, playground };
  }
  return null;
}

const ASKED: readonly string[] = ['landing', 'onward', 'verdict'];

/** Whether a belief gives a wrong answer to one of the questions on a request. */
const failsOn = (belief: MisconceptionCode, playground: Playground, request: number): boolean =>
  questionsOf(playground, request).some(
    ({ kind, key, options }) =>
      ASKED.includes(kind) && options.some(({ id, misconceptions }) => id !== key && misconceptions.includes(belief)),
  );
