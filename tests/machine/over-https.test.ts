import 'reflect-metadata'
import { createServer } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { Webhook } from 'standardwebhooks'
import { expect, it, onTestFinished } from 'vitest'
import { confirmNoChange } from '#app/follow-ups/post-update.server.ts'
import { deliverWebhooks } from '#app/machine/deliver-webhooks.server.ts'
import { type Courier, overHttps, sendOver } from '#app/machine/over-https.server.ts'
import { setWebhook } from '#app/machine/webhook.server.ts'
import { webhookMessage } from '#db/schema/index.ts'
import { duinstad, first, smallWorld } from '#tests/support/world.ts'

const name = 'zaaksysteem.example'
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** An authority of this test alone, and a certificate of it for the receiver. */
async function certificates() {
  const keys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [authorityKeys, receiverKeys] = [await keys(), await keys()]
  const valid = {
    notBefore: new Date(Date.now() - 3_600_000),
    notAfter: new Date(Date.now() + 3_600_000),
  }
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...{ ...valid, name: 'CN=Proef', keys: authorityKeys, signingAlgorithm: algorithm },
    extensions: [new BasicConstraintsExtension(true, 1, true)],
  })
  const receiver = await X509CertificateGenerator.create({
    ...{ ...valid, subject: `CN=${name}`, issuer: authority.subject },
    ...{ publicKey: receiverKeys.publicKey, signingKey: authorityKeys.privateKey },
    signingAlgorithm: algorithm,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
  })
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', receiverKeys.privateKey))
  const key = `-----BEGIN PRIVATE KEY-----\n${pkcs8.toString('base64')}\n-----END PRIVATE KEY-----`
  const pem = (one: X509Certificate) => one.toString('pem')
  return { ca: pem(authority), cert: pem(receiver), key }
}

type Received = { body: string; headers: Record<string, string> }

async function receiver() {
  const { ca, cert, key } = await certificates()
  const received: Received[] = []
  const server = createServer({ cert, key }, (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      received.push({ body, headers: request.headers as Record<string, string> })
      response.statusCode = 204
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { ca, received, url: `https://${name}:${port}/opvolgwijzer` }
}

/** The name leads to this machine, as no name may for the real courier. */
const here: LookupFunction = (_name, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)

it('delivers a webhook over TLS, signed, and only to whom the certificate names', async () => {
  const { ca, received, url } = await receiver()
  const world = smallWorld(new Date().toISOString())
  const { followUpIds } = world.withReport()
  const { context, people } = world
  const { secret } = setWebhook(context, people.coordinator, {
    ...{ municipalityCode: duinstad, name: 'zaaksysteem', url },
  })
  confirmNoChange(context, people.coordinator, first(followUpIds), {})
  const errors = () =>
    world.db
      .select()
      .from(webhookMessage)
      .all()
      .map(({ error }) => error)
  const again = () =>
    world.db.update(webhookMessage).set({ nextAttemptAt: '2020-01-01T00:00:00.000Z' }).run()
  const trusting =
    (options: Parameters<typeof sendOver>[0]): Courier =>
    (...sent) =>
      sendOver(options, ...sent)

  expect(await deliverWebhooks(context, trusting({ lookup: here }))).toMatchObject({ postponed: 1 })
  expect(errors().join()).toMatch(/certificate/)
  again()
  const { ca: another } = await certificates()
  expect(await deliverWebhooks(context, trusting({ lookup: here, ca: another }))).toMatchObject({
    postponed: 1,
  })
  expect(received).toEqual([])
  again()
  expect(await deliverWebhooks(context, trusting({ lookup: here, ca }))).toMatchObject({
    webhooks: 1,
  })
  const { body, headers } = first(received)
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'bericht.toegevoegd' })
  expect(headers['content-type']).toBe('application/json')
})

it('does not go where no internet is', async () => {
  const { received, url } = await receiver()
  for (const inside of [url.replace(name, '127.0.0.1'), url.replace(name, 'localhost')])
    await expect(overHttps(inside, {}, '{}')).rejects.toThrow('not on the internet')
  expect(received).toEqual([])
})
