/** Lying bars, each under its name: so that long names have room on narrow screens too. */
export function Bars({ label, rows }: { label: string; rows: readonly { name: string; count: number }[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} role="img" aria-label={label}>
      {rows.map(({ name, count }, i) => (
        <g key={name}>
          <text x="0" y={i * ROW + 14}>
            {name}
          </text>
          <rect class="bars__track" x="0" y={i * ROW + 20} width={WIDTH} height={BAR} rx="3" />
          <rect class="bars__bar" x="0" y={i * ROW + 20} width={(WIDTH * count) / most} height={BAR} rx="3" />
        </g>
      ))}
    </svg>
  );
}

const WIDTH = 320;
const ROW = 46;
const BAR = 12;
