import type { RequestHandler } from 'express';
import { HttpFault } from './problem.ts';

/** Answers what an address does not take with 405, and OPTIONS with what it does. Comes after the real handlers. */
export function allowOnly(path: string, methods: readonly string[]): RequestHandler {
  const upper = methods.map((method) => method.toUpperCase());
  const allow = [...upper, ...(upper.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (req, res) => {
    res.locals.facts.route = path;
    if (req.method !== 'OPTIONS') {
      throw new HttpFault('method-not-allowed', `This address takes ${allow}.`, { Allow: allow });
    }
    res.status(204).set('Allow', allow).end();
  };
}

export function onlyGet(path: string): RequestHandler {
  return allowOnly(path, ['get']);
}
