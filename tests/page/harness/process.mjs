// Starts the programs that a browser test needs beside the browser, and ends just those.

import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const STARTING_TAKES_AT_MOST = 60_000;
const ENDING_TAKES_AT_MOST = 10_000;

/** The first of the names that is on the path; otherwise an error that says how to install it. */
export function find(names, installation) {
  const folders = process.env.PATH.split(path.delimiter);
  for (const name of names) {
    const file = name.includes('/') ? [name] : folders.map((folder) => path.join(folder, name));
    const found = file.find(isProgram);
    if (found) return found;
  }
  throw new Error(`${names[0]} is not installed: ${installation}`);
}

export const debian = (name) => `sudo apt-get install ${name}`;

/** Starts a driver on a free port and waits until it listens. `end()` ends it and waits for that. */
export async function startDriver(program, argumentsFor, environment = {}) {
  const port = await freePort();
  const child = spawn(program, argumentsFor(port), {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const deadline = Date.now() + STARTING_TAKES_AT_MOST;
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    if (Date.now() > deadline) throw new Error(`${program} does not listen on ${port}`);
    await pause(50);
  }
  return { url: `http://127.0.0.1:${port}`, end: () => end(child) };
}

/** Starts a screen in memory; Xvfb itself picks a display number that is free. */
export async function startScreen() {
  const program = find(['Xvfb'], debian('xvfb'));
  const child = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((resolve, reject) => {
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display: `:${number}`, end: () => end(child) };
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  const force = setTimeout(() => child.kill('SIGKILL'), ENDING_TAKES_AT_MOST);
  await ended;
  clearTimeout(force);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });
}
