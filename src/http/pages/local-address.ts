/** An address within this site, for going on to after a form; `/` for anything that would lead elsewhere. */
export function localAddress(told: unknown): string {
  if (typeof told !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(told)) return '/';
  const parsed = new URL(told, 'http://here.invalid');
  return parsed.host === 'here.invalid' ? `${parsed.pathname}${parsed.search}` : '/';
}
