import type { Bags } from './bags.ts';
import type { CompiledConcepts, CompiledExamples, WordingTerms } from './compiled.ts';
import type { Directions } from './directions.ts';
import type { Lists } from './lists.ts';
import { fitting, readSections, type Section, type Sections, writeSections } from './sections.ts';

/** One file; `madeFrom` is a fingerprint of all that the concepts were compiled from. */
export function encodeConcepts(compiled: CompiledConcepts, madeFrom: string): Uint8Array {
  const { concepts, dims, origins, examples } = compiled;
  return writeSections({ madeFrom, concepts, dims }, [
    ...ofBags(compiled.words),
    ...ofWordings(compiled.names),
    ...ofWordings(compiled.phrases),
    ...ofDirections(compiled.nameDirections),
    ...ofDirections(compiled.meaningDirections),
    ...ofDirections(compiled.taughtDirections),
    origins.no ?? new Float32Array(),
    origins.en ?? new Float32Array(),
    ...ofDirections(examples.directions),
    ...ofBags(examples.words),
    ...ofLists(examples.tags),
  ]);
}

/** What `encodeConcepts` wrote; throws `InvalidInput`, saying what is wrong, for anything else or a file cut short. */
export function decodeConcepts(bytes: Uint8Array): { madeFrom: string; compiled: CompiledConcepts } {
  const { madeFrom, concepts, dims, sections } = readSections(bytes);
  const compiled: CompiledConcepts = {
    concepts,
    dims,
    words: toBags(sections, concepts),
    names: toWordings(sections, concepts),
    phrases: toWordings(sections, concepts),
    nameDirections: toDirections(sections, dims, concepts),
    meaningDirections: toDirections(sections, dims, concepts),
    taughtDirections: toDirections(sections, dims, concepts),
    origins: { no: toOrigin(sections, dims), en: toOrigin(sections, dims) },
    examples: toExamples(sections, dims),
  };
  return { madeFrom, compiled };
}

function ofLists({ starts, values }: Lists): Section[] {
  return [starts, values];
}

function toLists({ u32 }: Sections, count?: number): Lists {
  const lists = { starts: u32(), values: u32() };
  fitting(lists.starts.length === (count ?? lists.starts.length - 1) + 1);
  fitting(lists.starts.at(-1) === lists.values.length);
  return lists;
}

function ofBags({ terms, starts, members, counts }: Bags): Section[] {
  return [terms, starts, members, counts];
}

function toBags({ lines, u32, u16 }: Sections, size: number): Bags {
  const bags = { size, terms: lines(), starts: u32(), members: u16(), counts: u16() };
  const length = bags.starts.at(-1);
  fitting(bags.starts.length === bags.terms.length + 1);
  fitting(bags.members.length === length && bags.counts.length === length);
  return bags;
}

function ofWordings({ starts, terms }: WordingTerms): Section[] {
  return [starts, ...ofLists(terms)];
}

function toWordings(sections: Sections, concepts: number): WordingTerms {
  const starts = sections.u32();
  fitting(starts.length === concepts + 1);
  return { starts, terms: toLists(sections, starts.at(-1)) };
}

function ofDirections({ scales, rows }: Directions): Section[] {
  return [scales, rows];
}

function toDirections({ f32, i8 }: Sections, dims: number, count?: number): Directions {
  const directions = { dims, scales: f32(), rows: i8() };
  const size = directions.scales.length;
  fitting(size === (count ?? size) && directions.rows.length === size * dims);
  return directions;
}

function toOrigin({ f32 }: Sections, dims: number): Float32Array | null {
  const origin = f32();
  fitting(origin.length === 0 || origin.length === dims);
  return origin.length === 0 ? null : origin;
}

function toExamples(sections: Sections, dims: number): CompiledExamples {
  const directions = toDirections(sections, dims);
  const size = directions.scales.length;
  return { directions, words: toBags(sections, size), tags: toLists(sections, size) };
}
