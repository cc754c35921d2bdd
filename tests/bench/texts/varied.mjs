// As many articles of 8 KB as are asked for, no two alike.
//
// Half of their paragraphs are those of the bundled articles, with other figures and days and now and then a sentence less; half are
// on other matters. Every statement is made by many articles, which is harder to merge than so many articles of different desks.

import { bundled, others } from './own.mjs';
import { chance } from './random.mjs';

const BYTES = 8 * 1024;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DAY = new RegExp(DAYS.join('|'), 'g');

/** `count` articles; another `seed` gives others. */
export async function varied(count, seed = 1) {
  const [story, rest] = [await bundled(), await others()];
  const pick = chance(seed);
  return Array.from({ length: count }, (_, n) => article(n, story, rest, pick));
}

function article(n, story, rest, pick) {
  const paragraphs = [];
  const left = [...story];
  let bytes = 0;
  while (bytes < BYTES) {
    const own = paragraphs.length % 2 === 0 && left.length > 0;
    const paragraph = own ? change(left.splice(pick(left.length), 1)[0], pick) : rest[pick(rest.length)];
    paragraphs.push(paragraph);
    bytes += Buffer.byteLength(paragraph) + 2;
  }
  return { id: `desk-${n}`, publisher: `Desk ${n}`, text: paragraphs.join('\n\n') };
}

/** Other figures of as many digits, other days, and in one paragraph of four a sentence less. */
function change(paragraph, pick) {
  const changed = paragraph
    .replace(DAY, () => DAYS[pick(DAYS.length)])
    .replace(/\d/g, (digit) => (digit === '0' ? '0' : `${1 + pick(9)}`));
  const sentences = changed.split(/(?<=[.?!]["”]?) (?=["“A-Z])/);
  if (sentences.length > 2 && pick(4) === 0) sentences.splice(pick(sentences.length), 1);
  return sentences.join(' ');
}
