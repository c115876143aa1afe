/** Says each step that is not merely passed to a screen reader, once, and the verdict with the last one. */

import { useEffect, useState } from 'react';
import { describeRequest, describeStep } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import { isWhole, type SeenTrace } from '../routing/trace';
import { Sentence } from '../signs/Sentence';
import { Unseen } from '../signs/Unseen';
import type { Topology } from '../topology/topology';
import { ANNOUNCED } from './words';

/** A step passed sooner than this, by scrubbing, is not said. */
const SETTLE = 200;

interface AnnouncerProps {
  readonly topology: Topology;
  /** The trace shown; null while there is none. */
  readonly trace: SeenTrace | null;
  /** Tells one sending of the same request from the next. */
  readonly request: number;
  readonly step: number;
}

export function Announcer({ topology, trace, request, step }: AnnouncerProps) {
  const text = trace?.steps[step] ? sentenceOf(topology, trace, step) : '';
  const [said, setSaid] = useState({ request, text: '' });
  useEffect(() => {
    const timer = setTimeout(() => setSaid({ request, text }), SETTLE);
    return () => clearTimeout(timer);
  }, [request, text]);
  return (
    <Unseen role="status">
      <Sentence key={said.request} text={said.text} />
    </Unseen>
  );
}

function sentenceOf(topology: Topology, trace: SeenTrace, step: number): string {
  const { what } = describeStep(topology, trace, step);
  const steps = trace.steps.length;
  return [
    ...(step === 0 ? [ANNOUNCED.request(describeRequest(topology, trace.request))] : []),
    ANNOUNCED.step(step, steps, what),
    ...(isWhole(trace) && step === steps - 1 ? [ANNOUNCED.verdict(verdictLabel(trace.verdict, trace.direction))] : []),
  ].join(' ');
}
