import type { Option } from '../../../web/parts/choice-fields.tsx';
import type { Places } from '../../domain/place.ts';

/** Every county there is, by name, to choose from. */
export function countyOptions(places: Places): Option[] {
  const counties = new Map(places.all().map(({ countyNumber, countyName }) => [countyNumber, countyName]));
  return [...counties]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
}
