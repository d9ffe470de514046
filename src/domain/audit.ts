import type { Instant } from './time.ts';

/** Who did what to which thing, when. Ids and codes only: no free text. */
export type AuditEntry = {
  seq: number;
  at: Instant;
  /** `token:<id>`, `person:<id>` or `system`. */
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  details: Readonly<Record<string, string | number | boolean | null>>;
};

/** Something a page or a program may wait for. Ids only; `audience` lists the organisations that may hear of it. */
export type DomainEvent = {
  seq: number;
  at: Instant;
  name: string;
  subjectId: string;
  audience: readonly string[];
  details: Readonly<Record<string, string | number | boolean | null>>;
};
