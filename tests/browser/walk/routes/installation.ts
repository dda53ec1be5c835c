import type { Need } from '../needs.ts'
import type { Visit } from '../visit.ts'

const admin: Need = { does: 'manageInstallation', at: 'installation' }

/** The desk of the admin. */
export const installationRoutes: Record<string, Visit> = {
  beheer: { path: () => '/beheer', needs: admin, page: false },
  'beheer._index': { path: () => '/beheer', needs: admin },
  'beheer.logboek': {
    path: () => '/beheer/logboek',
    needs: { does: 'readAuditTrail', at: 'installation' },
  },
  'beheer.postbus._index': { path: () => '/beheer/postbus', needs: admin },
  'beheer.postbus.$id': {
    path: (at) => `/beheer/postbus/${at.message}`,
    needs: admin,
    posts: { any: { needs: admin, sends: () => ({}) } },
  },
}
