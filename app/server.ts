import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import type { ServerBuild } from '@remix-run/node'

// The whole server is part of the Remix build (see entry.server.tsx), so that there is one copy of each module.
process.env.NODE_ENV ??= 'production'

// On a machine with much memory V8 lets the heap grow to four times what is in use before it looks for what is garbage.
// Half as much again costs some processor time and holds a third less memory: `docs/scale.md`.
setFlagsFromString('--heap-growing-percent=50')

const buildFolder = dirname(fileURLToPath(import.meta.url))
const build: ServerBuild = await import(pathToFileURL(`${buildFolder}/server/index.js`).href)
const { startServer } = build.entry.module as unknown as typeof import('./entry.server.tsx')
startServer(build, buildFolder)
