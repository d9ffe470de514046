import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** A real Redis that keeps nothing on disk: when it is killed, it has forgotten everything. */
export type TestRedis = {
  url: string;
  port: number;
  /** kill -9, as a machine that loses its power. */
  kill(): Promise<void>;
  /** Starts an empty one on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a Redis on a free port. Resolves when it takes connections. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  let server: ChildProcess | undefined = await serve(port);
  const kill = async () => {
    if (server === undefined) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    server = undefined;
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    restart: async () => {
      server = await serve(port);
    },
    stop: kill,
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('This machine gave no port to listen on.');
  return address.port;
}

async function serve(port: number): Promise<ChildProcess> {
  const settings = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction', '--bind', '127.0.0.1'];
  const server = spawn('redis-server', ['--port', String(port), ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
  const goAlong = () => void server.kill('SIGKILL');
  process.once('exit', goAlong);
  server.once('exit', () => process.off('exit', goAlong));
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => {
      reject(
        new Error(
          `redis-server could not be started (${fault.message}). These tests need a real Redis: install it with \`apt-get install redis-server\`.`,
        ),
      );
    });
    server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}:\n${lines.join('\n')}`)));
    createInterface({ input: server.stdout }).on('line', (line) => {
      lines.push(line);
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  return server;
}
