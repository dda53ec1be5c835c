import type { Need } from '../needs.ts'
import type { Visit } from '../visit.ts'

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
      },
    },
  },
  'beheer.postbus._index': { path: () => '/beheer/postbus', needs: admin },
  'beheer.postbus.$id': {
    path: (at) => `/beheer/postbus/${at.message}`,
    needs: admin,
    posts: { any: { needs: admin, sends: () => ({}) } },
  },
}
