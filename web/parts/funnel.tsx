/** Steps below one another, each as wide as it is large, joined so that one sees where they narrow. */
export function Funnel({ label, steps }: { label: string; steps: readonly { name: string; count: number }[] }) {
  const most = Math.max(1, steps[0]?.count ?? 0);
  const half = (count: number) => (WIDTH / 2) * (count / most);
  return (
    <svg class="funnel" viewBox={`0 0 ${WIDTH} ${steps.length * STEP - GAP}`} role="img" aria-label={label}>
      {steps.map(({ name, count }, i) => {
        const [top, below] = [half(count), half(steps[i + 1]?.count ?? count)];
        const y = i * STEP;
        return (
          <g key={name}>
            {i + 1 < steps.length ? (
              <path
                class="funnel__between"
                d={`M${CENTRE - top} ${y + BAR}L${CENTRE + top} ${y + BAR}L${CENTRE + below} ${y + STEP}L${CENTRE - below} ${y + STEP}Z`}
              />
            ) : null}
            <rect class="funnel__bar" x={CENTRE - top} y={y} width={Math.max(2 * top, 1)} height={BAR} rx="3" />
            <text x={CENTRE} y={y + BAR / 2 + 5} text-anchor="middle">
              {name} · {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const WIDTH = 320;
const CENTRE = WIDTH / 2;
const BAR = 30;
const STEP = 44;
const GAP = STEP - BAR;
