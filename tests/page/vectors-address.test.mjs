// Does any of them, in an address or an attribute?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { script } from './harness/host.mjs';
import { Hostile } from './harness/hostile.mjs';
import { TABLE } from './harness/story.mjs';
import { groups } from './harness/vectors.mjs';

const page = new Hostile();
before(() => page.start());
after(() => page.browser?.close());

test('in the fragment of the address', async () => {
  await page.open({ body: script() + TABLE });
  await page.table.until('ready');
  for (const vectors of groups(14)) {
    const alive = await page.later(
      `const { shadowRoot } = document.querySelector('claim-table');
       const alive = [];
       for (const text of args[0]) {
         for (const fragment of ['#ct=' + text, '#ct=q=' + encodeURIComponent(text), '#ct=open=' + text + '&at=' + text]) {
           location.hash = fragment;
           await rest();
           alive.push(...look(shadowRoot));
         }
       }
       return alive;`,
      vectors.map(({ text }) => text),
    );
    assert.deepEqual(alive, []);
  }
  await page.quiet();
});

test('in the attributes of the element', async () => {
  await page.open({ body: script() + TABLE });
  await page.table.until('ready');
  for (const vectors of groups(4)) {
    const alive = await page.later(
      `const element = document.createElement('claim-table');
       const names = ['lang', 'theme', 'fonts', 'view', 'id', 'articles', 'theme', 'lens'];
       names.forEach((name, at) => {
         const text = args[0][at % args[0].length];
         // An address is asked for, as it should be.
         element.setAttribute(name, name === 'lens' && text.includes('hit') ? '#' + text : text);
       });
       element.setAttribute('loading', 'eager');
       const settled = new Promise((done) => element.addEventListener('claim-table:error', done, { once: true }));
       document.body.append(element);
       await Promise.race([settled, rest(20000).then(() => { throw new Error('no error') })]);
       const alive = look(element.shadowRoot);
       element.remove();
       return alive;`,
      vectors.map(({ text }) => text),
    );
    assert.deepEqual(alive, []);
  }
  await page.quiet();
});

test('in the query of the frame', async () => {
  await page.open({ body: '<iframe id="frame" width="1000" height="600"></iframe>' });
  for (const vectors of groups(5)) {
    const alive = await page.later(
      `const query = new URLSearchParams({ lens: '/lens.json', src: '/story.json' });
       ['lang', 'title', 'theme', 'view', 'fonts'].forEach((name, at) => query.set(name, args[0][at % args[0].length]));
       await new Promise((done) => { frame.onload = done; frame.src = '/frame.html?' + query; });
       const inside = frame.contentDocument;
       inside.defaultView.ran = ran;
       const root = () => inside.querySelector('claim-table').shadowRoot;
       for (let n = 0; !root()?.querySelector('table'); n += 1) {
         if (n > 1000) throw new Error('no table: ' + query + root()?.textContent);
         await rest(20);
       }
       return look(root());`,
      vectors.map(({ text }) => text),
    );
    assert.deepEqual(alive, []);
  }
  await page.quiet();
});
