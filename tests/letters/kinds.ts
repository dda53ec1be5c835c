import { auditOfficeLetter } from '#app/letters/audit-office-letter.ts'
import { houseStyleOf } from '#app/letters/house-style.ts'
import { type LetterModel, letterModel } from '#app/letters/model.ts'
import { fullCase } from './case.ts'
import {
  correction,
  everythingDone,
  extensions,
  lateFacts,
  reopened,
  stopped,
} from './kinds/changed.ts'
import { longAgo, noReaction, one, silent, toClose, twenty, withoutPlan } from './kinds/standing.ts'

// Letters that differ as much as letters can. `npm run letters:kinds -- MAP` prints them to be read.

/** The letter of the audit office to the councils. */
const auditOffice = (): LetterModel =>
  auditOfficeLetter({
    auditOffice: {
      name: 'Rekenkamer Kuststreek',
      website: 'www.kuststreek.example',
      houseStyle: houseStyleOf('neutraal'),
    },
    report: {
      title: 'Een huis en een baan',
      shortTitle: 'wonen en werken van nieuwkomers',
      offeredOn: '2025-07-22',
    },
    municipalities: [
      { name: 'Duinrade', followUps: fullCase() },
      { name: 'Strandhoven', followUps: silent().followUps },
      { name: '’s-Gravenmoer', followUps: everythingDone().followUps },
      { name: 'Nieuwland', followUps: noReaction().followUps },
    ],
    moment: { on: '2026-10-31', knownAt: '2026-11-10T09:00:00.000Z' },
    letter: { number: 'RKB-2026-1', date: '2026-11-12', corrects: null },
    passages: {},
  })

/** Every kind of letter, made anew at each call. */
export const letterKinds: Record<string, () => LetterModel> = {
  'geen-reactie': () => letterModel(noReaction()),
  stilte: () => letterModel(silent()),
  een: () => letterModel(one()),
  twintig: () => letterModel(twenty()),
  'alles-gereed': () => letterModel(everythingDone()),
  heropend: () => letterModel(reopened()),
  'laat-ingevoerd': () => letterModel(lateFacts()),
  uitstel: () => letterModel(extensions()),
  correctie: () => letterModel(correction()),
  gestopt: () => letterModel(stopped()),
  'lang-geleden': () => letterModel(longAgo()),
  'af-te-doen': () => letterModel(toClose()),
  'zonder-planning': () => letterModel(withoutPlan()),
  rekenkamer: auditOffice,
}
