import type { FormFault, Typed } from '../../../web/view.ts';
import type { Ctx } from '../../usecases/context.ts';
import { requestHash } from '../idempotency.ts';
import type { FormBody } from './form-body.ts';

/** The values of a form by the name of their field, in its order. */
export function valuesOf({ fields }: Pick<FormBody, 'fields'>): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const earlier = values.get(name);
    if (earlier === undefined) values.set(name, [value]);
    else earlier.push(value);
  }
  return values;
}

/** What was typed, for showing it again. */
export function typedIn(
  action: string,
  form: Pick<FormBody, 'fields'>,
  faults: readonly FormFault[],
  message?: string,
): Typed {
  return { action, values: valuesOf(form), faults, message };
}

/**
 * Makes sending one form twice the same as sending it once. What was typed is part of the key: a form that is gone back
 * to, changed and sent again is a new one.
 */
export function onceOf(path: string, { fields }: FormBody): Pick<Ctx, 'idempotency'> {
  const once = fields.find(([name]) => name === '_once')?.[1] ?? '';
  if (!/^[\w-]{16,64}$/.test(once)) return {};
  const hash = requestHash(
    'POST',
    path,
    fields.filter(([name]) => !name.startsWith('_')),
  );
  return { idempotency: { key: `form:${once}:${hash.slice(0, 32)}`, requestHash: hash, onReplay: () => undefined } };
}
