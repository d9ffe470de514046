/** Values, largest first, and vectors (vectors[k] belongs to values[k]) of a symmetric matrix. */
export type Eigen = { values: number[]; vectors: Float64Array[] };

const MAX_SWEEPS = 20;
/** Cells this small beside the diagonal are nothing. */
const NEGLIGIBLE = 1e-10;

/** Eigenvalues and eigenvectors of a symmetric n × n matrix, row after row, by Jacobi's rotations. */
export function eigenOf(symmetric: Float64Array, n: number): Eigen {
  const a = symmetric.slice();
  // Row k of v ends as the k-th eigenvector.
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0, rotated = true; rotated && sweep < MAX_SWEEPS; sweep++) {
    rotated = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) rotated = rotate(a, v, n, p, q) || rotated;
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).toSorted((i, j) => a[j * n + j]! - a[i * n + i]!);
  return { values: order.map((i) => a[i * n + i]!), vectors: order.map((i) => v.slice(i * n, i * n + n)) };
}

/** Turns the plane of p and q so that cell (p, q) becomes 0; false when it is as good as 0 already. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): boolean {
  const cell = a[p * n + q]!;
  const [pp, qq] = [a[p * n + p]!, a[q * n + q]!];
  if (Math.abs(cell) <= NEGLIGIBLE * Math.sqrt(Math.abs(pp * qq)) || cell === 0) return false;
  const slope = (qq - pp) / (2 * cell);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(1 + slope * slope));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  turnRows(v, n, p, q, cosine, sine);
  turnRows(a, n, p, q, cosine, sine);
  for (let k = 0; k < n; k++) {
    const [x, y] = [a[k * n + p]!, a[k * n + q]!];
    a[k * n + p] = cosine * x - sine * y;
    a[k * n + q] = sine * x + cosine * y;
  }
  return true;
}

function turnRows(m: Float64Array, n: number, p: number, q: number, cosine: number, sine: number): void {
  for (let k = 0; k < n; k++) {
    const [x, y] = [m[p * n + k]!, m[q * n + k]!];
    m[p * n + k] = cosine * x - sine * y;
    m[q * n + k] = sine * x + cosine * y;
  }
}
