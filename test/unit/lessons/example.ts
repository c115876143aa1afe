/** A small lesson with every kind of step: two servers, of which Ann uses the second. */

import { parseLesson } from '../../../src/lessons/lesson';
import type { Lesson, LessonStep } from '../../../src/lessons/steps';

export interface Loose {
  [key: string]: Loose;
}

const DOCUMENT = `{
    "format": "sametime-topology",
    "version": 1,
    "gateway": { "id": "gw", "name": "Gateway", "position": [0, 0], "configuredServer": "s1" },
    "clusters": [{ "id": "c1", "name": "cluster1" }],
    "servers": [{ "id": "s1", "name": "st1", "host": "", "position": [0, 160] }, { "id": "s2", "name": "st2", "host": "", "position": [160, 160] }],
    "users": [{ "id": "ann", "name": "Ann", "mail": "ann@example.com", "position": [0, 320], "connectedServer": "s2" }],
    "externals": [{ "id": "x1", "name": "Xavier", "mail": "x@partner.example", "position": [0, -160] }]
  }`;

export const EXAMPLE = `{
  "format": "sametime-lesson",
  "version": 1,
  "id": "one-in-two",
  "title": "One in two",
  "minutes": 4,
  "learn": ["A blocked port costs the share of its server."],
  "watch": ["The hand on the gateway."],
  "start": ${DOCUMENT},
  "locks": { "edit": false },
  "steps": [
    { "say": "Two servers, one gateway.\\nWho is next?", "focus": ["gw", "s1"], "note": "Wait for an answer." },
    { "send": { "kind": "chat", "from": "x1", "to": "ann" }, "ask": ["landing", { "kind": "turn", "times": 5 }], "is": "x1 > gw > s1? > s2 > ann = delivered" },
    { "change": [{ "part": "s2", "attribute": "port1516Open", "value": false }], "say": "A port is closed." },
    { "change": [{ "part": "topology", "attribute": "assumptions", "value": { "unreachable": "skip" } }] },
    { "task": "Have Xavier reach Ann.", "until": [{ "send": { "kind": "chat", "from": "x1", "to": "ann" }, "is": "x1 > gw > s2? > ann = delivered" }], "hint": "Look at st2." },
    { "compare": ${DOCUMENT}, "send": { "kind": "chat", "from": "x1", "to": "ann" }, "is": "x1 > gw > s1? > s2 > ann = delivered", "there": "x1 > gw > s1? > s2 > ann = delivered" }
  ]
}`;

/** A lesson in the same community, with these steps. */
export function lessonFrom(...steps: readonly LessonStep[]): Lesson {
  const result = parseLesson(EXAMPLE);
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  return { ...result.lesson, steps };
}
