// Is every text of the table translated, and does axe-core find anything to complain of in any language?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { begin, check, end, open } from './harness/axe.mjs';

let table;
before(async () => (table = await begin()));
after(end);

for (const lang of ['uk', 'ru', 'fr', 'de', 'tr']) {
  test(`in ${lang}`, () => check({ lang }));

  test(`all of it in ${lang}`, async () => {
    await open({ lang });
    const untranslated = await table.run(
      `return [...root.querySelectorAll('summary, .controls .check, .count')].map((e) => e.textContent)
         .filter((text) => /sources|statements|articles|Parties$/.test(text))`,
    );
    assert.deepEqual(lang === 'fr' ? [] : untranslated, []);
  });
}

test('words of the articles and of the lens keep their own language', async () => {
  for (const width of [1000, 320]) {
    await open({ lang: 'uk', width });
    await table.run(`root.querySelector('button.open').click()`);
    const spoken = (selector) =>
      table.run(`return [...root.querySelectorAll(args[0])].map((e) => e.closest('[lang]').lang).filter((lang) => lang !== 'en')`, selector);
    const there = (selector) => table.run(`return root.querySelectorAll(args[0]).length > 0`, selector);
    for (const selector of ['.title', '.issue', '.party', '.lead', '.evidence h4', 'blockquote']) {
      assert.ok(await there(selector), selector);
      assert.deepEqual(await spoken(selector), [], `${selector}, ${width} px`);
    }
    await table.run(`root.querySelector('.wording [id^=show-]').click()`);
    await table.driver.wait(() => there('#passage'), 10_000);
    for (const selector of ['#article-title', '.article-text p', '#passage']) assert.deepEqual(await spoken(selector), [], selector);
    assert.equal(await table.run(`return root.querySelector('.chip').closest('[lang]').lang`), 'uk', 'what is ours speaks ours');
  }
});
