// What does a file weigh on its way to a reader?

import { brotliCompressSync, constants } from 'node:zlib';

/** By brotli's best, as `cargo xtask bundle` weighs. */
export function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
