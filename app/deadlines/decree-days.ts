import type { CalendarDate } from '#app/workflow/calendar-date.ts'

/**
 * Days set equal to a public holiday by royal decree (Algemene termijnenwet art. 3, third paragraph). A new decree
 * comes about every three years in the Staatscourant ("Besluit gelijkstelling van … met een algemeen erkende
 * feestdag"): add its days here. The last decree in this table reaches to 2028.
 */
export const daysByDecree: readonly CalendarDate[] = [
  // Besluit van 24 oktober 2016 (BWBR0038666)
  '2017-04-28',
  '2017-05-26',
  '2018-05-11',
  '2018-12-24',
  '2018-12-31',
  '2019-05-31',
  '2019-12-27',
  // Besluit gelijkstelling for 2023 to 2025
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  // Besluit gelijkstelling for 2026 to 2028
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
]
