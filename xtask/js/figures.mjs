// What is asked of each file, as JSON: node figures.mjs weights FILE…, or node figures.mjs integrities FILE…

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';

const told = {
  weights(bytes) {
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return { bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
  },
  integrities: (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
};

const [what, ...files] = process.argv.slice(2);
const answers = await Promise.all(files.map(async (file) => told[what](await readFile(file))));
process.stdout.write(JSON.stringify(answers));
