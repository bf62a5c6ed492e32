/* Shows how far a rebuild is. Without it, the browser loads the page again by itself. */
(function () {
  'use strict';
  function again() {
    fetch(location.href, { cache: 'no-store' }).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (text) {
      var next = new DOMParser().parseFromString(text, 'text/html');
      var here = document.getElementById('content');
      var there = next.getElementById('content');
      if (!there) {
        return;
      }
      here.replaceWith(there);
      if (there.querySelector('progress')) {
        setTimeout(again, 1000);
      }
    }).catch(function () {
      setTimeout(again, 5000);
    });
  }
  setTimeout(again, 1000);
})();
