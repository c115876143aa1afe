/** The bytes under version 1: DEFLATE, base64url, and the checksum that tells a changed link from a whole one. */

import { deflateSync, Inflate } from 'fflate';
import { Unreadable } from './marks';
import { UNREADABLE } from './words';

/** More than this is never inflated. */
const MOST_BYTES = 128 * 1024;
/** Small enough that a slice of the most expanding stream stays far below the limit. */
const SLICE = 64;
const CHECK_DIGITS = 7;
const SIXTY_FOUR = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Thrown as soon as a stream has given more than it may. */
export class TooBig extends Error {}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** @throws TypeError at bytes that are no UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Whether `inflated` would take these bytes back. */
export const fits = (bytes: Uint8Array): boolean => bytes.length <= MOST_BYTES;

export const deflated = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 });

/**
 * Inflates slice by slice, so that a bomb is stopped after a few kilobytes too many.
 * @throws TooBig, or Unreadable at a stream that is broken or does not end.
 */
export function inflated(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new Unreadable(UNREADABLE.empty);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > MOST_BYTES) throw new TooBig();
    chunks.push(chunk);
  });
  try {
    for (let start = 0; start < bytes.length; start += SLICE) {
      stream.push(bytes.subarray(start, start + SLICE), start + SLICE >= bytes.length);
    }
  } catch (error) {
    if (error instanceof TooBig) throw error;
    throw new Unreadable(UNREADABLE.broken);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 3) {
    const group = ((bytes[start] ?? 0) << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0);
    const characters = Math.min(4, bytes.length - start + 1);
    for (let place = 0; place < characters; place += 1) text += SIXTY_FOUR.charAt((group >> (18 - 6 * place)) & 63);
  }
  return text;
}

/** The text must hold nothing but the 64 characters. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let start = 0, at = 0; start < text.length; start += 4, at += 3) {
    let group = 0;
    for (let place = 0; place < 4; place += 1) {
      group = (group << 6) | Math.max(0, SIXTY_FOUR.indexOf(text.charAt(start + place) || 'A'));
    }
    bytes.set([group >> 16, (group >> 8) & 255, group & 255].slice(0, bytes.length - at), at);
  }
  return bytes;
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 in seven digits of base 36. */
export function checkOf(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0);
  return ((crc ^ 0xffffffff) >>> 0).toString(36).padStart(CHECK_DIGITS, '0');
}
