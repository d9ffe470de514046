import { pointAt, ringPiece } from '../charts/ring.ts';
import { useView } from '../view.ts';

/** One month, "2027-02", and how many deadlines it has. */
export type WheelMonth = { month: string; confirmed: number; expected: number };

const SIZE = 360;
const MIDDLE = SIZE / 2;
/** Where the bars begin, how long the longest is, and where the names of the months stand. */
const INNER = 62;
const LONGEST = 84;
const NAMES = 164;
/** The gap between two months, in turns. */
const GAP = 0.006;

/** The twelve months as a wheel, this one on top: a bar outwards for what is announced, and a paler one for what is expected. */
export function YearWheel({ months }: { months: readonly WheelMonth[] }) {
  const { t, format, language } = useView();
  const most = Math.max(1, ...months.map(({ confirmed, expected }) => confirmed + expected));
  const sum = (pick: (month: WheelMonth) => number) => months.reduce((total, month) => total + pick(month), 0);
  const [confirmed, expected] = [sum((month) => month.confirmed), sum((month) => month.expected)];
  return (
    <svg
      class="year-wheel"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={t.year.wheelLabel(format.number(confirmed), format.number(expected))}
    >
      <circle class="year-wheel__rim" cx={MIDDLE} cy={MIDDLE} r={INNER + LONGEST} />
      <circle class="year-wheel__rim" cx={MIDDLE} cy={MIDDLE} r={INNER + LONGEST / 2} />
      {months.map((month, i) => (
        <Month key={month.month} month={month} place={i} most={most} language={language} />
      ))}
      <circle class="year-wheel__hub" cx={MIDDLE} cy={MIDDLE} r={INNER - 6} />
      <text class="year-wheel__total" x={MIDDLE} y={MIDDLE + 4} text-anchor="middle">
        {format.number(confirmed + expected)}
      </text>
      <text class="year-wheel__what" x={MIDDLE} y={MIDDLE + 24} text-anchor="middle">
        {t.year.centre}
      </text>
    </svg>
  );
}

type MonthProps = { month: WheelMonth; place: number; most: number; language: string };

function Month({ month: { month, confirmed, expected }, place, most, language }: MonthProps) {
  const { format } = useView();
  const [from, to] = [(place - 0.5) / 12 + GAP, (place + 0.5) / 12 - GAP];
  const known = INNER + (LONGEST * confirmed) / most;
  const all = INNER + (LONGEST * (confirmed + expected)) / most;
  const [x, y] = pointAt(NAMES, place / 12, MIDDLE);
  const name = new Intl.DateTimeFormat(language, { month: 'short' }).format(new Date(`${month}-15T12:00:00.000Z`));
  return (
    <g class={place === 0 ? 'year-wheel__now' : ''}>
      <title>{`${format.month(month)}: ${format.number(confirmed + expected)}`}</title>
      <path class="year-wheel__empty" d={ringPiece(INNER, INNER + 3, from, to, MIDDLE)} />
      {confirmed === 0 ? null : <path class="year-wheel__confirmed" d={ringPiece(INNER, known, from, to, MIDDLE)} />}
      {expected === 0 ? null : <path class="year-wheel__expected" d={ringPiece(known, all, from, to, MIDDLE)} />}
      <text x={x} y={y + 4} text-anchor="middle">
        {name.replace('.', '')}
      </text>
    </g>
  );
}
