// Does any of them, in what the table is taken away as?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { marked } from 'marked';

import { script } from './harness/host.mjs';
import { Hostile, SHOW } from './harness/hostile.mjs';
import { TABLE } from './harness/story.mjs';
import { WATCH, WATCH_FRAME, article, groups, lens } from './harness/vectors.mjs';

const page = new Hostile();
before(() => page.start());
after(() => page.browser?.close());

test('in the exports as HTML, Markdown and CSV', async () => {
  await page.open({ body: script() + TABLE });
  await page.table.until('ready');
  for (const vectors of groups(8)) {
    const [html, markdown, csv] = await page.later(
      `const element = document.querySelector('claim-table');
       element.lens = args[0];
       element.articles = args[1];
       await shown(element, args[2]);
       return ['html', 'markdown', 'csv'].map((format) => element.export(format));`,
      lens(vectors, 6),
      vectors.map((vector) => article(vector, false)),
      `Desk${vectors.at(-1).n}`,
    );
    assert.ok(html.includes('<table') && markdown.includes('| Issue |'));
    const alive = await page.later(
      `const alive = [];
       for (const text of args[0]) {
         const frame = document.createElement('iframe');
         const loaded = new Promise((done) => { frame.onload = done; });
         frame.srcdoc = '<body>' + text;
         document.body.append(frame);
         frame.contentWindow.ran = ran;
         await loaded;
         frame.contentWindow.ran = ran;
         await rest(20);
         alive.push(...look(frame.contentDocument.body));
         frame.remove();
       }
       return alive;`,
      [html, marked.parse(markdown)].map((text) => WATCH_FRAME.replace('<script>', '<script id="watch">').replace('</script>', ';watch.remove()</script>') + text),
    );
    assert.deepEqual(alive, []);
    // A spreadsheet reads a field that begins so as a formula.
    const fields = [...csv.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gm)].map(([, quoted, bare]) => quoted ?? bare);
    assert.deepEqual(fields.filter((field) => /^[=+\-@\t\r]/.test(field)), []);
  }
  await page.quiet();
});

test('in a table saved as one page', async () => {
  for (const vectors of groups(50)) await saves(vectors);
});

async function saves(vectors) {
  await page.open({ body: script() + TABLE });
  await page.table.until('ready');
  const saved = await page.later(
    `const element = document.querySelector('claim-table');
     element.lens = args[0];
     element.articles = args[1];
     await shown(element, args[2]);
     HTMLAnchorElement.prototype.click = () => {};
     const saved = new Promise((done) => { URL.createObjectURL = (blob) => { done(blob); return 'blob:x'; }; });
     element.savePage();
     return (await saved).text();`,
    lens(vectors),
    vectors.map((vector) => article(vector, vector.n % 2 === 1)),
    `Desk${vectors.at(-1).n}`,
  );
  await page.quiet();
  // Its own policy would stop what comes alive; without it, what does is seen.
  const bare = saved.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  assert.notEqual(bare, saved);
  await page.open({ routes: { '/': { body: bare.replace('<head>', () => `<head><script>${WATCH}${SHOW}</script>`) } } });
  const seen = await page.later(`return shown(document.querySelector('claim-table'), 'Desk${vectors.at(-1).n}')`);
  assert.deepEqual(seen.alive, []);
  assert.deepEqual(await page.later(`return look(document.querySelector('claim-table'))`), [], 'the plain table inside');
  await page.quiet();
}
