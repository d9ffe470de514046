import type { FieldFault } from '../domain/errors.ts';
import { isNamed, type Municipality, type Places } from '../domain/place.ts';

/** How a record says where it belongs. */
export type PlaceFields = {
  municipalityNumber: string | null;
  municipality: string | null;
  countyNumber: string | null;
};
export type PlaceFound = { municipality: Municipality | undefined; faults: FieldFault[] };

/**
 * The municipality a record names by number, by name or both, and what does not hold: a number or name that does not
 * exist, a name that two share, a name or county that is not the number's. Nothing named gives neither.
 */
export function findPlace(
  { municipalityNumber, municipality: name, countyNumber }: PlaceFields,
  places: Places,
  fault: (field: keyof PlaceFields, message: string) => FieldFault,
): PlaceFound {
  const byNumber = municipalityNumber === null ? undefined : places.municipality(municipalityNumber);
  const found = byNumber ?? (name === null ? undefined : places.municipalityNamed(name));
  const faults: FieldFault[] = [];
  if (municipalityNumber !== null && byNumber === undefined) {
    faults.push(fault('municipalityNumber', 'There is no such municipality. Use a number of the 357 of 2024.'));
  } else if (name !== null && found === undefined) {
    faults.push(fault('municipality', 'No municipality of 2024 is called this, or two are. Give its number.'));
  } else if (name !== null && found !== undefined && !isNamed(found, name)) {
    faults.push(fault('municipality', `The number is that of ${found.name}. Mend the name or the number.`));
  }
  if (countyNumber !== null && places.countyName(countyNumber) === undefined) {
    faults.push(fault('countyNumber', 'There is no such county. Use a number of the 15 of 2024.'));
  } else if (countyNumber !== null && found !== undefined && found.countyNumber !== countyNumber) {
    faults.push(fault('countyNumber', `${found.name} is in county ${found.countyNumber}.`));
  }
  return { municipality: found, faults };
}
