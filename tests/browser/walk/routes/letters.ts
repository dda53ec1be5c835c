import { wassenaar } from '#db/demo/people.ts'
import type { Need } from '../needs.ts'
import { anywhere, type Body, here, type Post, type Visit, view } from '../visit.ts'
import type { Samples } from '../world.ts'

const letter = (stage: keyof Samples['letters'], intent: string, needs: Need): Post => ({
  needs,
  ...(intent !== 'approve' && { refused: null }),
  to: (at) => `/werk/brieven/${at.letters[stage]}`,
  sends: () => ({ intent, ...(intent === 'approve' && { collegeMeetingOn: '2026-11-24' }) }),
})
const round = (doe: string, more: (at: Samples) => Body = () => ({})): Post => ({
  refused: null,
  needs: here('openRound'),
  sends: (at) => ({ doe, ...more(at) }),
})

/** Letters, rounds and when the council is informed. */
export const letterRoutes: Record<string, Visit> = {
  'werk.brieven._index': {
    path: () => '/werk/brieven',
    needs: 'signedIn',
    posts: {
      any: {
        needs: here('editLetter'),
        sends: (at) => ({ subject: `${at.reportId}:${wassenaar}`, asOf: '2026-11-24' }),
      },
    },
  },
  'werk.brieven.$id._index': {
    path: (at) => `/werk/brieven/${at.letters.draft}`,
    needs: view,
    posts: {
      ready: letter('draft', 'ready', here('editLetter')),
      takeBack: letter('draft', 'takeBack', here('editLetter')),
      discard: letter('draft', 'discard', here('editLetter')),
      approve: letter('draft', 'approve', here('approveLetter')),
      send: letter('approved', 'send', here('sendLetter')),
      correct: letter('sent', 'correct', here('editLetter')),
    },
  },
  'werk.brieven.$id.$form': {
    path: (at) => `/werk/brieven/${at.letters.draft}/docx`,
    needs: view,
    page: false,
  },
  'werk.brieven.$id.passages.$key': {
    path: (at) => `/werk/brieven/${at.letters.draft}/passages/opening`,
    needs: here('editLetter'),
    posts: {
      edit: {
        needs: here('editLetter'),
        sends: (at) => ({ intent: 'edit', text: 'Anders.', seenChangedAt: at.passageSeenAt }),
      },
      restore: {
        needs: here('editLetter'),
        refused: null,
        sends: (at) => ({ intent: 'restore', seenChangedAt: at.passageSeenAt }),
      },
    },
  },
  'werk.brieven.$id.vergelijken._index': {
    path: (at) => `/werk/brieven/${at.letters.approved}/vergelijken`,
    needs: view,
  },
  'werk.brieven.$id.vergelijken.$other': {
    path: (at) => `/werk/brieven/${at.letters.approved}/vergelijken/${at.letters.sent}`,
    needs: view,
    strange: [(at) => `/werk/brieven/${at.letters.sent}/vergelijken/${at.letters.strange}`],
  },
  'werk.brieven.reeks._index': {
    path: () => '/werk/brieven/reeks',
    needs: anywhere('viewMunicipality'),
    posts: { any: { needs: anywhere('viewMunicipality'), sends: () => ({ asOf: '2026-11-20' }) } },
  },
  'werk.brieven.reeks.$id._index': {
    path: (at) => `/werk/brieven/reeks/${at.batch}`,
    needs: { whose: 'coordinator' },
  },
  'werk.brieven.reeks.$id.zip': {
    path: (at) => `/werk/brieven/reeks/${at.batch}/zip`,
    needs: { whose: 'coordinator' },
    page: false,
  },
  'werk.brieven.huisstijl._index': {
    path: () => '/werk/brieven/huisstijl',
    needs: anywhere('setHouseStyle'),
    posts: {
      set: {
        needs: here('setHouseStyle'),
        sends: () => ({ intent: 'set', municipalityCode: wassenaar, accent: '#1f4e8c' }),
      },
      drop: {
        needs: here('setHouseStyle'),
        sends: () => ({ intent: 'drop', municipalityCode: wassenaar }),
      },
    },
  },
  'werk.brieven.huisstijl.$code': {
    path: () => `/werk/brieven/huisstijl/${wassenaar}`,
    needs: here('setHouseStyle'),
    page: false,
  },
  'werk.brieven.sjabloon._index': {
    path: () => '/werk/brieven/sjabloon',
    needs: anywhere('setLetterTemplate'),
    posts: {
      set: {
        needs: here('setLetterTemplate'),
        sends: (at) => ({ intent: 'set', municipalityCode: wassenaar, template: at.template }),
      },
      drop: {
        needs: here('setLetterTemplate'),
        sends: () => ({ intent: 'drop', municipalityCode: wassenaar }),
      },
    },
  },
  'werk.brieven.sjabloon.$code': {
    path: () => '/werk/brieven/sjabloon/voorbeeld',
    needs: anywhere('setLetterTemplate'),
    page: false,
  },
  'werk.informatietermijnen.nieuw': {
    path: (at) => `/werk/informatietermijnen/nieuw?onderzoek=${at.reportId}&gemeente=${wassenaar}`,
    needs: here('setNotificationSchedule'),
    posts: {
      any: {
        needs: here('setNotificationSchedule'),
        sends: () => ({ firstDueOn: '2027-06-30', rhythm: 'every', everyMonths: 6 }),
      },
    },
  },
  'werk.rondes._index': { path: () => '/werk/rondes', needs: 'signedIn' },
  'werk.rondes.$id': {
    path: (at) => `/werk/rondes/${at.round.id}`,
    needs: view,
    posts: {
      overnemen: round('overnemen'),
      opzij: round('opzij', (at) => ({ 'answerId[0]': at.round.answer })),
      herinneren: round('herinneren'),
      intrekken: round('intrekken', (at) => ({ requestId: at.round.question })),
      brief: { ...round('brief'), needs: here('editLetter') },
      sluiten: round('sluiten'),
    },
  },
  'werk.rondes.nieuw': {
    path: (at) => `/werk/rondes/nieuw?onderzoek=${at.secondReportId}&gemeente=${wassenaar}`,
    needs: here('openRound'),
    posts: {
      any: {
        needs: here('openRound'),
        sends: () => ({
          periodFrom: '2026-09-22',
          periodUntil: '2026-12-18',
          updatesDueOn: '2026-12-18',
          collegeMeetingOn: '2026-12-22',
          sendBy: '2026-12-24',
          // In the Christmas recess, as asked.
          anyway: 'on',
        }),
      },
    },
  },
  'werk.te-laat': {
    path: () => '/werk/te-laat',
    needs: anywhere('seeOverdueBoard'),
    posts: {
      any: { needs: here('remind'), refused: null, sends: () => ({ municipalityCode: wassenaar }) },
    },
  },
}
