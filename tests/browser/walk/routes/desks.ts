import { wassenaar } from '#db/demo/people.ts'
import type { Need } from '../needs.ts'
import { anywhere, type Body, here, type Post, type Visit, view } from '../visit.ts'
import type { Samples } from '../world.ts'

const office = (otherwise: 403 | 404): Need => ({ does: 'enterReport', at: 'office', otherwise })

const about = (path: string, slug: 'slug' | 'secondSlug') => (at: Samples) =>
  `${path}?onderzoek=${at[slug]}&gemeente=${wassenaar}`
const decision = (followUpId: number): Body => ({
  occurredOn: '2026-11-19',
  'outcomes[0].followUpId': followUpId,
  'outcomes[0].outcome': 'adopted',
  planOfActionDueOn: '2027-03-19',
  notificationFirstDueOn: '2027-05-31',
})
const response = (followUpId: number): Body => ({
  occurredOn: '2026-11-17',
  'responses[0].followUpId': followUpId,
  'responses[0].kind': 'accepted',
})
const closing = (followUpId: number): Body => ({
  occurredOn: '2026-11-24',
  'closures[0].followUpId': followUpId,
  'closures[0].step': 'decide',
  'closures[0].reason': 'De raad vindt het zo genoeg.',
  'closures[0].consequence': 'Geen.',
})
const draftEdit = (edit: string): Post => ({
  refused: null,
  needs: office(404),
  sends: (at) => ({ edit, seenAt: at.intakeSeenAt }),
})

