import { describe, expect, it } from 'vitest';
import { isNationalId } from '../../src/domain/national-id.ts';
import { findPersonalData } from '../../src/domain/personal-data.ts';

const kinds = (text: string) => findPersonalData(text).map(({ kind, quote }) => `${kind}: ${quote}`);

/** The two control digits that belong to nine digits, by the published weights; undefined when there are none. */
function withControl(nine: string): string | undefined {
  const digit = (digits: string, weights: readonly number[]) =>
    (11 - (weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11)) % 11;
  const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
}

/** Made up: months of the test register (80 is added), which are nobody's. */
const NUMBERS = Array.from({ length: 40 }, (_, i) => withControl(`0181${90 + (i % 10)}${100 + i}`)).filter(
  (n) => n !== undefined,
);
const [ONE = ''] = NUMBERS;

describe('a fødselsnummer', () => {
  it('is known by its day and its two control digits', () => {
    expect(NUMBERS.length).toBeGreaterThan(20);
    for (const number of NUMBERS) {
      expect([number, isNationalId(number)]).toEqual([number, true]);
      const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
      expect([wrong, isNationalId(wrong)]).toEqual([wrong, false]);
    }
  });

  it('may be a D-number, and is no day or month that cannot be', () => {
    expect(isNationalId(withControl('418190101') ?? withControl('418190102') ?? '')).toBe(true);
    expect(isNationalId(withControl('328190101') ?? withControl('328190102') ?? '')).toBe(false);
    expect(isNationalId(withControl('013390101') ?? withControl('013390102') ?? '')).toBe(false);
    expect(isNationalId('0181901')).toBe(false);
  });

  it('is found in a text however it is written, and not inside another number', () => {
    for (const written of [ONE, `${ONE.slice(0, 6)} ${ONE.slice(6)}`, `${ONE.slice(0, 6)}-${ONE.slice(6)}`]) {
      expect(kinds(`Gjelder ${written}, som bor her.`)).toEqual([`national-id: ${written}`]);
    }
    expect(kinds(`Saksnummer 4${ONE}.`)).toEqual([]);
    expect(kinds('Konto 12345678901')).toEqual([]);
  });
});

describe('a telephone number', () => {
  it.each([
    ['Nås på 912 34 567.', '912 34 567'],
    ['Ring +47 91234567 i morgen', '+47 91234567'],
    ['0047 73 00 00 01', '0047 73 00 00 01'],
    ['Kontoret: 74 04 82 11', '74 04 82 11'],
    ['Mobil 41234567', 'Mobil 41234567'],
    ['Telefon: 22334455', 'Telefon: 22334455'],
  ])('is found in «%s»', (text, quote) => {
    expect(findPersonalData(text)).toContainEqual({ kind: 'phone', quote });
  });

  it.each([
    'Budsjettet er 45 000 000 kr i 2026 og 91 000 000 i 2027.',
    'Vi brukte 45000000 kroner fra 2019 til 2024.',
    'Perioden 2024 2025 2026, og saken 20241121.',
    'I alt 1 234 567 innbyggere, 14 978 i kommunen, 912 34 567 kr.',
    'Organisasjonsnummer 938587051, gnr. 12 bnr. 34, kommune 5038.',
  ])('is not seen in «%s»', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('an e-mail address', () => {
  it('is found, but not the address of an office', () => {
    expect(kinds('Skriv til kari.nordmann@fjellvik.kommune.no, eller postmottak@fjellvik.kommune.no.')).toEqual([
      'email: kari.nordmann@fjellvik.kommune.no',
    ]);
  });
});

describe('a name together with health', () => {
  it.each([
    ['Kari Nordmann fikk diagnosen demens i fjor.', 'Kari Nordmann'],
    ['Hos oss bor Petter Hansen, som har psykiske lidelser.', 'Petter Hansen'],
    ['Vi har eit barn, Solveig, med autisme.', 'Solveig'],
    ['Ola Nordmann on the second floor has cancer.', 'Ola Nordmann'],
    ['Pasient Brekkan ble innlagt to ganger.', 'Pasient Brekkan'],
    ['Xhevdet Mikkelsen er sykmeldt.', 'Xhevdet Mikkelsen'],
  ])('is found in «%s»', (text, quote) => {
    expect(findPersonalData(text)).toContainEqual({ kind: 'health', quote });
  });

  it.each([
    'Eldre som bor hjemme i Verdal kommune faller ofte, og mange har demens.',
    'Helse Nord-Trøndelag og Sykehuset Levanger samarbeider om pasientforløp.',
    'Kari Nordmann leder prosjektet. Mange av pasientene har kreft.',
    'Dag for dag blir flere syke. Liv og helse er viktig. Vår erfaring er at depresjon øker.',
    'Nord universitet og Norges teknisk-naturvitenskapelige universitet forsker på psykisk helse.',
    'Vi vil vite om Leve hele livet har gitt færre innleggelser ved sykehjemmene på Inderøy og i Steinkjer.',
  ])('is not seen in «%s»', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

it('a long text is read fast, whatever is in it', () => {
  const started = process.hrtime.bigint();
  for (const text of [
    '9'.repeat(20_000),
    'A'.repeat(20_000),
    'Aa '.repeat(6_700),
    'a@'.repeat(10_000),
    'syk '.repeat(5_000),
  ]) {
    findPersonalData(text);
  }
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1_000);
});
