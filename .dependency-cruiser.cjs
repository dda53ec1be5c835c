/**
 * One direction: a room imports only from rooms before it, from the rooms that serve all, and from db.
 * Routes and commands import from all; nobody imports from them. No circles.
 */
const order = [
  'reports',
  'follow-ups',
  'decisions',
  'running-lists',
  'deadlines',
  'reviews',
  'rounds',
  'letters',
  'desk',
  'portal',
]
const serveAll = [
  'machine',
  'workflow',
  'municipalities',
  'accounts',
  'audit-trail',
  'mail',
  'backup',
  'installation',
  'search',
  'ui',
  'workbook',
]
const room = (names) => `^app/(${names.join('|')})/`

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      from: { pathNot: '^app/(routes|commands|server|root|entry)|^tests/' },
      to: { path: '^app/(routes|commands)/' },
    },
    ...order.slice(0, -1).map((name, place) => ({
      name: `${name}-only-before`,
      severity: 'error',
      from: { path: room([name]) },
      to: { path: room(order.slice(place + 1)) },
    })),
    {
      name: 'serving-rooms-know-no-field-room',
      severity: 'error',
      from: { path: room(serveAll) },
      to: { path: room(order) },
    },
    {
      name: 'ui-knows-only-words',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^(app/(?!ui/|workflow/calendar-date)|db/(?!schema/codes))' },
    },
    {
      name: 'db-knows-no-app',
      severity: 'error',
      from: { path: '^db/(?!demo/)' },
      to: { path: '^app/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Only *.server.ts, routes, commands and entries touch the database.',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot:
          '\\.server\\.tsx?$|^app/(routes|commands)/|^app/(server|entry)|^app/workflow/context',
      },
      to: { path: '^(db/(?!schema/codes)|node_modules/better-sqlite3)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
