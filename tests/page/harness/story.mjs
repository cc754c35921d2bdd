// A story told for these tests: two sides, two issues, two desks that give other numbers.

export const LENS = {
  id: 'harbour',
  title: 'The harbour talks',
  language: 'en',
  parties: [
    {
      id: 'norland',
      label: 'Norland',
      aliases: ['Norland', 'Norlandic'],
      people: [{ name: 'Ana Brell', role: 'foreign minister' }],
    },
    { id: 'sudria', label: 'Sudria', aliases: ['Sudria', 'Sudrian'] },
  ],
  issues: [
    { id: 'ports', label: 'Ports', terms: ['port', 'ports', 'harbour'] },
    { id: 'fishing', label: 'Fishing', terms: ['fishing', 'boats'] },
  ],
};

export const ARTICLES = [
  {
    id: 'a',
    publisher: 'Desk A',
    published: '3 May',
    title: 'Ports',
    text: 'Norland demands that Sudria hand over four ports by June.\n\nSudria rejects any limit on its fishing boats.\n',
  },
  {
    id: 'b',
    publisher: 'Desk B',
    text: 'Norland demands that Sudria hand over five ports by June.\n\nSudria said its ports stay closed.\n',
  },
];

/** What the page shows while there is no table, and when there can be none. */
export const PLAIN = '<p id="plain">The plain table.</p>';

/** The same articles as elements. */
export const ELEMENTS = ARTICLES.map(
  ({ publisher, text }) =>
    `<article data-publisher="${publisher}">${text.trim().split('\n\n').map((line) => `<p>${line}</p>`).join('')}</article>`,
).join('');

/** A script element that holds JSON. */
export const holding = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value)}</script>`;

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });

/** The story as files beside a page. */
export const FILES = { '/lens.json': json(LENS), '/story.json': json(ARTICLES) };

/** The element that names these files. */
export const TABLE = `<claim-table src="/story.json" lens="/lens.json">${PLAIN}</claim-table>`;
