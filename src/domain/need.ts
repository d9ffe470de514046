import type { Instant } from './time.ts';
import type { Language, NeedStatus, ServiceArea, Theme, Want } from './words.ts';

/** The four success criteria of TRD3.0 (2022), as the municipality sees itself. Advice, never a gate. */
export type Readiness = {
  anchoring?: boolean | undefined;
  engagement?: boolean | undefined;
  roles?: boolean | undefined;
  projectManagement?: boolean | undefined;
};

/** FoU-behov: what a municipality wants to know or solve, in its own words. */
export type Need = {
  id: string;
  organisationId: string;
  municipalityNumber: string;
  countyNumber: string;
  unit: string | null;
  title: string;
  description: string;
  language: Language;
  themes: readonly Theme[];
  serviceAreas: readonly ServiceArea[];
  wants: readonly Want[];
  /** Concepts the author or a broker has confirmed: ids, labels or professional terms. */
  concepts: readonly string[];
  budgetNok: number | null;
  /** "2027Q3" */
  startQuarter: string | null;
  readiness: Readiness;
  /** Hidden from everybody but its own organisation and the brokers. */
  confidential: boolean;
  status: NeedStatus;
  /** A made-up need that ships with the product; shown as "eksempel". */
  example: boolean;
  /** Raised by one at every change; the ETag. */
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** Whether proposals may be made for a need in this state. */
export function isOpen(need: Need): boolean {
  return need.status !== 'withdrawn';
}