/** What everyone who works here has, and the forms of griffie, college and audit office. */
export const deskRoutes: Record<string, Visit> = {
  werk: { path: () => '/werk', needs: 'signedIn', page: false },
  'werk._index': {
    path: () => '/werk',
    needs: 'signedIn',
    as: ['auditor', 'clerk', 'coordinator', 'executive', 'owner', 'admin'],
  },
  'werk.leeg': { path: () => '/werk/leeg', needs: 'signedIn' },
  'werk.agenda._index': { path: () => '/werk/agenda', needs: 'signedIn' },
  'werk.agenda.abonnement': {
    path: () => '/werk/agenda/abonnement',
    needs: 'signedIn',
    posts: {
      nieuw: {
        needs: view,
        sends: () => ({ doe: 'nieuw', municipalityCode: wassenaar }),
        answers: 200,
        refused: null,
      },
      stop: { needs: 'signedIn', sends: () => ({ doe: 'stop' }), answers: 200 },
      berichten: {
        needs: 'signedIn',
        sends: () => ({ doe: 'berichten', digest: 'weekly' }),
        answers: 200,
      },
    },
  },
  'werk.koppelingen._index': {
    path: () => '/werk/koppelingen',
    needs: anywhere('connectSystem'),
    posts: {
      'token-intrekken': {
        needs: here('connectSystem'),
        refused: null,
        sends: (at) => ({ doe: 'token-intrekken', id: at.apiToken }),
      },
      'webhook-stoppen': {
        needs: here('connectSystem'),
        refused: null,
        sends: (at) => ({ doe: 'webhook-stoppen', id: at.webhook }),
      },
    },
  },
  'werk.koppelingen.token': {
    path: () => `/werk/koppelingen/token?gemeente=${wassenaar}`,
    needs: here('connectSystem'),
    posts: {
      besluiten: {
        needs: here('recordDecision'),
        sends: () => ({
          municipalityCode: wassenaar,
          name: 'raadsinformatie',
          scopes: 'decisions',
          months: '12',
        }),
        answers: 200,
      },
    },
  },
  'werk.koppelingen.webhook': {
    path: () => `/werk/koppelingen/webhook?gemeente=${wassenaar}`,
    needs: here('connectSystem'),
    posts: {
      instellen: {
        needs: here('connectSystem'),
        sends: () => ({
          municipalityCode: wassenaar,
          name: 'raadsinformatie',
          url: 'https://systeem.example/',
        }),
        answers: 200,
      },
    },
  },
  'werk.agenda.raad': {
    path: () => `/werk/agenda/raad?gemeente=${wassenaar}`,
    needs: here('enterCouncilCalendar'),
    posts: {
      any: { needs: here('enterCouncilCalendar'), sends: () => ({ text: '22-04-2027' }) },
    },
  },
  'werk.agenda.raad_.verwijderen': {
    path: () => `/werk/agenda/raad/verwijderen?gemeente=${wassenaar}`,
    needs: 'anyone',
    answers: 302,
    page: false,
    posts: {
      any: { needs: here('enterCouncilCalendar'), sends: (at) => ({ recessId: at.recess }) },
    },
  },
  'werk.besluiten._index': { path: () => '/werk/besluiten', needs: 'signedIn' },
  'werk.besluiten.$id': { path: (at) => `/werk/besluiten/${at.decision}`, needs: view },
  'werk.besluiten.nieuw': {
    path: about('/werk/besluiten/nieuw', 'secondSlug'),
    needs: here('recordDecision'),
    posts: {
      any: {
        needs: here('recordDecision'),
        sends: (at) => decision(at.untreated[0] ?? 0),
        strange: [
          (at) => decision(at.strangeFollowUp),
          (at) => ({ ...decision(at.untreated[0] ?? 0), replacesId: at.strangeDecision }),
        ],
      },
    },
  },
  'werk.lopende-lijst._index': {
    path: () => '/werk/lopende-lijst',
    needs: anywhere(['enterReport', 'assignOwner']),
    posts: {
      any: { needs: anywhere(['enterReport', 'assignOwner']), sends: () => ({}), answers: 400 },
    },
  },
  'werk.lopende-lijst.$name': {
    path: () => '/werk/lopende-lijst/nu.csv',
    needs: anywhere(['enterReport', 'assignOwner']),
    page: false,
  },
  'werk.onderzoeken._index': { path: () => '/werk/onderzoeken', needs: 'signedIn' },
  'werk.onderzoeken.$slug._index': {
    path: (at) => `/werk/onderzoeken/${at.secondSlug}`,
    needs: view,
  },
  'werk.onderzoeken.nieuw': {
    path: () => '/werk/onderzoeken/nieuw',
    needs: anywhere('enterReport'),
    posts: {
      any: {
        needs: office(403),
        sends: (at) => ({ auditOfficeId: at.auditOfficeId, byHand: 'ja' }),
      },
    },
  },
  'werk.onderzoeken.invoer.$draft._index': {
    path: (at) => `/werk/onderzoeken/invoer/${at.intakeDraft}`,
    needs: office(404),
    posts: {
      create: { ...draftEdit('create:'), answers: 400 },
      save: draftEdit('save:'),
      add: draftEdit('add:'),
    },
  },
  'werk.onderzoeken.invoer.$draft.weggooien': {
    path: (at) => `/werk/onderzoeken/invoer/${at.intakeDraft}/weggooien`,
    needs: office(404),
    // Thrown away is gone.
    posts: { any: { needs: office(404), refused: null, again: 404, sends: () => ({}) } },
  },
  'werk.onderzoeken.$slug.dossier.$municipality': {
    path: (at) => `/werk/onderzoeken/${at.slug}/dossier/wassenaar`,
    needs: view,
    page: false,
  },
  'werk.oordelen': { path: () => '/werk/oordelen', needs: anywhere('recordReview') },
  'werk.opvolgingen._index': { path: () => '/werk/opvolgingen', needs: 'signedIn' },
  'werk.opvolgingen[.]csv': { path: () => '/werk/opvolgingen.csv', needs: 'signedIn', page: false },
  'werk.opvolgingen[.]xlsx': {
    path: () => '/werk/opvolgingen.xlsx',
    needs: 'signedIn',
    page: false,
  },
  'werk.opvolgingen.weergaven': {
    path: () => '/werk/opvolgingen/weergaven',
    needs: anywhere('viewMunicipality'),
    posts: {
      save: {
        needs: anywhere('viewMunicipality'),
        sends: () => ({ intent: 'save', name: 'Te laat', query: 'te-laat=ja' }),
      },
      drop: {
        needs: { whose: 'owner' },
        refused: null,
        sends: (at) => ({ intent: 'drop', viewId: at.view }),
      },
    },
  },
  'werk.opvolgingen.toewijzen': {
    path: () => '/werk/opvolgingen/toewijzen',
    needs: anywhere('assignOwner'),
    posts: {
      any: {
        needs: here(['assignOwner', 'handOver']),
        sends: (at) => ({ 'followUpIds[0]': at.followUp, ownerId: at.colleague }),
        strange: [
          (at) => ({ 'followUpIds[0]': at.strangeFollowUp, ownerId: at.colleague }),
          (at) => ({
            'followUpIds[0]': at.followUp,
            'followUpIds[1]': at.strangeFollowUp,
            ownerId: at.colleague,
          }),
        ],
      },
    },
  },
  'werk.voordrachten._index': {
    path: () => '/werk/voordrachten',
    needs: anywhere('viewMunicipality'),
    posts: {
      any: {
        needs: here('decideClosure'),
        sends: (at) => closing(at.proposed),
        strange: [(at) => closing(at.strangeFollowUp)],
      },
    },
  },
  'werk.voordrachten[.]csv': {
    path: () => '/werk/voordrachten.csv',
    needs: anywhere('viewMunicipality'),
    page: false,
  },
  'werk.reacties._index': { path: () => '/werk/reacties', needs: anywhere('recordResponse') },
  'werk.reacties.nieuw': {
    path: about('/werk/reacties/nieuw', 'secondSlug'),
    needs: here('recordResponse'),
    posts: {
      any: {
        needs: here('recordResponse'),
        sends: (at) => response(at.untreated[0] ?? 0),
        strange: [(at) => response(at.strangeFollowUp)],
      },
    },
  },
}
