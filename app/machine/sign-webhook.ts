import { createHmac } from 'node:crypto'

const prefix = 'whsec_'

/**
 * The signature of a message after Standard Webhooks: HMAC-SHA256, with the secret (`whsec_…`, base64), over the id, the
 * moment in whole seconds and the body.
 */
export function webhookSignature(
  secret: string,
  { id, seconds, body }: { id: string; seconds: number; body: string },
): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const digest = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return `v1,${digest}`
}
