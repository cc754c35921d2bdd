// Where are the programs that ours is compared with? `cargo xtask bench` packs each into one script.

import path from 'node:path';

const FOLDER = process.env.RIVALS ?? path.join(import.meta.dirname, '../../target/bench');

export const PACKED = { compromise: path.join(FOLDER, 'compromise.js'), wink: path.join(FOLDER, 'wink.js') };
