// The text that everything compared reads: the development part of PolNeAR where it is there, which is news as it is printed; the
// project's own articles otherwise.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { lens } from './own.mjs';
import { varied } from './varied.mjs';

const POLNEAR = path.join(import.meta.dirname, '../../../../shared/corpora/polnear_dev.jsonl');

/** A lens for US politics, so that there is something to lay at a party's door, to sort and to merge. */
const POLITICS = {
  id: 'politics', title: 'US politics', language: 'en',
  parties: [
    { id: 'democrats', label: 'Democrats', aliases: ['Democrats', 'Democratic', 'Clinton', 'Obama', 'Sanders', 'White House'] },
    { id: 'republicans', label: 'Republicans', aliases: ['Republicans', 'Republican', 'GOP', 'Trump', 'Cruz', 'Bush', 'Rubio'] },
  ],
  issues: [
    { id: 'election', label: 'The election', terms: ['election', 'campaign', 'vote', 'voters', 'poll', 'primary', 'nominee', 'debate'] },
    { id: 'economy', label: 'The economy', terms: ['tax', 'taxes', 'economy', 'jobs', 'trade', 'wages'] },
    { id: 'security', label: 'Security', terms: ['terrorism', 'security', 'war', 'military', 'police', 'guns', 'attack'] },
    { id: 'law', label: 'Law and courts', terms: ['court', 'judge', 'law', 'FBI', 'investigation', 'emails'] },
    { id: 'health', label: 'Health', terms: ['health', 'insurance', 'abortion', 'medical'] },
    { id: 'border', label: 'The border', terms: ['immigration', 'border', 'refugees', 'wall'] },
  ],
};

/** `{ name, articles, lens, bytes }`; each article has an `id` and a `text`. */
export async function same() {
  const found = await polnear();
  const articles = found ?? (await varied(50));
  return {
    name: found ? `PolNeAR's development part, ${found.length} articles` : `the bundled articles varied, ${articles.length} of them`,
    articles,
    lens: found ? POLITICS : await lens(),
    bytes: articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
  };
}

async function polnear() {
  try {
    const lines = (await readFile(POLNEAR, 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
    return lines.map(({ doc_id: id, publisher, text }) => ({ id, publisher, text }));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
