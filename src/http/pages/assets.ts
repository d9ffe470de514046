import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Router } from 'express';
import { packageRoot } from '../../package-root.ts';
import { atRoute } from '../request-facts.ts';

type Asset = { path: string; type: string; body: Buffer; packed: Buffer | undefined };

const STYLES = ['base', 'frame', 'form', 'parts', 'pages', 'municipality', 'research', 'desk', 'queue', 'proposal'];
const require = createRequire(import.meta.url);

/** Names change with their content, so that browsers may keep them for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';
/** Between 0 and 11: 9 packs the 250 kB of style in some 20 ms, within 5 % of what 11 reaches in half a second. */
const BROTLI_QUALITY = 9;

/** What pages fetch beside themselves, from here and nowhere else; read and packed once, when the server starts. */
export function createAssets() {
  const font = asset(
    'inter.woff2',
    'font/woff2',
    fileOf('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  );
  const style = asset('style.css', 'text/css; charset=utf-8', Buffer.from(styleSheet(font.path)));
  const script = asset('page.js', SCRIPT_TYPE, Buffer.concat([own('scripts/page.js'), own('scripts/shown-with.js')]));
  const live = asset(
    'live.js',
    SCRIPT_TYPE,
    Buffer.concat([htmx(), Buffer.from('\n'), own('scripts/live.js'), own('scripts/need.js')]),
  );
  const queue = asset('queue.js', SCRIPT_TYPE, own('scripts/queue.js'));
  const icon = { ...asset('icon.svg', 'image/svg+xml', own('styles/icon.svg')), path: '/assets/icon.svg' };
  const all = [font, style, script, live, queue, icon];
  return {
    paths: { style: style.path, script: script.path, live: live.path, queue: queue.path, font: font.path },
    router: serve(all),
  };
}

const SCRIPT_TYPE = 'text/javascript; charset=utf-8';

function styleSheet(fontPath: string): string {
  const theirs = ['@digdir/designsystemet-css/theme.css', '@digdir/designsystemet-css'].map((name) =>
    fileOf(name).toString('utf8'),
  );
  const ours = STYLES.map((name) => own(`styles/${name}.css`).toString('utf8'));
  return [...theirs, ...ours].join('\n').replaceAll('url(inter.woff2)', `url(${fontPath})`);
}

function htmx(): Buffer {
  return fileOf('htmx.org/dist/htmx.min.js');
}

function fileOf(name: string): Buffer {
  return readFileSync(require.resolve(name));
}

function own(file: string): Buffer {
  return readFileSync(join(packageRoot(), 'web', file));
}

function asset(name: string, type: string, body: Buffer): Asset {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  const packed = type.startsWith('font/')
    ? undefined
    : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  return { path: `/assets/${digest}/${name}`, type, body, packed };
}

function serve(all: readonly Asset[]): Router {
  const router = Router();
  for (const { path, type, body, packed } of all) {
    const named = path === '/assets/icon.svg';
    router.get(path, atRoute('/assets'), (req, res) => {
      res.set('Cache-Control', named ? A_DAY : FOR_GOOD).set('Vary', 'Accept-Encoding');
      res.set('Content-Type', type).set('Cross-Origin-Resource-Policy', 'same-origin');
      if (packed === undefined || req.acceptsEncodings('br') !== 'br') res.send(body);
      else res.set('Content-Encoding', 'br').send(packed);
    });
  }
  return router;
}
