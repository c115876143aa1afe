/** What a picture of the page shows to the eye: what is cut off, what lies over what, what is too small to press. */

import type { Page } from '@playwright/test';

/** Waits until nothing slides or fades any more. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(moving.map((animation) => animation.finished));
  });

/** Controls and sentences outside the canvas that cannot be seen whole, and anything that makes the page scroll sideways. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in a view of ${clientWidth}`);
    if (scrollHeight > clientHeight) found.push(`the page is ${scrollHeight} high in a view of ${clientHeight}`);
    const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60)}"`;

    for (const element of document.querySelectorAll(
      'button, input, select, textarea, a, h1, h2, h3, p, label, dt, dd, li, strong',
    )) {
      if (element.closest('.react-flow, [inert], [aria-hidden="true"]')) continue;
      if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      const style = getComputedStyle(element);
      const shortened = style.textOverflow === 'ellipsis';
      if (
        !shortened &&
        style.overflowX !== 'visible' &&
        !scrolls(style.overflowX) &&
        element.scrollWidth > element.clientWidth + 1
      )
        found.push(`${named(element)} is cut: ${element.scrollWidth} in ${element.clientWidth}`);
      let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(around);
        const frame = around.getBoundingClientRect();
        // What can be scrolled to is not lost in that direction.
        if (scrolls(overflowX)) [left, right] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        else if (overflowX !== 'visible') [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        if (scrolls(overflowY)) [top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        else if (overflowY !== 'visible') [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        if (scrolls(overflowX) || scrolls(overflowY) || position === 'fixed') break;
      }
      const outside = [left - box.left, top - box.top, box.right - right, box.bottom - bottom];
      if (Math.max(...outside) > 1)
        found.push(
          `${named(element)} is out of sight by ${outside.map(Math.round).join(', ')} (left, top, right, bottom)`,
        );
    }
    return found;
  });

/** Controls that are smaller than a fingertip may be: 24 pixels either way, unless they stand in a sentence. */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, [role="tab"], [role="switch"]')].flatMap((element) => {
      if (
        element.closest('.react-flow, [inert], p, dd, legend') ||
        !element.checkVisibility({ checkVisibilityCSS: true })
      )
        return [];
      if (getComputedStyle(element).display === 'inline') return [];
      const inSentence = [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (inSentence) return [];
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      if (width <= 1 || Math.min(width, height) >= 24) return [];
      return [
        `${element.getAttribute('aria-label') ?? element.textContent}: ${Math.round(width)} × ${Math.round(height)}`,
      ];
    }),
  );

/** Pairs of cards of the canvas that lie over each other; the frame of a cluster lies behind its members. */
export const overlapping = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('.react-flow__node:not(.react-flow__node-cluster)')].map((card) => ({
      name: card.getAttribute('aria-label') ?? '',
      box: card.getBoundingClientRect(),
    }));
    return cards.flatMap(({ name, box: a }, index) =>
      cards
        .slice(index + 1)
        .filter(({ box: b }) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((other) => `${name} and ${other.name}`),
    );
  });

/** Words smaller than 12 pixels, outside the canvas, which is zoomed. */
export const tooFine = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#root *')].flatMap((element) => {
      const words = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (words.length === 0 || element.closest('.react-flow__viewport')) return [];
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      return size < 12 ? [`${element.textContent}: ${size}`] : [];
    }),
  );

/** What is smaller on the canvas at its zoom than so many pixels, and names on it that lie over each other; each with what was looked at. */
export const illegible = (page: Page, least = 11): Promise<readonly string[]> =>
  page.evaluate((limit) => {
    const drawing = document.querySelector('.react-flow__viewport');
    if (!drawing) return ['there is no canvas'];
    const isSeen = (element: Element): boolean => {
      if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
      for (let around: Element | null = element; around && around !== drawing; around = around.parentElement)
        if (getComputedStyle(around).clipPath !== 'none') return false;
      return true;
    };
    const scaleOf = (element: Element): number => {
      let scale = 1;
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { a, b } = new DOMMatrix(getComputedStyle(around).transform);
        scale *= Math.hypot(a, b);
      }
      return scale;
    };
    const found: string[] = [];
    const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
    let read = 0;
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      if (!element || !textContent?.trim() || element.closest('title') || !isSeen(element)) continue;
      read += 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);
      if (size < limit) found.push(`"${textContent}" is ${size.toFixed(1)} pixels`);
    }
    if (read === 0) found.push('nothing on the canvas can be read');
    const names = [...drawing.querySelectorAll('[data-name], [data-label]')]
      .filter(isSeen)
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }));
    for (const [index, { name, box: a }] of names.entries())
      for (const { name: other, box: b } of names.slice(index + 1))
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5)
          if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5) found.push(`"${name}" lies over "${other}"`);
    return found;
  }, least - 0.02);

