export const front = {
  lead: 'Kommunens spørsmål møter forskernes svar',
  sentences: [
    'Her melder kommuner inn behov for forskning og utvikling, med egne ord.',
    'Tjenesten finner forskningsmiljøene som kan hjelpe, sier hvorfor, og viser hvilke virkemidler som kan betale.',
    'En kompetansekobler avgjør hva som blir en kobling.',
  ],
  startHeading: 'Hvor vil du begynne?',
  starts: {
    municipality: {
      title: 'Jeg arbeider i en kommune',
      text: 'Meld inn et behov på under fem minutter, og følg det til det er koblet.',
      action: 'Meld inn et behov',
    },
    researcher: {
      title: 'Jeg forsker eller leder et forskningsmiljø',
      text: 'Fortell hva dere kan, se hva dere blir funnet for, og si når dere har tid.',
      action: 'Registrer kompetanse',
    },
    broker: {
      title: 'Jeg er kompetansekobler',
      text: 'Se koblingsforslagene, hvorfor de er gode, og hva som kan betale for dem.',
      action: 'Gå til køen',
    },
  },
  hello: (name: string) => `Hei, ${name}`,
  helloText: 'Dette kan du gjøre her.',
  nothingYet: 'Rollen din har ingen egne sider her. Spør en administrator om en annen rolle.',
};
