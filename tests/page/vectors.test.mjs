// Does any of the texts in vectors.txt run a script, make a request or become markup, in an article or a lens?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { script } from './harness/host.mjs';
import { Hostile } from './harness/hostile.mjs';
import { TABLE } from './harness/story.mjs';
import { VECTORS, WATCH_FRAME, article, groups, hits, lens } from './harness/vectors.mjs';

const page = new Hostile();
before(() => page.start());
after(() => page.browser?.close());

test('the texts are alive, and the page notices', async () => {
  assert.ok(VECTORS.length >= 60);
  await page.open({ body: '<p>A page that puts texts in as markup.</p>' });
  await page.later(
    `for (const text of args[0]) {
       const frame = document.createElement('iframe');
       frame.srcdoc = args[1] + text;
       document.body.append(frame);
       await rest(10);
     }
     await rest(1500);`,
    VECTORS,
    WATCH_FRAME,
  );
  const executed = new Set(await page.driver.executeScript('return executed'));
  const asked = new Set(hits(page.server.requests));
  assert.ok(executed.size >= 60, `only ${executed.size} ran`);
  assert.ok(asked.size >= 40, `only ${asked.size} asked for something`);
  await page.server.close();
  page.browser.foreign.length = 0;
});

for (const [kind, isPage] of [['as text', false], ['as HTML', true]]) {
  test(`in every field of an article ${kind}, and of the lens`, async () => {
    await page.open({ body: script() + TABLE.replace(' src', ' loading="eager" src') });
    await page.table.until('ready');
    let [cells, articles] = [0, 0];
    for (const vectors of groups(8)) {
      const seen = await page.later(
        `const element = document.querySelector('claim-table');
         element.lens = args[0];
         element.articles = args[1];
         return shown(element, args[2]);`,
        lens(vectors, isPage ? 4 : 0),
        vectors.map((vector) => article(vector, isPage)),
        `Desk${vectors.at(-1).n}`,
      );
      assert.deepEqual(seen.alive, [], JSON.stringify(vectors));
      cells += seen.cells;
      articles += seen.articles;
    }
    assert.ok(cells >= groups(8).length && articles >= groups(8).length, `${cells} cells, ${articles} articles were open`);
    await page.quiet();
  });
}

test('in the attributes and words of articles that stand in the page', async () => {
  await page.open({ body: script() + TABLE });
  await page.table.until('ready');
  for (const vectors of groups(8)) {
    const seen = await page.later(
      `const element = document.createElement('claim-table');
       element.setAttribute('loading', 'eager');
       element.lens = args[0];
       for (const { id, title, publisher, byline, published, href, text } of args[1]) {
         const article = Object.assign(document.createElement('article'), { id });
         for (const [name, value] of Object.entries({ title, publisher, byline, published, href })) article.setAttribute('data-' + name, value);
         for (const line of text.split('\\n\\n')) article.append(Object.assign(document.createElement('p'), { textContent: line }));
         element.append(article);
       }
       document.body.append(element);
       const seen = await shown(element, args[2]);
       element.remove();
       return seen;`,
      lens(vectors, 2),
      vectors.map((vector) => article(vector, false)),
      `Desk${vectors.at(-1).n}`,
    );
    assert.deepEqual(seen.alive, []);
  }
  await page.quiet();
});
