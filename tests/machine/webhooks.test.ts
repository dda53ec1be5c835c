import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { confirmNoChange } from '#app/follow-ups/post-update.server.ts'
import { deliverWebhooks } from '#app/machine/deliver-webhooks.server.ts'
import { setWebhookInput } from '#app/machine/input.ts'
import type { Courier } from '#app/machine/over-https.server.ts'
import { isPublicAddress } from '#app/machine/public-address.server.ts'
import { endWebhook, setWebhook, webhooksIn } from '#app/machine/webhook.server.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { webhookMessage } from '#db/schema/index.ts'
import { duinstad, elders, first, polderdam, smallWorld } from '#tests/support/world.ts'

const url = 'https://zaaksysteem.example/opvolgwijzer'

function connected() {
  // The signature may be minutes old at most, by the clock of the receiver.
  const world = smallWorld(new Date().toISOString())
  const { followUpIds } = world.withReport()
  const made = setWebhook(world.context, world.people.coordinator, {
    municipalityCode: duinstad,
    name: 'zaaksysteem',
    url,
  })
  const update = () =>
    confirmNoChange(world.context, world.people.coordinator, first(followUpIds), {})
  const messages = () => world.db.select().from(webhookMessage).all()
  return { ...world, ...made, followUpIds, update, messages }
}

describe('webhooks', () => {
  it('tell what changed, signed so that a receiver with a public library knows who sent it', async () => {
    const { context, secret, update, followUpIds, messages } = connected()
    update()
    const seen: Parameters<Courier>[] = []
    const result = await deliverWebhooks(context, async (...sent) => {
      seen.push(sent)
      return { status: 204 }
    })
    expect(result).toEqual({ webhooks: 1, postponed: 0, failed: 0 })
    const [to, headers, body] = first(seen)
    expect(to).toBe(url)
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'bericht.toegevoegd',
      data: { gemeente: duinstad, opvolging: first(followUpIds) },
    })
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow()
    expect((await deliverWebhooks(context, async () => ({ status: 204 }))).webhooks).toBe(0)
    expect(messages()[0]?.sentAt).not.toBeNull()
  })

  it('try again later under the same id, and give up after days', async () => {
    const { context, clock, update, messages } = connected()
    update()
    const ids = new Set<string | undefined>()
    const busy: Courier = async (_url, headers) => {
      ids.add(headers['webhook-id'])
      return { status: 503 }
    }
    expect(await deliverWebhooks(context, busy)).toMatchObject({ postponed: 1 })
    expect(await deliverWebhooks(context, busy)).toMatchObject({ postponed: 0 })
    let tries = 1
    while (messages()[0]?.failedAt === null && tries < 50) {
      clock.moveTo(messages()[0]?.nextAttemptAt ?? '')
      await deliverWebhooks(context, busy)
      tries += 1
    }
    expect(ids.size).toBe(1)
    expect(tries).toBe(11)
    expect(first(webhooksIn(context, duinstad))).toMatchObject({ failed: 1, error: 'answered 503' })
  })

  it('are part of the change: what is not saved is not told', () => {
    const { context, people, messages } = connected()
    expect(() =>
      perform(context, people.coordinator, {}, ({ record }) => {
        record({ action: 'postUpdate', subject: 'statusUpdate:1', municipalityCode: duinstad })
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(messages()).toEqual([])
  })

  it('tell nothing of another municipality, nothing that is not public, and nothing after they are ended', async () => {
    const { context, people, personWith, id, update, messages } = connected()
    perform(context, people.coordinator, {}, ({ record }) => {
      record({ action: 'postUpdate', subject: 'x:1', municipalityCode: polderdam })
      record({ action: 'assignOwner', subject: 'x:2', municipalityCode: duinstad })
      return null
    })
    expect(messages()).toEqual([])
    update()
    endWebhook(context, personWith('clerk', duinstad, 'griffier'), id)
    expect(messages()).toEqual([])
    update()
    expect(messages()).toEqual([])
  })

  it('are set by griffie and coördinator of the municipality, and by nobody else', () => {
    const { context, people, personWith, id } = connected()
    const input = { municipalityCode: duinstad, name: 'x', url }
    expect(() => setWebhook(context, people.owner, input)).toThrow(Forbidden)
    expect(() => setWebhook(context, people.admin, input)).toThrow(NotFound)
    expect(() => endWebhook(context, personWith('clerk', elders), id)).toThrow(NotFound)
  })

  it('go to the internet only', () => {
    for (const inside of [
      '127.0.0.1',
      '10.1.2.3',
      '192.168.1.1',
      '169.254.169.254',
      '::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '0.0.0.0',
      'naam',
    ])
      expect(isPublicAddress(inside), inside).toBe(false)
    for (const outside of ['145.100.1.1', '2a02::1']) expect(isPublicAddress(outside)).toBe(true)
    for (const wrong of ['http://a.example', 'ftp://a.example', 'a.example'])
      expect(
        setWebhookInput.safeParse({ municipalityCode: duinstad, name: 'x', url: wrong }).success,
      ).toBe(false)
  })
})
