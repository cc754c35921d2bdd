// The program as a part of the page itself, as in standalone.html: gzipped, in base64, in an inert script element.

/** Id of that element. */
export const PROGRAM = "claim-table-program";

/** The compiled program that stands in the page, or nothing. */
export async function embeddedProgram() {
  const text = document.getElementById(PROGRAM)?.textContent;
  if (!text) return undefined;
  const zipped = Uint8Array.from(atob(text.trim()), (byte) => byte.charCodeAt(0));
  return WebAssembly.compile(await through(new DecompressionStream("gzip"), zipped));
}

/** Bytes as they stand in such an element. */
export async function embeddable(bytes) {
  const zipped = new Uint8Array(await through(new CompressionStream("gzip"), bytes));
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < zipped.length; at += 0x8000) {
    text += String.fromCharCode(...zipped.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

function through(transform, bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer();
}
