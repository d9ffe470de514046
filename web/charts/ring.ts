/** Geometry of a wheel of twelve: angles in turns, from the top and with the clock. */

/** Decimals in the paths: a tenth of a unit is less than a pixel. */
const ROUND = 1;

/** The point at a radius and an angle, about the middle of the picture. */
export function pointAt(radius: number, turn: number, middle: number): readonly [number, number] {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return [rounded(middle + radius * Math.cos(angle)), rounded(middle + radius * Math.sin(angle))];
}

/** The outline of a piece of a ring, less than half the way round. */
export function ringPiece(inner: number, outer: number, from: number, to: number, middle: number): string {
  const [a, b, c, d] = [
    pointAt(outer, from, middle),
    pointAt(outer, to, middle),
    pointAt(inner, to, middle),
    pointAt(inner, from, middle),
  ];
  return `M${a.join(' ')}A${outer} ${outer} 0 0 1 ${b.join(' ')}L${c.join(' ')}A${inner} ${inner} 0 0 0 ${d.join(' ')}Z`;
}

function rounded(value: number): number {
  return Math.round(value * 10 ** ROUND) / 10 ** ROUND;
}
