/* Shows how far a delivery has come without loading the page again. Without it, the page loads itself every few seconds. */
(function () {
  'use strict';
  var id = document.body.dataset.delivery;
  var bar = document.getElementById('progress');
  var message = document.getElementById('message');
  var counts = document.querySelectorAll('#counts dd');
  var names = ['rows', 'accepted', 'duplicates', 'corrected', 'withdrawn', 'rejected', 'skipped'];
  if (!id || !bar || !message || !window.fetch) {
    return;
  }
  function show(receipt) {
    if (receipt.state !== 'RUNNING') {
      window.location.reload();
      return;
    }
    if (receipt.bytesTotal) {
      bar.max = receipt.bytesTotal;
      bar.value = Math.min(receipt.bytes, receipt.bytesTotal);
    }
    message.textContent = document.documentElement.lang === 'en' ? receipt.messageEn : receipt.messageTh;
    names.forEach(function (name, at) {
      counts[at].textContent = receipt[name].toLocaleString('en');
    });
    window.setTimeout(look, 1000);
  }
  function look() {
    fetch('/api/v1/deliveries/' + id, { headers: { Accept: 'application/json' } })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(show)
      .catch(function () {
        window.setTimeout(look, 5000);
      });
  }
  window.setTimeout(look, 1000);
})();
