import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readSettings } from '#app/settings.server.ts'

const folder = 'docs/installatie'
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('the container file', () => {
  const text = read('Containerfile')

  it('is well-formed, by the linter of a Dockerfile language server', () => {
    expect(validate(text).map(({ message, range }) => `${range.start.line}: ${message}`)).toEqual(
      [],
    )
  })

  it('runs without root, says whether it is well, and copies only what is there', () => {
    const last = text.slice(text.lastIndexOf('\nFROM '))
    expect(/^USER (\S+)/m.exec(last)?.[1]).toBe('1000:1000')
    expect(last).toMatch(/^HEALTHCHECK /m)
    expect(last).toContain('/gezond')
    for (const [, sources] of text.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const source of (sources ?? '').split(' '))
        expect([source, existsSync(source)]).toEqual([source, true])
  })
})

describe('the compose example', () => {
  const compose = parse(read('compose.yaml'))

  it('gives no container more than it needs', () => {
    for (const service of Object.values<Record<string, unknown>>(compose.services))
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      })
    expect(compose.services.opvolgwijzer.ports).toBeUndefined()
    expect(
      existsSync(join(folder, compose.services.opvolgwijzer.build.dockerfile.split('/').at(-1))),
    ).toBe(true)
  })

  it('names only volumes and networks that it makes, and files that are there', () => {
    for (const { volumes, networks } of Object.values<{ volumes: string[]; networks: string[] }>(
      compose.services,
    )) {
      for (const network of networks) expect(Object.keys(compose.networks)).toContain(network)
      for (const [source = ''] of volumes.map((volume) => volume.split(':')))
        if (source.startsWith('.')) expect(existsSync(join(folder, source))).toBe(true)
        else expect(Object.keys(compose.volumes)).toContain(source)
    }
  })

  it('sets what the server knows, and its settings are right', () => {
    const lines = read('opvolgwijzer.env')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
    const pairs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)))
    const settings = readSettings({
      NODE_ENV: 'production',
      ...pairs,
      ...compose.services.opvolgwijzer.environment,
    })
    expect(settings).toMatchObject({ ...pairs, BACKUP_KEEP_DAYS: 14, BACKUP_KEEP_MONTHS: 12 })
    expect(settings.TRUST_PROXY).toBe('ja')
  })
})

describe('the systemd unit', () => {
  const unit = read('opvolgwijzer.service')
  const valueOfKey = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1]

  it('is hardened', () => {
    const hard = {
      ...{
        DynamicUser: 'yes',
        NoNewPrivileges: 'yes',
        ProtectSystem: 'strict',
        ProtectHome: 'yes',
      },
      ...{ PrivateTmp: 'yes', PrivateDevices: 'yes', CapabilityBoundingSet: '', UMask: '0077' },
    }
    for (const [key, value] of Object.entries(hard))
      expect([key, valueOfKey(key)]).toEqual([key, value])
  })

  it('passes systemd itself, where that is installed', (test) => {
    try {
      execFileSync('systemd-analyze', ['--version'], { stdio: 'pipe' })
    } catch {
      test.skip('systemd-analyze is not installed here')
    }
    const place = mkdtempSync(join(tmpdir(), 'opvolgwijzer-unit-'))
    onTestFinished(() => rmSync(place, { recursive: true }))
    const file = join(place, 'opvolgwijzer.service')
    // The program and its folder do not stand here; everything else is as it is.
    writeFileSync(
      file,
      unit.replace('/usr/bin/node', process.execPath).replace(/^WorkingDirectory=.*$/m, ''),
    )
    const said = execFileSync('systemd-analyze', ['verify', '--man=no', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    expect(said).toBe('')
  })

  it('keeps the database where Litestream looks for it', () => {
    const litestream = z
      .strictObject({
        snapshot: z.strictObject({ interval: z.string(), retention: z.string() }),
        dbs: z
          .array(
            z.strictObject({
              path: z.string(),
              replica: z.strictObject({
                url: z.string().regex(/^(sftp|s3):\/\//),
                'key-path': z.string(),
                'host-key': z.string(),
                'sync-interval': z.string().regex(/^\d+[smh]$/),
              }),
            }),
          )
          .length(1),
      })
      .parse(parse(read('litestream.yml')))
    expect(unit).toContain(`Environment=DATABASE=${litestream.dbs[0]?.path}`)
  })
})

/** What publiccode.yml asks for (https://yml.publiccode.tools/schema.core.html), as far as we use it. */
const description = z.strictObject({
  localisedName: z.string(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().max(100)).min(1),
})
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string(),
  url: z.url(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date(),
  softwareType: z.enum(['standalone/web']),
  platforms: z.array(z.enum(['web', 'linux'])).min(1),
  categories: z.array(z.string().regex(/^[a-z-]+$/)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.enum(['government', 'local-authorities'])),
  }),
  description: z.strictObject({ nl: description, en: description }),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'contract', 'community', 'none']),
    contacts: z.array(z.strictObject({ name: z.string() })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
  dependsOn: z.strictObject({
    open: z.array(z.strictObject({ name: z.string(), versionMin: z.string() })),
  }),
})

describe('what is said of tests', () => {
  it.each(['docs/security.md', 'docs/reliability.md', 'docs/scale.md'])(
    '%s names only what is there, and commands that are',
    (document) => {
      const text = readFileSync(document, 'utf8')
      const paths = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path ?? '')
      expect(paths.filter((path) => !existsSync(path))).toEqual([])
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
      const commands = [...text.matchAll(/`npm run (?:-s )?([\w:-]+)/g)].map(
        ([, name]) => name ?? '',
      )
      expect(paths.length + commands.length).toBeGreaterThan(2)
      expect(commands.filter((name) => !(name in scripts))).toEqual([])
    },
  )
})

describe('what others find of the project', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

  it('publiccode.yml follows its schema and agrees with the package', () => {
    const found = publiccode.parse(parse(readFileSync('publiccode.yml', 'utf8')))
    expect(found.legal.license).toBe(manifest.license)
    expect(found.softwareVersion).toBe(manifest.version)
  })

  it('the licence is there whole, and the changelog speaks of this version', () => {
    const licence = readFileSync('LICENSE', 'utf8')
    expect(licence).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
    for (const part of ['Definitions', 'Applicable Law', 'Appendix', 'LiLiQ-R'])
      expect(licence).toContain(part)
    expect(readFileSync('docs/CHANGELOG.md', 'utf8')).toContain(`## ${manifest.version}`)
  })
})
