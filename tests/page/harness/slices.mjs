// A hand on long readings: between two slices the program waits for a message, which a test can hold back.

/** Runs first. `slices.hold` keeps messages back, `slices.next()` lets one through, `slices.begun` counts. */
export const SLICES = `window.slices = {
    hold: false,
    begun: 0,
    waiting: [],
    next() { this.waiting.shift()?.(); },
    go() { this.hold = false; while (this.waiting.length > 0) this.next(); },
  };
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      slices.begun += 1;
      const send = this.port2.postMessage.bind(this.port2);
      this.port2.postMessage = (...message) => {
        if (slices.hold) slices.waiting.push(() => send(...message));
        else send(...message);
      };
    }
  };`;

const WHO = ['Norland', 'Sudria'];
const WHAT = ['demands that its neighbour hand over', 'rejects any limit on', 'said that it will close', 'offers to open'];
const WHICH = ['ports', 'fishing boats', 'harbours', 'northern ports'];

const BESIDE = ['The weather stayed mild', 'Gulls sat on the quay', 'A choir sang in the square', 'Bread was dear', 'The ferry ran late'];

/** So many articles, no two alike, of some 700 bytes each, with two statements among much that nobody is told to have said. */
export const many = (count) =>
  Array.from({ length: count }, (_, n) => ({
    id: `desk-${n}`,
    publisher: `Desk ${n}`,
    text: Array.from({ length: 12 }, (_, line) => {
      if (line > 1) return `${BESIDE[(n + line) % 5]} on day ${n} of the talks, as on ${n * 12 + line} days before it.`;
      const [who, what, which] = [WHO[(n + line) % 2], WHAT[(n * 3 + line) % 4], WHICH[(n + line * 3) % 4]];
      return `${who} ${what} ${2 + ((n * 7 + line) % 90)} of the ${which} on day ${n}.`;
    }).join('\n\n'),
  }));
