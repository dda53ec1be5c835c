import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'

// The whole server is part of the Remix build (see entry.server.tsx), so that there is one copy of each module.
process.env.NODE_ENV ??= 'production'

const buildFolder = dirname(fileURLToPath(import.meta.url))
const build: ServerBuild = await import(pathToFileURL(`${buildFolder}/server/index.js`).href)
const { startServer } = build.entry.module as unknown as typeof import('./entry.server.tsx')
startServer(build, buildFolder)
