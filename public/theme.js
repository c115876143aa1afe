/* Sets the theme chosen on an earlier visit before anything is drawn, so that the page does not flash. */
(() => {
  const root = document.documentElement;
  /** @param {string} key */
  const setting = (key) => {
    try {
      return localStorage.getItem(`sgp.${key}`);
    } catch {
      return null;
    }
  };
  const chosen = setting('theme');
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = chosen === 'dark' || chosen === 'light' ? chosen : system;
})();
