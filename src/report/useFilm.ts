/** A film as a video: drawn onto a canvas step by step, and recorded by the browser while it plays. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { FilmPlan } from './filmPlan';

/** The first a browser can encode is taken. */
const CODINGS = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'] as const;
/** Milliseconds from one frame to the next, also while nothing changes: the last one says how long the film is. */
const TICK = 250;
/** Bits a second: letters stay sharp. */
const BITS = 8_000_000;

interface FilmActs {
  /** Whether this browser can record at all. */
  readonly canRecord: boolean;
  /** The step being recorded, from 0; null while nothing is. */
  readonly step: number | null;
  /** The video; or why there is none. */
  readonly record: (plan: FilmPlan) => Promise<Blob | 'stopped' | 'failed'>;
  readonly stop: () => void;
}

export function useFilm(): FilmActs {
  const [step, setStep] = useState<number | null>(null);
  const [canRecord] = useState(() => coding() !== undefined);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const record = useCallback(async (plan: FilmPlan) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setStep(0);
    try {
      return await recorded(plan, control.signal, setStep);
    } catch {
      return control.signal.aborted ? 'stopped' : 'failed';
    } finally {
      if (running.current === control) setStep(null);
    }
  }, []);
  return { canRecord, step, record, stop };
}

function coding(): string | undefined {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return undefined;
  return CODINGS.find((type) => MediaRecorder.isTypeSupported(type));
}

/** Rejects where it is aborted and where the browser fails. */
async function recorded(plan: FilmPlan, signal: AbortSignal, onStep: (step: number) => void): Promise<Blob> {
  const urls = plan.frames.map(({ svg }) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
  const canvas = document.createElement('canvas');
  try {
    const images = await Promise.all(urls.map(decoded));
    signal.throwIfAborted();
    Object.assign(canvas, { width: plan.width, height: plan.height });
    return await played(plan, images, canvas, signal, onStep);
  } finally {
    for (const url of urls) URL.revokeObjectURL(url);
    // Its memory is given back at once.
    Object.assign(canvas, { width: 0, height: 0 });
  }
}

async function played(
  { width, height, frames }: FilmPlan,
  images: readonly HTMLImageElement[],
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
  onStep: (step: number) => void,
): Promise<Blob> {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  const stream = canvas.captureStream(0);
  const recorder = new MediaRecorder(stream, { mimeType: coding(), videoBitsPerSecond: BITS });
  const video = videoOf(recorder);
  try {
    recorder.start();
    const began = performance.now();
    for (const [step, frame] of frames.entries()) {
      onStep(step);
      context.fillRect(0, 0, width, height);
      const image = images[step];
      if (image) context.drawImage(image, 0, 0, frame.width, frame.height);
      let left = 0;
      do {
        requestFrame(stream);
        // A frame is taken only of a canvas on which something was drawn: here, a dot of its empty margin.
        context.fillRect(0, 0, 1, 1);
        left = Math.max(0, began + frame.to - performance.now());
        // What fails meanwhile ends it.
        await Promise.race([pause(Math.min(TICK, left), signal), video]);
        if (recorder.state === 'inactive') throw new Error('ended early');
      } while (left > TICK);
    }
    recorder.stop();
    const whole = await video;
    signal.throwIfAborted();
    return whole;
  } finally {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  }
}

/** What was recorded, once it is stopped; an empty one is a failure. */
function videoOf(recorder: MediaRecorder): Promise<Blob> {
  const video = new Promise<Blob>((resolve, reject) => {
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onerror = () => reject(new Error('not encoded'));
    recorder.onstop = () => {
      const whole = new Blob(parts, { type: 'video/webm' });
      if (whole.size > 0) resolve(whole);
      else reject(new Error('nothing encoded'));
    };
  });
  // Who stopped it waits for it no more.
  video.catch(() => undefined);
  return video;
}

/** Firefox asks the stream, others its track. */
function requestFrame(stream: MediaStream): void {
  for (const asked of [stream, ...stream.getVideoTracks()])
    if ('requestFrame' in asked && typeof asked.requestFrame === 'function') asked.requestFrame();
}

async function decoded(url: string): Promise<HTMLImageElement> {
  const image = Object.assign(new Image(), { src: url });
  await image.decode();
  return image;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stopped = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stopped);
      resolve();
    }, milliseconds);
    if (signal.aborted) stopped();
    else signal.addEventListener('abort', stopped, { once: true });
  });
}
