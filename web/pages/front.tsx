import { Layout, type PageLanguage } from './layout.tsx';

type Words = {
  language: string;
  skip: string;
  languages: string;
  title: string;
  sentences: readonly string[];
  docs: string;
};

const WORDS: Readonly<Record<PageLanguage, Words>> = {
  nb: {
    language: 'Bokmål',
    skip: 'Gå til innholdet',
    languages: 'Språk',
    title: 'Kompetansekobler',
    sentences: [
      'Her melder kommuner inn behov for forskning og utvikling, med egne ord.',
      'Tjenesten finner forskningsmiljøene som kan hjelpe, sier hvorfor, og viser hvilke virkemidler som kan betale.',
      'En kompetansekobler avgjør hva som blir en kobling.',
    ],
    docs: 'Slik bruker du programmeringsgrensesnittet (på engelsk)',
  },
  nn: {
    language: 'Nynorsk',
    skip: 'Gå til innhaldet',
    languages: 'Språk',
    title: 'Kompetansekoplar',
    sentences: [
      'Her melder kommunar inn behov for forsking og utvikling, med eigne ord.',
      'Tenesta finn forskingsmiljøa som kan hjelpe, seier kvifor, og viser kva verkemiddel som kan betale.',
      'Ein kompetansekoplar avgjer kva som blir ei kopling.',
    ],
    docs: 'Slik brukar du programmeringsgrensesnittet (på engelsk)',
  },
  en: {
    language: 'English',
    skip: 'Skip to the content',
    languages: 'Languages',
    title: 'Kompetansekobler',
    sentences: [
      'Municipalities tell here what they need research and development for, in their own words.',
      'The service finds the research groups that can help, says why, and shows which funding could pay.',
      'A broker decides what becomes a collaboration.',
    ],
    docs: 'How to use the API',
  },
};

const LANGUAGES: readonly PageLanguage[] = ['nb', 'nn', 'en'];

/** Whether a text names a language the pages have. */
export function isPageLanguage(text: unknown): text is PageLanguage {
  return LANGUAGES.some((language) => language === text);
}

/** What this is, in three sentences. */
export function FrontPage({ language }: { language: PageLanguage }) {
  const words = WORDS[language];
  const others = LANGUAGES.filter((l) => l !== language);
  const nav = (
    <nav aria-label={words.languages}>
      <ul>
        {others.map((other) => (
          <li key={other}>
            <a href={`/?lang=${other}`} lang={other} hreflang={other}>
              {WORDS[other].language}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <Layout language={language} title={words.title} skip={words.skip} nav={nav}>
      <h1>{words.title}</h1>
      {words.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <a href="/docs" hreflang="en">
          {words.docs}
        </a>
      </p>
    </Layout>
  );
}
