import { Bars } from '../parts/bars.tsx';
import type { Option } from '../parts/choice-fields.tsx';
import { CountyMap, type CountyShape } from '../parts/county-map.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Filter, FilterChoice } from '../parts/filter.tsx';
import { Frame } from '../parts/frame.tsx';
import { Funnel } from '../parts/funnel.tsx';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';

type Period = keyof Texts['figures']['periods'];
type FiguresProps = {
  filter: { period: Period; county: string | null };
  counties: readonly Option[];
  total: number;
  funnel: readonly { step: keyof Texts['figures']['steps']; needs: number }[];
  themes: readonly { theme: keyof Texts['words']['themes'] | 'none'; needs: number }[];
  places: readonly { number: string; name: string; needs: number; municipalities: number }[];
  shapes: readonly CountyShape[];
};

/** What municipalities ask, where, and what became of it: pictures with the numbers beside. */
export function FiguresPage({ filter, counties, total, funnel, themes, places, shapes }: FiguresProps) {
  const { figures, outreach } = useView().t;
  const periods = Object.entries(figures.periods).map(([value, label]) => ({ value, label }));
  return (
    <Frame title={figures.title} lead={figures.lead} width="wide">
      <Filter action="/overview">
        <FilterChoice name="period" label={figures.period} value={filter.period} options={periods} />
        <FilterChoice
          name="county"
          label={figures.county}
          value={filter.county}
          options={counties}
          all={outreach.allCounties}
        />
      </Filter>
      {total === 0 ? (
        <EmptyState title={figures.empty}>{figures.emptyText}</EmptyState>
      ) : (
        <>
          <FunnelPart funnel={funnel} total={total} />
          <ThemePart themes={themes} total={total} />
          <MapPart places={places} shapes={shapes} />
        </>
      )}
    </Frame>
  );
}

function FunnelPart({ funnel, total }: Pick<FiguresProps, 'funnel' | 'total'>) {
  const { t, format } = useView();
  const { figures } = t;
  return (
    <Section title={figures.funnelTitle} id="funnel">
      <div class="with-picture">
        <figure class="picture">
          <Funnel
            label={figures.funnelTitle}
            steps={funnel.map(({ step, needs }) => ({ name: figures.steps[step], count: needs }))}
          />
          <figcaption>{figures.funnelHelp}</figcaption>
        </figure>
        <Table
          caption={figures.funnelTitle}
          hideCaption
          rows={funnel}
          keyOf={({ step }) => step}
          columns={[
            { heading: figures.step, names: true, cell: ({ step }) => figures.steps[step] },
            { heading: figures.needs, numeric: true, cell: ({ needs }) => format.number(needs) },
            { heading: figures.share, numeric: true, cell: ({ needs }) => format.percent(needs / total) },
          ]}
        />
      </div>
    </Section>
  );
}

function ThemePart({ themes, total }: Pick<FiguresProps, 'themes' | 'total'>) {
  const { t, format } = useView();
  const { figures, words } = t;
  const nameOf = (theme: keyof typeof words.themes | 'none') =>
    theme === 'none' ? figures.noTheme : words.themes[theme];
  return (
    <Section title={figures.themeTitle} id="themes">
      <div class="with-picture">
        <figure class="picture">
          <Bars
            label={figures.themeTitle}
            rows={themes.map(({ theme, needs }) => ({ name: nameOf(theme), count: needs }))}
          />
          <figcaption>{figures.themeHelp}</figcaption>
        </figure>
        <Table
          caption={figures.themeTitle}
          hideCaption
          rows={themes}
          keyOf={({ theme }) => theme}
          columns={[
            { heading: figures.theme, names: true, cell: ({ theme }) => nameOf(theme) },
            { heading: figures.needs, numeric: true, cell: ({ needs }) => format.number(needs) },
            { heading: figures.share, numeric: true, cell: ({ needs }) => format.percent(needs / total) },
          ]}
        />
      </div>
    </Section>
  );
}

function MapPart({ places, shapes }: Pick<FiguresProps, 'places' | 'shapes'>) {
  const { t, format } = useView();
  const { figures } = t;
  const most = Math.max(1, ...places.map(({ needs }) => needs));
  const values = new Map(
    places.map(({ number, needs }) => [
      number,
      { share: needs / most, text: figures.needsCount(format.number(needs)) },
    ]),
  );
  return (
    <Section title={figures.mapTitle} id="map">
      <div class="with-picture">
        <figure class="picture">
          <CountyMap label={figures.mapTitle} shapes={shapes} values={values} />
          <figcaption>
            {figures.mapHelp} {figures.mapSource}
          </figcaption>
        </figure>
        <Table
          caption={figures.mapTitle}
          hideCaption
          rows={places}
          keyOf={({ number }) => number}
          columns={[
            { heading: figures.county, names: true, cell: ({ name }) => name },
            { heading: figures.needs, numeric: true, cell: ({ needs }) => format.number(needs) },
            {
              heading: figures.municipalities,
              numeric: true,
              cell: ({ municipalities }) => format.number(municipalities),
            },
          ]}
        />
      </div>
    </Section>
  );
}
