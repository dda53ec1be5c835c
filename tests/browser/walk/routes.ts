import { accountRoutes } from './routes/accounts.ts'
import { deskRoutes } from './routes/desks.ts'
import { followUpRoutes } from './routes/follow-ups.ts'
import { installationRoutes } from './routes/installation.ts'
import { letterRoutes } from './routes/letters.ts'
import { openRoutes } from './routes/open.ts'
import type { Visit } from './visit.ts'

/** Every route of app/routes by the name of its file, with who may do what there. */
export const visits: Record<string, Visit> = {
  ...openRoutes,
  ...deskRoutes,
  ...followUpRoutes,
  ...letterRoutes,
  ...installationRoutes,
  ...accountRoutes,
}
