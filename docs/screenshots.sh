#!/usr/bin/env bash
# Takes the pictures in docs/images from a running service with the sample agency: docs/screenshots.sh http://localhost:8080
# Needs chromium and node (20 or newer) on the path. Chromium's own --screenshot knows no window narrower than 500 pixels, so
# a phone is emulated over its DevTools protocol.
set -euo pipefail

base=${1:?"base URL of a running service, such as http://localhost:8080"}
images=$(cd "$(dirname "$0")" && pwd)/images
mkdir -p "$images"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/shoot.mjs" <<'SCRIPT'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const [profile, ...shots] = process.argv.slice(2);
const browser = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars',
  '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
const address = await new Promise((found, lost) => {
  let heard = '';
  browser.stderr.on('data', (data) => {
    heard += data;
    const match = heard.match(/DevTools listening on (ws:\S+)/);
    if (match) found(match[1]);
  });
  browser.on('exit', () => lost(new Error(`chromium did not start:\n${heard}`)));
});
const socket = new WebSocket(address);
await new Promise((open) => { socket.onopen = open; });
const waiting = new Map();
let last = 0;
socket.onmessage = (event) => {
  const message = JSON.parse(event.data);
  const waiter = waiting.get(message.id);
  if (waiter) (message.error ? waiter.lost(new Error(message.error.message)) : waiter.found(message.result));
};
const ask = (sessionId, method, params = {}) => new Promise((found, lost) => {
  waiting.set(++last, { found, lost });
  socket.send(JSON.stringify({ id: last, method, params, sessionId }));
});

for (const shot of shots) {
  const [file, width, height, scale, url] = shot.split('|');
  const { targetId } = await ask(undefined, 'Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask(undefined, 'Target.attachToTarget', { targetId, flatten: true });
  await ask(sessionId, 'Page.enable');
  await ask(sessionId, 'Emulation.setDeviceMetricsOverride',
    { width: +width, height: +height, deviceScaleFactor: +scale, mobile: +width < 600 });
  await ask(sessionId, 'Page.navigate', { url });
  await new Promise((loaded) => setTimeout(loaded, 2000));
  await ask(sessionId, 'Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true });
  const wide = await ask(sessionId, 'Runtime.evaluate',
    { expression: 'document.documentElement.scrollWidth > innerWidth', returnByValue: true });
  if (wide.result.value) throw new Error(`${url} is wider than ${width} pixels`);
  const picture = await ask(sessionId, 'Page.captureScreenshot', { format: 'png' });
  writeFileSync(file, Buffer.from(picture.data, 'base64'));
  await ask(undefined, 'Target.closeTarget', { targetId });
}
socket.close();
browser.removeAllListeners('exit');
const gone = new Promise((done) => browser.on('exit', done));
browser.kill();
await gone;
process.exit(0);
SCRIPT

# Node has its own WebSocket from 22 on; 20 has it behind a flag.
node --experimental-websocket --no-warnings "$work/shoot.mjs" "$work/profile" \
    "$images/agency-th.png|1280|1560|1|$base/agencies/mueang-phai?lang=th" \
    "$images/agency-en.png|1280|1560|1|$base/agencies/mueang-phai?lang=en" \
    "$images/agency-phone.png|360|1200|2|$base/agencies/mueang-phai?lang=th" \
    "$images/reconciliation-th.png|1280|1480|1|$base/agencies/mueang-phai/reconciliation?year=2566&lang=th" \
    "$images/timeline-phone.png|360|1100|2|$base/agencies/mueang-phai/timeline?year=2566&lang=th" \
    "$images/ledger-en.png|1280|1000|1|$base/ledger?lang=en" \
    "$images/nation-th.png|1280|2080|1|$base/nation?year=2565&lang=th" \
    "$images/worth-th.png|1280|1500|1|$base/agencies/mueang-phai/worth?year=2565&lang=th" \
    "$images/plan-phone.png|360|1200|2|$base/agencies/mueang-phai/plan?year=2566&lang=th" \
    "$images/compare-en.png|1280|1500|1|$base/compare?agencies=mueang-phai&years=2565,2566&lang=en" \
    "$images/trend-th.png|1280|1500|1|$base/agencies/mueang-phai/trend?lang=th"

for image in agency-th agency-en agency-phone reconciliation-th timeline-phone ledger-en nation-th worth-th plan-phone compare-en trend-th; do
    size=$(wc -c < "$images/$image.png")
    echo "$images/$image.png: $((size / 1024)) kB"
    if [ "$size" -ge 300000 ]; then
        echo "$image.png is 300 kB or more" >&2
        exit 1
    fi
done
