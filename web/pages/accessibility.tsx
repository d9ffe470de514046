import { Frame } from '../parts/frame.tsx';
import { Section } from '../parts/section.tsx';
import { useView } from '../view.ts';

export function AccessibilityPage() {
  const { t } = useView();
  const text = t.accessibility;
  return (
    <Frame title={text.title} lead={text.lead}>
      <Section title={text.statusHeading} id="status">
        <p>{text.status}</p>
      </Section>
      <Section title={text.testedHeading} id="tested">
        <Items items={text.tested} />
      </Section>
      <Section title={text.lacksHeading} id="lacks">
        <Items items={text.lacks} />
      </Section>
      <Section title={text.tellHeading} id="tell">
        <p>{text.tell}</p>
      </Section>
    </Frame>
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul class="ds-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
