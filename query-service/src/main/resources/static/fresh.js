/* Says that there are new figures for what the page shows. Without it, or without the stream, the page is the same. */
(function () {
  'use strict';
  var note = document.getElementById('fresh');
  var shown = (document.body.dataset.assessments || '').split(' ').filter(Boolean);
  if (!note || !shown.length || !window.EventSource) {
    return;
  }
  var stream = new EventSource('/api/v1/stream');
  function look(event) {
    var id;
    try {
      id = JSON.parse(event.data).assessmentId;
    } catch (unreadable) {
      return;
    }
    if (shown.indexOf(id) >= 0) {
      note.hidden = false;
      stream.close();
    }
  }
  stream.addEventListener('score-changed', look);
  stream.addEventListener('error', function () {
    if (stream.readyState === EventSource.CLOSED) {
      stream.close();
    }
  });
  window.addEventListener('pagehide', function () {
    stream.close();
  });
})();