/** What people say in the end, and the name of a stop, where the edge of the canvas cuts it off. */
export const saidOutside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const view = document.querySelector('.react-flow')?.getBoundingClientRect();
    return [...document.querySelectorAll('.react-flow__viewport-portal p')].flatMap((said) => {
      const { left, top, right, bottom } = said.getBoundingClientRect();
      const isSeen = view && left >= view.left && top >= view.top && right <= view.right && bottom <= view.bottom;
      return isSeen ? [] : [`${said.textContent} is cut off`];
    });
  });

/**
 * What lies over what on the canvas among what people say, names and tags; which of what people say is not whole on it or lies under what
 * floats there, and which name or tag of the parts that are to be seen.
 */
export const covered = (page: Page, wanted: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const pane = document.querySelector('.react-flow')?.getBoundingClientRect();
    if (!pane) return ['there is no canvas'];
    const isSeen = (element: Element): boolean => {
      if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
      for (let around: Element | null = element; around; around = around.parentElement)
        if (getComputedStyle(around).clipPath !== 'none') return false;
      return true;
    };
    const all = (kind: string, selector: string) =>
      [...document.querySelectorAll(selector)].filter(isSeen).map((element) => ({
        kind,
        name: `${kind} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}"`,
        box: element.getBoundingClientRect(),
        isWanted: kind === 'bubble' || wanted.includes(element.closest<HTMLElement>('[data-id]')?.dataset.id ?? ''),
      }));
    const said = all('bubble', '[data-bubble]');
    const drawn = [
      ...said,
      ...all('name', '.react-flow__viewport :is([data-name], [data-label])'),
      ...all('tag', '.react-flow__node span[data-sign]'),
    ];
    const floats = all('float', '[data-floats]:not(:empty)').filter(({ box }) => box.width > 0 && box.height > 0);
    const found = said.flatMap(({ name, box }) =>
      box.left < pane.left - 1 || box.top < pane.top - 1 || box.right > pane.right + 1 || box.bottom > pane.bottom + 1
        ? [`${name} is not whole`]
        : [],
    );
    const lies = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    for (const [index, one] of drawn.entries())
      for (const other of drawn.slice(index + 1))
        if (lies(one.box, other.box)) found.push(`${one.name} and ${other.name}`);
    for (const float of floats)
      for (const one of drawn)
        if (one.isWanted && lies(one.box, float.box)) found.push(`${one.name} under ${float.name}`);
    return found;
  }, wanted);

/** Which of these parts cannot be seen whole, or lie behind what floats on the canvas. */
export const unseen = (page: Page, ids: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((ids) => {
    const pane = document.querySelector('.react-flow')?.getBoundingClientRect();
    const floats = [...document.querySelectorAll('[data-floats]:not(:empty)')].map((each) =>
      each.getBoundingClientRect(),
    );
    return ids.filter((id) => {
      const card = document.querySelector(`.react-flow__node[data-id="${id}"]`)?.getBoundingClientRect();
      if (!card || !pane) return true;
      const isOut =
        card.left < pane.left - 1 ||
        card.top < pane.top - 1 ||
        card.right > pane.right + 1 ||
        card.bottom > pane.bottom + 1;
      const isBehind = floats.some(
        (each) =>
          card.left < each.right - 1 &&
          each.left < card.right - 1 &&
          card.top < each.bottom - 1 &&
          each.top < card.bottom - 1,
      );
      return isOut || isBehind;
    });
  }, ids);

/** Which of these parts show no name, on their card or beside it. */
export const nameless = (page: Page, ids: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((ids) => {
    const isSeen = (name: Element): boolean => {
      if (!name.checkVisibility({ checkVisibilityCSS: true })) return false;
      for (let around: Element | null = name; around; around = around.parentElement)
        if (getComputedStyle(around).clipPath !== 'none') return false;
      return true;
    };
    return ids.filter((id) => {
      const names = document.querySelectorAll(`.react-flow__node[data-id="${id}"] [data-name], [data-of="${id}"]`);
      return ![...names].some(isSeen);
    });
  }, ids);
