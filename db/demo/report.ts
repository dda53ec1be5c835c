import { leidschendamVoorburg, oegstgeest, voorschoten, wassenaar } from './people.ts'

const everywhere = [wassenaar, voorschoten, oegstgeest, leidschendamVoorburg]

const plain = {
  addressee: 'college' as const,
  parent: '',
  priority: false,
  dutyToInform: false,
  municipalities: [],
}

/** The real study, in words of our own. */
export const demoReport = {
  title: 'Huisvesting en inburgering van statushouders',
  shortTitle: 'Statushouders',
  researcher: 'Verwey-Jonker Instituut',
  periodFrom: '2024-07',
  periodUntil: '2025-02',
  offeredOn: '2025-07-22',
  responseDueOn: '2025-10-01',
  treatmentDueOn: '2025-12-31',
  sourceUrl: '',
  responseSummary:
    'De colleges van Wassenaar, Voorschoten en Leidschendam-Voorburg kunnen zich grotendeels in de conclusies vinden. Oegstgeest voert een deel van de aanbevelingen al uit.',
  municipalityCodes: everywhere,
  recommendations: [
    {
      ...plain,
      number: '1',
      title: 'Vroege start van de inburgering',
      text: 'Ga na hoe inburgeraars eerder kunnen beginnen en doe dat waar het kan. Oegstgeest laat zien dat het werkt.',
    },
    {
      ...plain,
      number: '2',
      title: 'Participatie van inburgeraars registreren',
      text: 'Houd beter bij hoeveel inburgeraars werken, vrijwilligerswerk doen of een opleiding volgen, en stuur daarop waar dat nodig is.',
      priority: true,
    },
    {
      ...plain,
      number: '3',
      title: 'Samen zoeken naar huisvesting',
      text: 'Zoek met de vier gemeenten en met de regio naar meer woonruimte voor statushouders: stem af, maak afspraken met corporaties en zorg voor flexwoningen en doorstroomplekken.',
    },
    {
      ...plain,
      number: '4',
      title: 'Opdrachtgevers op de hoogte houden',
      text: 'Zorg dat de gemeenten die de inburgering laten uitvoeren geregeld van de uitvoerende gemeenten horen hoe het gaat.',
      municipalities: [
        {
          code: wassenaar,
          applies: true,
          role: 'commissioning' as const,
          executor: 'Leidschendam-Voorburg',
        },
        {
          code: voorschoten,
          applies: true,
          role: 'commissioning' as const,
          executor: 'Leidschendam-Voorburg',
        },
        { code: oegstgeest, applies: true, role: 'commissioning' as const, executor: 'Leiden' },
        { code: leidschendamVoorburg, applies: true, role: 'executing' as const, executor: '' },
      ],
    },
    {
      ...plain,
      number: '5',
      title: 'Raden beter informeren over inburgering en huisvesting',
      text: 'Houd de raad beter bij over hoe de inburgering en de huisvesting van statushouders en gezinsmigranten verlopen.',
    },
    {
      ...plain,
      number: '6',
      title: 'Dekking van de kosten meenemen',
      text: 'Vertel de raad daarbij ook in hoeverre het geld voor inburgering de kosten dekt.',
      parent: '5',
    },
    {
      ...plain,
      number: '7',
      title: 'Melden hoe de uitvoering verloopt',
      text: 'Laat de raad weten wanneer deze aanbevelingen worden uitgevoerd en hoe ver het daarmee is.',
      dutyToInform: true,
    },
  ],
}
