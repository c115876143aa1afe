/* Says why the page has not started, where it has not. ES5 and nothing newer: browsers that cannot run the page run this. */
(function () {
  var html = document.documentElement;
  /** Milliseconds until a load that goes on is spoken of, and until it is doubted. */
  var QUIET = 4000;
  var LONG = 30000;
  /** @type {HTMLElement | null} */
  var words = null;
  /** The file that did not come, and what was thrown. */
  var missing = '';
  var thrown = '';

  html.setAttribute('data-start', 'waiting');

  /** The page takes the words away as soon as it begins. */
  function began() {
    return words !== null && words.parentNode === null;
  }

  /** @param {string} why */
  function say(why) {
    if (!words) return;
    Array.prototype.forEach.call(words.querySelectorAll('[data-why]'), function (/** @type {HTMLElement} */ reason) {
      var detail = reason.querySelector('code[data-detail]');
      var own = reason.querySelector('a');
      reason.hidden = reason.getAttribute('data-why') !== why;
      if (detail) detail.textContent = why === 'missing' ? missing : thrown;
      if (own) own.textContent = own.href = location.href;
    });
    html.setAttribute('data-start', 'stopped');
  }

  function why() {
    if (location.protocol === 'file:') return 'disk';
    if (!('noModule' in document.createElement('script')) || /SyntaxError/.test(thrown)) return 'old';
    if (missing) return window.origin === 'null' ? 'frame' : 'missing';
    return 'fault';
  }

  /** @param {HTMLLinkElement} link */
  function unstyled(link) {
    if (began() || link.rel !== 'stylesheet' || link.href.indexOf('/assets/') < 0) return;
    addEventListener('load', function () {
      var notice = document.getElementById('unstyled');
      if (notice && began()) notice.hidden = false;
    });
  }

  /** A page that began, and of which nothing is left. */
  function fellDown() {
    var root = document.getElementById('root');
    if (!words || !began() || !root || root.firstChild) return;
    document.body.appendChild(words);
    say('fault');
  }

  addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target instanceof HTMLScriptElement) missing = target.src;
      else if (target instanceof HTMLLinkElement) unstyled(target);
      else if (event.message) {
        thrown = event.message;
        setTimeout(fellDown, 1000);
      }
    },
    true
  );
  document.addEventListener('readystatechange', function () {
    // All of the page's text is there, and none of its modules has run yet.
    if (!words) words = document.getElementById('start');
  });
  addEventListener('load', function () {
    if (!began()) say(why());
  });
  setTimeout(function () {
    if (document.readyState !== 'complete' && !began()) html.setAttribute('data-start', 'loading');
  }, QUIET);
  setTimeout(function () {
    if (document.readyState !== 'complete' && !began()) say('slow');
  }, LONG);
})();
