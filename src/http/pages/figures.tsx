import { z } from 'zod';
import { FiguresPage } from '../../../web/pages/figures.tsx';
import { readFigures } from '../../usecases/read-figures.ts';
import { countyOptions } from './county-options.ts';
import { countyShapes } from './county-shapes.ts';
import { page } from './page-route.ts';

const figuresPage = page({
  path: '/overview',
  who: ['broker'],
  query: z.object({
    period: z.enum(['3', '12', '36', 'all']).catch('12'),
    county: z.string().max(2).optional().catch(undefined),
  }),
  async show(ctx, { query: { period, county } }) {
    const months = period === 'all' ? null : Number(period);
    const figures = await readFigures(ctx, { months, countyNumber: county || undefined });
    const counties = countyOptions(ctx.places);
    const places = counties
      .map(({ value: number, label: name }) => {
        return { number, name, ...(figures.counties.get(number) ?? { needs: 0, municipalities: 0 }) };
      })
      .toSorted((a, b) => b.needs - a.needs);
    return (
      <FiguresPage
        filter={{ period, county: county ?? null }}
        counties={counties}
        total={figures.needs}
        funnel={figures.funnel}
        themes={figures.themes}
        places={places}
        shapes={countyShapes()}
      />
    );
  },
});

export const FIGURE_ROUTES = [figuresPage];
