import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CountyShape, MAP_SIZE } from '../../../web/parts/county-map.tsx';
import { packageRoot } from '../../package-root.ts';

type Point = readonly [number, number];
type Feature = {
  properties: { countyNumber: string; name: string };
  geometry: { coordinates: readonly (readonly (readonly Point[])[])[] };
};

let drawn: readonly CountyShape[] | undefined;

/** The counties as the map draws them, read and projected the first time somebody looks. */
export function countyShapes(): readonly CountyShape[] {
  drawn ??= draw();
  return drawn;
}

function draw(): CountyShape[] {
  const file = join(packageRoot(), 'fixtures', 'counties', 'counties.geojson');
  const { features }: { features: readonly Feature[] } = JSON.parse(readFileSync(file, 'utf8'));
  const projected = features.map(({ properties, geometry }) => ({
    countyNumber: properties.countyNumber,
    name: properties.name,
    rings: geometry.coordinates.flatMap((polygon) => polygon.map((ring) => ring.map(project))),
  }));
  const all = projected.flatMap(({ rings }) => rings.flat());
  const [left, top] = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))];
  const scale = Math.min(
    MAP_SIZE.width / (Math.max(...all.map(([x]) => x)) - left),
    MAP_SIZE.height / (Math.max(...all.map(([, y]) => y)) - top),
  );
  return projected.map(({ countyNumber, name, rings }) => ({
    number: countyNumber,
    name,
    path: rings.map((ring) => pathOf(ring.map(([x, y]) => [(x - left) * scale, (y - top) * scale]))).join(''),
  }));
}

const RADIANS = Math.PI / 180;
const CENTRE = { longitude: 16 * RADIANS, latitude: 65 * RADIANS };

/** Lambert's azimuthal equal-area projection about the middle of the country (Snyder 1987, p. 185); y grows downwards. */
function project([longitude, latitude]: Point): Point {
  const [sin0, cos0] = [Math.sin(CENTRE.latitude), Math.cos(CENTRE.latitude)];
  const [sin, cos] = [Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS)];
  const turn = longitude * RADIANS - CENTRE.longitude;
  const k = Math.sqrt(2 / (1 + sin0 * sin + cos0 * cos * Math.cos(turn)));
  return [k * cos * Math.sin(turn), -k * (cos0 * sin - sin0 * cos * Math.cos(turn))];
}

/** A closed path of points to the tenth, each told from the one before; those that fall together are one. */
function pathOf(ring: readonly Point[]): string {
  const points = ring.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  const [first = [0, 0]] = points;
  let [atX, atY] = first;
  let path = `M${atX / 10} ${atY / 10}l`;
  for (const [x, y] of points.slice(1)) {
    if (x === atX && y === atY) continue;
    path += `${(x - atX) / 10} ${(y - atY) / 10} `;
    [atX, atY] = [x, y];
  }
  return `${path.trimEnd()}z`;
}
