import { EmptyState } from '../parts/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { SchemeItem, type ShownScheme, VERDICTS } from '../parts/funding-list.tsx';
import { needTrail } from '../parts/need-trail.ts';
import { Section } from '../parts/section.tsx';
import { useView } from '../view.ts';

/** Every scheme for one need: what can pay, can if, cannot, or is not known, each with why. */
export function NeedFundingPage({
  need,
  schemes,
}: {
  need: { id: string; title: string };
  schemes: readonly ShownScheme[];
}) {
  const view = useView();
  const { funding } = view.t.municipality;
  const names = view.t.words.fundingVerdicts;
  return (
    <Frame title={funding.title} lead={funding.lead(need.title)} trail={needTrail(view, need)}>
      {schemes.length === 0 ? <EmptyState title={funding.none} /> : null}
      {VERDICTS.map((verdict) => {
        const own = schemes.filter((scheme) => scheme.verdict === verdict);
        if (own.length === 0) return null;
        return (
          <Section key={verdict} id={`verdict-${verdict}`} title={`${names[verdict]} (${own.length})`}>
            <p class="quiet">{funding.groupTexts[verdict]}</p>
            <ul class="schemes">
              {own.map((scheme) => (
                <SchemeItem key={scheme.id} scheme={scheme} />
              ))}
            </ul>
          </Section>
        );
      })}
    </Frame>
  );
}
