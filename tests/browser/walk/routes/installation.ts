import type { Need } from '../needs.ts'
import type { Visit } from '../visit.ts'
import type { Samples } from '../world.ts'

const admin: Need = { does: 'manageInstallation', at: 'installation' }

/** The desk of the admin. */
export const installationRoutes: Record<string, Visit> = {
  beheer: { path: () => '/beheer', needs: admin, page: false },
  'beheer._index': { path: () => '/beheer', needs: admin },
  'beheer.toestand': { path: () => '/beheer/toestand', needs: admin },
  'beheer.logboek': {
    path: () => '/beheer/logboek',
    needs: { does: 'readAuditTrail', at: 'installation' },
  },
  'beheer.herinneringen': {
    path: () => '/beheer/herinneringen',
    needs: admin,
    posts: {
      any: {
        needs: admin,
        sends: () => ({
          'rules[0].kind': 'step',
          'rules[0].daysBefore': '14, 3',
          'rules[0].coordinatorAfter': 7,
          'rules[0].clerkAfter': 28,
        }),
        refused: {
          'rules[0].kind': 'step',
          'rules[0].daysBefore': 'veel',
          'rules[0].coordinatorAfter': 7,
          'rules[0].clerkAfter': 28,
        },
      },
    },
  },
  'beheer.postbus._index': { path: () => '/beheer/postbus', needs: admin },
  'beheer.postbus.$id': {
    path: (at) => `/beheer/postbus/${at.message}`,
    needs: admin,
    posts: { any: { needs: admin, refused: null, sends: () => ({}) } },
  },
  'beheer.gemeenten._index': {
    path: () => '/beheer/gemeenten',
    needs: admin,
    posts: {
      any: {
        needs: admin,
        to: () => '/beheer/gemeenten?index',
        sends: () => ({ code: 'GM0546' }),
      },
    },
  },
  'beheer.gemeenten.$code._index': {
    path: () => '/beheer/gemeenten/GM0629',
    needs: admin,
    posts: {
      any: {
        needs: admin,
        to: () => '/beheer/gemeenten/GM0629?index',
        sends: () => ({
          ...{ clerkEmail: 'griffie@wassenaar.example', theme: 'duin' },
          letterNumberPattern: 'VGB-{jaar}-{volgnummer}',
        }),
      },
    },
  },
  'beheer.gemeenten.$code.portefeuillehouders': {
    path: () => '/beheer/gemeenten/GM0629/portefeuillehouders',
    needs: admin,
    posts: {
      toevoegen: {
        needs: admin,
        sends: () => ({ name: 'A. Nieuw', portfolio: 'Cultuur' }),
      },
      beeindigen: {
        needs: admin,
        refused: null,
        sends: (at) => ({ doe: 'beeindigen', id: at.portfolioHolder }),
      },
    },
  },
  'beheer.rekenkamers._index': { path: () => '/beheer/rekenkamers', needs: admin },
  'beheer.rekenkamers.nieuw': {
    path: () => '/beheer/rekenkamers/nieuw',
    needs: admin,
    posts: {
      any: {
        needs: admin,
        sends: () => ({ name: 'Rekenkamer Nieuw', municipalityCodes: 'GM0629' }),
      },
    },
  },
  'beheer.rekenkamers.$id': {
    path: (at) => `/beheer/rekenkamers/${at.auditOfficeId}`,
    needs: admin,
    posts: {
      any: {
        needs: admin,
        sends: () => ({ name: 'Rekenkamer WVOLV', municipalityCodes: 'GM0629' }),
      },
    },
  },
  'beheer.mensen._index': { path: () => '/beheer/mensen?zoek=a', needs: admin },
  'beheer.mensen.uitnodigen': {
    path: () => '/beheer/mensen/uitnodigen',
    needs: admin,
    posts: {
      any: {
        needs: admin,
        sends: () => ({
          ...{ name: 'Nieuw Mens', email: 'nieuw.mens@demo.example', role: 'clerk' },
          ...{ place: 'municipality:GM0629', reason: 'aangesteld' },
        }),
      },
    },
  },
  'beheer.mensen.$id._index': {
    path: (at) => `/beheer/mensen/${at.owner}`,
    needs: admin,
    posts: {
      'rol-intrekken': ofPerson({ doe: 'rol-intrekken', reason: 'klaar' }),
      'tweede-stap-wissen': ofPerson({ doe: 'tweede-stap-wissen', reason: 'telefoon kwijt' }),
      vertrek: ofPerson({ doe: 'vertrek', reason: 'andere baan' }),
      'opnieuw-uitnodigen': { ...ofPerson({ doe: 'opnieuw-uitnodigen' }), refused: null },
    },
  },
  'beheer.mensen.$id.rol': {
    path: (at) => `/beheer/mensen/${at.owner}/rol`,
    needs: admin,
    posts: {
      any: {
        needs: admin,
        sends: () => ({ role: 'clerk', place: 'municipality:GM0629', reason: 'vervangt iemand' }),
      },
    },
  },
  'beheer.mensen.$id.gegevens[.]json': {
    path: (at) => `/beheer/mensen/${at.owner}/gegevens.json`,
    needs: admin,
    page: false,
  },
  'beheer.organisaties': {
    path: () => '/beheer/organisaties',
    needs: admin,
    posts: {
      toevoegen: {
        needs: admin,
        sends: () => ({
          ...{ name: 'Gemeente Wassenaar', issuer: 'https://login.wassenaar.example' },
          ...{
            clientId: 'opvolgwijzer',
            clientSecret: 'een-geheim',
            mailDomains: 'wassenaar.example',
          },
          claimRoles: 'team-griffie = griffie GM0629',
        }),
      },
      // There is none to end.
      beeindigen: { needs: admin, sends: () => ({ doe: 'beeindigen', id: 1 }), answers: 404 },
    },
  },
}

/** A button on the page of a person. */
function ofPerson(body: Record<string, string>) {
  return {
    needs: admin,
    to: (at: Samples) => `/beheer/mensen/${at.owner}?index`,
    sends: (at: Samples) => ({ ...body, assignmentId: at.ownerRole }),
  }
}
