import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { signInByHttp } from '#tests/support/http.ts'
import { startRealServer } from '#tests/support/real-server.ts'

const trouble = `--import ${new URL('../support/storage/trouble.mjs', import.meta.url).href}`

/** Signs in before the trouble starts, as somebody whose page was open already. */
async function atWork(kind: 'full' | 'busy') {
  const server = await startRealServer()
  onTestFinished(() => server.stop())
  const cookie = await signInByHttp(server.baseUrl, 'Sander Groen')
  await server.crash()
  const db = openDatabase(server.database)
  const [followUp] = db.$client
    .prepare("select id from follow_up where municipality_code = 'GM0629' order by id limit 1")
    .all() as { id: number }[]
  const updates = () => db.$client.prepare('select count(*) from status_update').pluck().get()
  onTestFinished(() => {
    db.$client.close()
  })
  process.env.NODE_OPTIONS = trouble
  process.env.TROUBLE = kind
  try {
    await server.revive()
  } finally {
    delete process.env.NODE_OPTIONS
    delete process.env.TROUBLE
  }
  const send = () => {
    const form = new FormData()
    form.set('occurredOn', '2026-11-01')
    form.set('status', 'in_progress')
    form.set('done', 'Dit is getypt en mag niet weg')
    form.set('evidenceFile', new Blob(['x'.repeat(500_000)]), 'bewijs.txt')
    return fetch(`${server.baseUrl}/werk/opvolgingen/${followUp?.id}/bericht`, {
      ...{ method: 'POST', headers: { cookie, origin: server.baseUrl }, body: form },
      redirect: 'manual',
    })
  }
  const read = () =>
    fetch(`${server.baseUrl}/werk/opvolgingen/${followUp?.id}`, { headers: { cookie } })
  return { server, db, updates, send, read }
}

describe('the server whose storage fails', () => {
  it('full: says so in the form, keeps the text, saves nothing, and goes on', async () => {
    const { updates, send, read, server } = await atWork('full')
    const before = updates()
    const answer = await send()
    expect(answer.status).toBe(503)
    const page = await answer.text()
    expect(page).toContain('de schijf van de server is vol')
    expect(page).toContain('Dit is getypt en mag niet weg')
    expect(updates()).toBe(before)
    expect((await read()).status).toBe(200)
    expect((await fetch(`${server.baseUrl}/gezond`)).status).toBe(200)
  })

  it('busy: says so, and saves as soon as the other process lets go', async () => {
    const { db, updates, send } = await atWork('busy')
    db.$client.exec('begin immediate')
    const answer = await send()
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('een ander programma houdt de database bezet'),
    ])
    db.$client.exec('rollback')
    const before = Number(updates())
    expect((await send()).status).toBe(302)
    expect(updates()).toBe(before + 1)
  })
})

/** What the server says when it can't start, and the code with which it ends. */
async function refusal(environment: Record<string, string>) {
  const server = spawn(process.execPath, ['build/server.js'], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: '0', ...environment },
  })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const code = await new Promise((resolve) => server.once('exit', resolve))
  return { said, code }
}

describe('the server that can’t start says why, and ends', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-start-'))
  const DATABASE = join(folder, 'test.db')
  const stops = async (environment: Record<string, string>, ...words: string[]) => {
    const { said, code } = await refusal({ DATABASE, ...environment })
    expect(code).toBe(1)
    for (const word of ['Opvolgwijzer start niet', ...words]) expect(said).toContain(word)
    expect(said).not.toContain('    at ')
  }

  it('with all settings that are wrong at once, and no secret', async () => {
    const wrong = {
      PORT: 'hoog',
      LOG_LEVEL: 'veel',
      SMTP_URL: 'geheim@mail',
      BACKUP_KEEP_DAYS: '0',
    }
    const { said, code } = await refusal({ DATABASE, ...wrong })
    expect(code).toBe(1)
    expect(said).toBe(
      [
        'Opvolgwijzer start niet. De instellingen kloppen niet:',
        '- PORT: moet een getal zijn (nu: hoog)',
        '- SMTP_URL: moet beginnen met smtp:// of smtps://, zoals smtp://naam:wachtwoord@mail.example.nl:587 (nu: niet getoond)',
        '- BACKUP_KEEP_DAYS: moet ten minste 1 zijn (nu: 0)',
        '- LOG_LEVEL: moet een zijn van fatal, error, warn, info, debug, silent (nu: veel)',
        '',
      ].join('\n'),
    )
  })

  it('where the file is no database, where its folder can’t be made, where another holds it or is newer', async () => {
    const other = join(folder, 'iets.db')
    writeFileSync(
      other,
      'dit is geen database, maar een brief van ten minste honderd tekens. '.repeat(9),
    )
    await stops({ DATABASE: other }, 'de database is beschadigd', 'npm run restore')
    await stops({ DATABASE: join(other, 'x/y.db') }, 'kan niet worden gemaakt')
    const db = openDatabase(DATABASE)
    migrateDatabase(db)
    db.$client.pragma('locking_mode = EXCLUSIVE')
    db.$client.exec('begin exclusive; commit')
    await stops({ NODE_OPTIONS: trouble, TROUBLE: 'busy' }, 'een ander programma houdt de database')
    db.$client.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 9e15)")
    closeDatabase(db)
    await stops({}, 'een nieuwere versie')
    rmSync(folder, { recursive: true })
  })
})
