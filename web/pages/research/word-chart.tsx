import { Table } from '../../parts/table.tsx';
import { useView } from '../../view.ts';

/** A word of a profile, and how many needs it counted for. */
export type CountedWord = { word: string; count: number };

const ROW = 28;
const LABEL = 180;
const BAR = 180;

/** Which words a profile is found by, as bars, and the same numbers as a table beside. */
export function WordChart({ words }: { words: readonly CountedWord[] }) {
  const { t, format } = useView();
  const { wordsHeading, word, count } = t.research.found;
  const most = Math.max(...words.map((each) => each.count), 1);
  return (
    <div class="word-chart">
      <svg
        class="word-chart__bars"
        viewBox={`0 0 ${LABEL + BAR + 50} ${words.length * ROW}`}
        aria-hidden="true"
        focusable="false"
      >
        {words.map((each, i) => (
          <g key={each.word}>
            <text x={LABEL - 10} y={i * ROW + 19} text-anchor="end">
              {each.word.length > 24 ? `${each.word.slice(0, 23)}…` : each.word}
            </text>
            <rect x={LABEL} y={i * ROW + 5} width={Math.max(3, (each.count / most) * BAR)} height={ROW - 10} rx="3" />
            <text x={LABEL + 8 + (each.count / most) * BAR} y={i * ROW + 19}>
              {format.number(each.count)}
            </text>
          </g>
        ))}
      </svg>
      <div class="word-chart__table">
        <Table
          caption={wordsHeading}
          hideCaption
          rows={words}
          keyOf={(each) => each.word}
          columns={[
            { heading: word, cell: (each) => each.word, names: true },
            { heading: count, cell: (each) => format.number(each.count), numeric: true },
          ]}
        />
      </div>
    </div>
  );
}
