import { oegstgeest, wassenaar } from './people.ts'

const plain = {
  addressee: 'college' as const,
  parent: '',
  priority: false,
  dutyToInform: false,
  municipalities: [],
}

/** A made-up study that two councils have yet to treat, so that the demo shows how a decision is logged. */
export const secondReport = {
  title: 'Bereikbaar voor inwoners: brieven, balie en telefoon (voorbeeldonderzoek)',
  shortTitle: 'Bereikbaarheid',
  researcher: 'Rekenkamer WVOLV',
  periodFrom: '2026-02',
  periodUntil: '2026-08',
  offeredOn: '2026-09-22',
  responseDueOn: '2026-11-03',
  treatmentDueOn: '2026-12-31',
  sourceUrl: '',
  responseSummary: '',
  municipalityCodes: [wassenaar, oegstgeest],
  recommendations: [
    {
      ...plain,
      number: '1',
      title: 'Begrijpelijke brieven',
      text: 'Herschrijf de twintig brieven die het vaakst worden verstuurd en leg ze voor aan inwoners.',
      priority: true,
    },
    {
      ...plain,
      number: '2',
      title: 'Een vast aanspreekpunt',
      text: 'Geef inwoners met meer dan één aanvraag één medewerker die zij kunnen bellen.',
    },
    {
      ...plain,
      number: '3',
      title: 'Terugbelverzoeken nakomen',
      text: 'Bel binnen twee werkdagen terug en houd bij hoe vaak dat lukt.',
    },
    {
      ...plain,
      number: '4',
      title: 'Balie open in de avond',
      text: 'Open de balie één avond per week, ook zonder afspraak.',
    },
    {
      ...plain,
      number: '5',
      title: 'Hulp voor wie niet digitaal vaardig is',
      text: 'Bied in de bibliotheek hulp bij het aanvragen, en maak dat bekend.',
    },
    {
      ...plain,
      number: '6',
      title: 'Klachten gebruiken om te leren',
      text: 'Bespreek elk kwartaal wat klachten leren over brieven, balie en telefoon.',
    },
    {
      ...plain,
      number: '7',
      title: 'De raad laten weten hoe het gaat',
      text: 'Meld de raad elk jaar hoe bereikbaar de gemeente is en wat er met deze aanbevelingen is gedaan.',
      addressee: 'both' as const,
      dutyToInform: true,
    },
  ],
}
