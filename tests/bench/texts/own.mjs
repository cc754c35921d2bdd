// The paragraphs of the project's own texts: the bundled articles, and those that the reader learned from.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

const TOP = path.join(import.meta.dirname, '../../..');

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Of the bundled articles; all on one story. */
export async function bundled() {
  const folder = path.join(TOP, 'www/articles');
  const names = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8'));
  const pages = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return pages.flatMap((page) => {
    const [article] = page.match(/<article>[^]*<\/article>/);
    const paragraphs = article.matchAll(/<p>([^]*?)<\/p>/g);
    return [...paragraphs].map(([, words]) => words.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all));
  });
}

/** The bundled articles as an articles file has them, and their lens. */
export async function story() {
  const folder = path.join(TOP, 'www/articles');
  const names = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8'));
  const articles = await Promise.all(
    names.map(async (name) => ({ id: name.replace(/\.html$/, ''), html: await readFile(path.join(folder, name), 'utf8') })),
  );
  return { articles, lens: await lens() };
}

/** The bundled lens. */
export const lens = async () => JSON.parse(await readFile(path.join(TOP, 'www/lens/bundled.json'), 'utf8'));

/** Of the texts with labels, without these; all on something else. */
export async function others() {
  const folder = path.join(TOP, 'xtask/corpus');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return files
    .flatMap((file) => file.split('\n'))
    .map((line) => line.replace(/\[\[[A-Z]\d+\|/g, '').replaceAll(']]', '').trim())
    .filter((line) => line && !line.startsWith('==='));
}
