/*
 * Puts new figures in place while the page is open: it is asked for again, and every section marked data-live that differs is
 * exchanged. Where that fails in any way, the banner says that there are new figures. Without this, the page is the same.
 */
(function () {
  'use strict';
  var SOON_MILLIS = 300;
  var APART_MILLIS = 2000;
  var note = document.getElementById('fresh');
  var told = document.getElementById('fresh-told');
  var shown = (document.body.dataset.assessments || '').split(' ').filter(Boolean);
  if (!note || !told || !shown.length || !window.EventSource || !window.fetch || !window.DOMParser) {
    return;
  }
  var stream = new EventSource('/api/v1/stream');
  var waiting = null;
  var busy = false;
  var again = false;
  var loadedAt = 0;
  var known = {};

  function giveUp() {
    note.hidden = false;
    stream.close();
  }
  function live(page) {
    return Array.prototype.slice.call(page.querySelectorAll('[data-live]'));
  }
  function name(section) {
    return section.getAttribute('aria-labelledby');
  }
  /* Where a part of a section is: among all of its kind. */
  function place(section, part) {
    return Array.prototype.indexOf.call(section.querySelectorAll(part.tagName), part);
  }
  function focused(section) {
    var part = document.activeElement;
    return part && section.contains(part) && part !== section
      ? { tag: part.tagName, at: place(section, part) }
      : null;
  }
  function focusAgain(section, was) {
    var same = was && section.querySelectorAll(was.tag)[was.at];
    if (same) {
      same.focus({ preventScroll: true });
    }
  }
  function opened(section) {
    return Array.prototype.map.call(section.querySelectorAll('details'), function (part) { return part.open; });
  }
  function scrolled(section) {
    return Array.prototype.map.call(section.querySelectorAll('.scroll'), function (part) { return part.scrollLeft; });
  }
  function exchange(old, fresh) {
    var focus = focused(old);
    var open = opened(old);
    var aside = scrolled(old);
    old.replaceChildren.apply(old, Array.prototype.slice.call(document.importNode(fresh, true).childNodes));
    Array.prototype.forEach.call(old.querySelectorAll('details'), function (part, at) {
      part.open = at < open.length ? open[at] : part.open;
    });
    Array.prototype.forEach.call(old.querySelectorAll('.scroll'), function (part, at) {
      part.scrollLeft = aside[at] || 0;
    });
    focusAgain(old, focus);
  }
  /* What is being read stays where it is, whatever grows above it. */
  function held(sections) {
    return sections.filter(function (section) { return section.getBoundingClientRect().bottom > 0; })[0];
  }
  function put(text) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    var old = live(document);
    var fresh = live(page);
    if (page.documentElement.lang !== document.documentElement.lang
        || old.map(name).join() !== fresh.map(name).join()) {
      throw new Error('another page');
    }
    var reading = held(old);
    var top = reading ? reading.getBoundingClientRect().top : 0;
    var changed = 0;
    old.forEach(function (section, at) {
      var html = fresh[at].innerHTML;
      if (known[name(section)] !== html) {
        exchange(section, fresh[at]);
        known[name(section)] = html;
        changed += 1;
      }
    });
    if (reading) {
      window.scrollBy(0, reading.getBoundingClientRect().top - top);
    }
    if (changed) {
      var figure = document.querySelectorAll('.headline .label, .headline .total');
      told.textContent = told.dataset.told + (figure.length === 2
        ? ': ' + figure[0].textContent + ' ' + figure[1].textContent : '');
    }
  }
  function load() {
    waiting = null;
    loadedAt = Date.now();
    busy = true;
    again = false;
    fetch(window.location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin', cache: 'no-store' })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) {
          throw new Error('no page');
        }
        return answer.text();
      })
      .then(put)
      .then(function () {
        busy = false;
        if (again) {
          later();
        }
      })
      .catch(giveUp);
  }
  /* Together with whatever else comes meanwhile. */
  function later() {
    again = busy;
    if (!busy && waiting === null && !document.hidden) {
      waiting = window.setTimeout(load, Math.max(SOON_MILLIS, loadedAt + APART_MILLIS - Date.now()));
    } else if (document.hidden) {
      again = true;
    }
  }
  /* As it came: what was opened since is no difference. */
  live(document).forEach(function (section) { known[name(section)] = section.innerHTML; });
  stream.addEventListener('score-changed', function (event) {
    try {
      if (shown.indexOf(JSON.parse(event.data).assessmentId) >= 0) {
        later();
      }
    } catch (unreadable) {
      // Of another version: nothing that could be told.
    }
  });
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden && again && !busy) {
      later();
    }
  });
  window.addEventListener('pagehide', function () {
    stream.close();
  });
})();
