import type { VNode } from 'preact';
import { z } from 'zod';
import type { FormFault, NoticeKey, View } from '../../../web/view.ts';
import type { Role } from '../../domain/words.ts';
import type { App, Ctx } from '../../usecases/context.ts';
import type { Browser } from './browser.ts';
import type { SentFile } from './form-body.ts';

/** What a page or form gets beside its input. */
export type Visit = {
  view: View;
  /** Asked for by htmx, to put a part into a page that is shown. */
  live: boolean;
  browser: Browser;
  /** What an address of ours begins with, such as https://kobler.example.no, as the browser knows us. */
  origin: string;
  /** The files of a form, by the name of their field. */
  files: ReadonlyMap<string, SentFile>;
};

/** What is shown: a page; a part of one; another address; or something to download. */
export type Shown =
  | VNode
  | { kind: 'part'; part: VNode }
  | { kind: 'redirect'; to: string }
  | { kind: 'file'; type: string; body: string | Buffer; name?: string };

/** What follows a form that went well: the address to go on to, and what to say there; or a part, for htmx. */
export type Done = { to: string; notice?: NoticeKey } | { kind: 'part'; part: VNode };

/** Who may come: those who hold one of these roles (admin holds broker's), everybody signed in, or everybody. */
export type Who = readonly Role[] | 'signed-in';

type PageInput<P, Q> = { params: P; query: Q };
type FormInput<P, F> = { params: P; fields: F };

type PageSpec<C, P extends z.ZodType, Q extends z.ZodType> = {
  /** As Express writes it: `/needs/:id`. */
  path: string;
  params?: P;
  /** Unknown names are left out; a value that does not fit answers 404, as a mistyped address does. */
  query?: Q;
  show(ctx: C, input: PageInput<z.output<P>, z.output<Q>>, visit: Visit): Promise<Shown> | Shown;
};

type PostSpec<C, P extends z.ZodType, F extends z.ZodType> = {
  path: string;
  params?: P;
  /** The fields of the form, as form-fields.ts has them. */
  fields: F;
  /** The page that is shown again, with what was typed, when something is wrong. Its params must be among this one's. */
  again?: PageRoute;
  /** Throw `refuse(...)` for what only a rule can see. */
  submit(ctx: C, input: FormInput<z.output<P>, z.output<F>>, visit: Visit): Promise<Done> | Done;
};

/** As the server sees routes: the types of their input are checked where they are written. */
export type PageRoute = {
  method: 'get';
  path: string;
  params: z.ZodType;
  query: z.ZodType;
} & (
  | { who: Who; show(ctx: Ctx, input: PageInput<unknown, unknown>, visit: Visit): Promise<Shown> | Shown }
  | { who: 'everybody'; show(app: App, input: PageInput<unknown, unknown>, visit: Visit): Promise<Shown> | Shown }
);

export type PostRoute = {
  method: 'post';
  path: string;
  params: z.ZodType;
  fields: z.ZodType;
  again?: PageRoute;
} & (
  | { who: Who; submit(ctx: Ctx, input: FormInput<unknown, unknown>, visit: Visit): Promise<Done> | Done }
  | { who: 'everybody'; submit(app: App, input: FormInput<unknown, unknown>, visit: Visit): Promise<Done> | Done }
);

const NONE = z.object({});

/** A page for those who may come. */
export function page<P extends z.ZodType = typeof NONE, Q extends z.ZodType = typeof NONE>(
  spec: PageSpec<Ctx, P, Q> & { who: Who },
): PageRoute {
  return { params: NONE, query: NONE, ...spec, method: 'get' };
}

/** A page for everybody. */
export function openPage<P extends z.ZodType = typeof NONE, Q extends z.ZodType = typeof NONE>(
  spec: PageSpec<App, P, Q>,
): PageRoute {
  return { params: NONE, query: NONE, ...spec, method: 'get', who: 'everybody' };
}

/** What a form sends, for those who may. */
export function post<F extends z.ZodType, P extends z.ZodType = typeof NONE>(
  spec: PostSpec<Ctx, P, F> & { who: Who },
): PostRoute {
  return { params: NONE, ...spec, method: 'post' };
}

/** What a form sends that everybody may send. */
export function openPost<F extends z.ZodType, P extends z.ZodType = typeof NONE>(spec: PostSpec<App, P, F>): PostRoute {
  return { params: NONE, ...spec, method: 'post', who: 'everybody' };
}

/** Thrown by refuse(): the form is shown again with these faults. */
export class Refusal extends Error {
  readonly faults: readonly FormFault[];
  constructor(faults: readonly FormFault[]) {
    super('The form was refused.');
    this.name = 'Refusal';
    this.faults = faults;
  }
}

/** Refuses a form because of a field ('' for the form itself); `text` is in the reader's language. */
export function refuse(field: string, text: string): Refusal {
  return new Refusal([{ field, text }]);
}
