/** A picture in the form a program takes: drawn by the browser from its SVG, to a file or into the clipboard. */

import { useCallback } from 'react';

/** So many dots for each unit of the picture: sharp on a slide. */
const SCALE = 2;
/** In dots: more than this a browser refuses to draw. */
const MOST_DOTS = 16_000;

interface PictureActs {
  /** Null where the browser gives out none. */
  readonly toPng: (svg: string) => Promise<Blob | null>;
  /** Whether the clipboard took it. */
  readonly copyPng: (svg: string) => Promise<boolean>;
}

export function usePicture(): PictureActs {
  const toPng = useCallback((svg: string) => pngOf(svg).catch(() => null), []);
  const copyPng = useCallback(
    async (svg: string) => {
      try {
        // Given as a promise, inside the press, as Safari demands.
        const png = toPng(svg).then((blob) => blob ?? Promise.reject(new Error('no picture')));
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
        return true;
      } catch {
        return false;
      }
    },
    [toPng],
  );
  return { toPng, copyPng };
}

async function pngOf(svg: string): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(SCALE, MOST_DOTS / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
