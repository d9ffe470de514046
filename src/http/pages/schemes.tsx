import { z } from 'zod';
import { SchemePage } from '../../../web/pages/scheme.tsx';
import { SchemesPage } from '../../../web/pages/schemes.tsx';
import { hasRole } from '../../domain/principal.ts';
import { SCHEME_FAMILIES } from '../../domain/scheme.ts';
import { confirmScheme, readCatalogueEntry, searchCatalogue } from '../../usecases/funding-catalogue.ts';
import { countyOptions } from './county-options.ts';
import { optionalNumber } from './form-fields.ts';
import { page, post } from './page-route.ts';
import { factsOf, nextText } from './scheme-texts.ts';

/** Rows on one page of the list. */
const SLICE = 30;

const schemesPage = page({
  path: '/schemes',
  who: 'signed-in',
  query: z.object({
    q: z.string().max(200).default(''),
    family: z.enum(SCHEME_FAMILIES).optional().catch(undefined),
    county: z.string().max(2).optional().catch(undefined),
    unchecked: z.literal('yes').optional().catch(undefined),
    from: z.coerce.number().int().min(0).max(100_000).catch(0),
  }),
  async show(ctx, { query: { q, family, county, unchecked, from } }, { view }) {
    const found = await searchCatalogue(ctx, {
      q,
      families: family === undefined ? [] : [family],
      countyNumber: county || undefined,
      unchecked: unchecked === 'yes',
    });
    const chosen = { q, family: family ?? '', county: county ?? '', unchecked: unchecked ?? '' };
    const address = (start: number) => `/schemes?${new URLSearchParams({ ...chosen, from: String(start) }).toString()}`;
    return (
      <SchemesPage
        filter={{ q, family: family ?? null, county: county ?? null, unchecked: unchecked === 'yes' }}
        counties={countyOptions(ctx.places)}
        found={found.length}
        first={from === 0 ? null : address(0)}
        next={from + SLICE < found.length ? address(from + SLICE) : null}
        rows={found.slice(from, from + SLICE).map(({ scheme, next, isDue }) => ({
          id: scheme.id,
          name: view.language === 'en' ? (scheme.nameEn ?? scheme.nameNb) : scheme.nameNb,
          funder: scheme.funder,
          family: scheme.family,
          next: nextText(next, view),
          checkedAt: scheme.checkedAt,
          lastSeenYear: scheme.lastSeenYear,
          isDue,
        }))}
        mayEdit={hasRole(ctx.principal, 'broker')}
      />
    );
  },
});

const params = z.object({ id: z.string().max(200) });

const schemePage = page({
  path: '/schemes/:id',
  who: 'signed-in',
  params,
  async show(ctx, { params: { id } }, { view }) {
    const { scheme, next, openCalls, isDue } = await readCatalogueEntry(ctx, id);
    const facts = factsOf(scheme, ctx.places, view);
    const unverified = facts.filter(({ unsure }) => unsure).map(({ name }) => name.toLowerCase());
    return (
      <SchemePage
        id={id}
        name={view.language === 'en' ? (scheme.nameEn ?? scheme.nameNb) : scheme.nameNb}
        purpose={scheme.purposeNb}
        version={scheme.version}
        facts={[{ name: view.t.schemes.next, value: nextText(next, view), unsure: false }, ...facts]}
        calls={openCalls}
        isDue={isDue}
        checkedAt={scheme.checkedAt}
        unverified={unverified}
        mayEdit={hasRole(ctx.principal, 'broker')}
      />
    );
  },
});

const confirmPost = post({
  path: '/schemes/:id/confirm',
  who: ['broker'],
  params,
  fields: z.object({ version: optionalNumber(1, 1_000_000_000) }),
  again: schemePage,
  async submit(ctx, { params: { id }, fields: { version } }) {
    await confirmScheme(ctx, id, version ?? 0);
    return { to: `/schemes/${encodeURIComponent(id)}`, notice: 'schemeChecked' };
  },
});

export const SCHEME_ROUTES = [schemesPage, schemePage, confirmPost];
