import { describe, expect, it } from 'vitest';
import { createPlaces, isNamed } from '../../src/domain/place.ts';

const snasa = {
  municipalityNumber: '5041',
  name: 'Snåase - Snåsa',
  countyNumber: '50',
  countyName: 'Trøndelag - Trööndelage',
};
const heroy = { municipalityNumber: '1515', name: 'Herøy', countyNumber: '15', countyName: 'Møre og Romsdal' };
const otherHeroy = { municipalityNumber: '1818', name: 'Herøy', countyNumber: '18', countyName: 'Nordland' };
const places = createPlaces([snasa, heroy, otherHeroy]);

describe('the municipalities', () => {
  it.each(['Snåsa', 'snåase', 'SNÅASE - SNÅSA'])('are found by name in any of their languages: %s', (name) => {
    expect(places.municipalityNamed(name)).toEqual(snasa);
    expect(isNamed(snasa, name)).toBe(true);
  });

  it('are not found by a name that two share, or that is none of theirs', () => {
    expect(places.municipalityNamed('Herøy')).toBeUndefined();
    expect(places.municipalityNamed('Snå')).toBeUndefined();
    expect(isNamed(snasa, 'Snå')).toBe(false);
  });

  it('are found by number, and name their counties', () => {
    expect(places.municipality('1818')).toEqual(otherHeroy);
    expect(places.municipality('0000')).toBeUndefined();
    expect(places.countyName('15')).toBe('Møre og Romsdal');
    expect(places.countyName('99')).toBeUndefined();
  });

  it('are listed once each', () => {
    expect(() => createPlaces([snasa, snasa])).toThrow('Municipality 5041 is listed twice.');
  });
});
