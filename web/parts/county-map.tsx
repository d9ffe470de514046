/** The outline of a county, in the map's own measure (see MAP_SIZE). */
export type CountyShape = { number: string; name: string; path: string };

/** Width and height of the map the outlines are drawn for. */
export const MAP_SIZE = { width: 320, height: 400 } as const;

/** How many shades there are, beside the one for nothing. */
const SHADES = 5;

type CountyMapProps = {
  /** Said to those who do not see it; the numbers themselves stand in a table beside. */
  label: string;
  shapes: readonly CountyShape[];
  /** Between 0 (nothing) and 1 (the most) for each county, and what stands there when one points at it. */
  values: ReadonlyMap<string, { share: number; text: string }>;
};

/** The country by county, the darker the more. */
export function CountyMap({ label, shapes, values }: CountyMapProps) {
  return (
    <svg class="county-map" viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`} role="img" aria-label={label}>
      {shapes.map(({ number, name, path }) => {
        const value = values.get(number);
        return (
          <path key={number} class={`shade-${shadeOf(value?.share ?? 0)}`} d={path}>
            <title>{value === undefined ? name : `${name}: ${value.text}`}</title>
          </path>
        );
      })}
    </svg>
  );
}

function shadeOf(share: number): number {
  return share <= 0 ? 0 : Math.min(SHADES, Math.ceil(share * SHADES));
}
