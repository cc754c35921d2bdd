// How do the figures come before a person, and before a program?

/** Rows as they come in; a failing step is one of them and ends nothing. */
export class Report {
  constructor(machine) {
    this.machine = machine;
    this.rows = [];
    this.figures = {};
  }

  /** What follows belongs to this part. */
  begin(part) {
    this.part = part;
    this.figures[part] = {};
  }

  /**
   * A line of the table. `bar` is what must hold, in words, and `holds` whether it does.
   */
  row(what, figure, { bar = '', holds } = {}) {
    this.rows.push({ part: this.part, what, figure, bar, holds });
    console.error(`  ${what}: ${figure}${verdict({ bar, holds })}`);
  }

  /** Keeps what was measured, in full, for the file. */
  keep(name, value) {
    this.figures[this.part][name] = value;
  }

  /** Runs a step, and gives what it gives; where it fails, a line says so, and which `bar` is missed by that. */
  async step(what, work, bar) {
    try {
      return await work();
    } catch (error) {
      this.row(what, `failed: ${String(error?.message ?? error).split('\n')[0]}`, { bar, holds: false });
      return undefined;
    }
  }

  /** The table, ready to stand in the README. */
  markdown() {
    const { when, browser, cores, load } = this.machine;
    const judged = ({ bar, holds }) => (bar && !holds ? `${bar}, **missed**` : bar);
    const lines = this.rows.map((row) => `| ${row.what} | ${row.figure} | ${judged(row)} |`);
    return [
      `Measured on ${when} in headless ${browser} on ${cores} cores, with a load of ${load.toFixed(1)} from other work.`,
      '',
      '| | measured | must be |',
      '|---|---|---|',
      ...lines,
    ].join('\n');
  }

  /** All of it. */
  json() {
    return `${JSON.stringify({ machine: this.machine, rows: this.rows, figures: this.figures }, undefined, 2)}\n`;
  }
}

function verdict({ bar, holds }) {
  if (!bar) return '';
  return ` (${bar}: ${holds ? 'holds' : 'MISSED'})`;
}

/** The middle one, or of an even number the upper of the two in the middle. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** "1,234 ms", "12.3 ms" below twenty, "23.5 s" from ten thousand on. */
export function time(ms) {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms < 20 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en')} ms`;
}

export const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

export const kibibytes = (bytes) => `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KiB`;
