/** How the whole community is fitted into view: with room below for what people say in the end, and not magnified much. */

export const WHOLE = {
  padding: { top: '40px', right: '6%', bottom: '88px', left: '6%' },
  maxZoom: 1.25,
} as const;
