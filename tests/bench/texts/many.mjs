// A story with a known number of statements, a hundred an article.

const SIDES = ['Norland', 'Sudria', 'Orland', 'Venta'];
const MATTERS = ['harbour', 'fishing', 'border', 'prisoners', 'grain', 'customs', 'bridge', 'railway', 'pension', 'river'];
const ENDS = ['by June', 'before any talks', 'without conditions', 'under watch', 'for ten years', 'on Monday', 'in return for peace'];

const EACH = 100;

export const lens = {
  id: 'many', title: 'Many statements', language: 'en',
  parties: SIDES.map((label) => ({ id: label.toLowerCase(), label, aliases: [label] })),
  issues: MATTERS.map((label) => ({ id: label, label, terms: [label] })),
};

/** Sentences that differ in their words, so that none is a rewrite of another. */
export function articles(statements) {
  return Array.from({ length: statements / EACH }, (_, desk) => ({
    id: `desk-${desk}`,
    publisher: `Desk ${desk}`,
    text: Array.from({ length: EACH }, (_, n) => sentence(desk * EACH + n)).join('\n\n'),
  }));
}

function sentence(at) {
  const [side, matter, end] = [SIDES[at % 4], MATTERS[Math.floor(at / 4) % 10], ENDS[at % 7]];
  return `${side} said that it wants the ${matter} number ${at} to be settled ${end}.`;
}
