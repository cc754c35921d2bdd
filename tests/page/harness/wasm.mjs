// A WebAssembly file with a limit on its memory, as a phone has one.

const MEMORIES = 5;

/** The program with `more` pages of memory beyond those that it starts with, and no further. */
export function withMemory(program, more) {
  // After the magic number and the version.
  let at = 8;
  while (at < program.length) {
    const id = program[at];
    const [size, body] = number(program, at + 1);
    if (id === MEMORIES) {
      const [first, end] = number(program, body + 2);
      if (program[body] !== 1 || program[body + 1] !== 0 || end !== body + size) throw new Error('not one plain memory');
      const memory = [1, 1, ...bytes(first), ...bytes(first + more)];
      return Buffer.concat([program.subarray(0, at), Buffer.from([MEMORIES, ...bytes(memory.length), ...memory]), program.subarray(end)]);
    }
    at = body + size;
  }
  throw new Error('no memory');
}

/** A number as the format writes them, seven bits to a byte, and the place behind it. */
function number(program, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = program[at++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at];
    shift += 7;
  }
}

function bytes(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...bytes(value >>> 7)];
}
