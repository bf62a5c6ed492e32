/* Tells the moment while the slider moves, and goes there when it is let go. Without it, the button does. */
(function () {
  'use strict';
  var slider = document.getElementById('past-position');
  var told = document.getElementById('past-moment');
  if (!slider || !told) {
    return;
  }
  var moments = (slider.dataset.moments || '').split('|').filter(Boolean).map(function (moment) {
    var at = moment.indexOf('=');
    return { position: Number(moment.slice(0, at)), words: moment.slice(at + 1) };
  });
  slider.addEventListener('input', function () {
    var words = '';
    moments.forEach(function (moment) {
      if (moment.position <= Number(slider.value)) {
        words = moment.words;
      }
    });
    told.textContent = words;
    slider.setAttribute('aria-valuetext', words);
  });
  slider.addEventListener('change', function () {
    slider.form.submit();
  });
})();
