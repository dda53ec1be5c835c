import { createHash, randomBytes } from 'node:crypto'

/** A secret of 32 random bytes for an address or a cookie, base64url: 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: its SHA-256, in hex. */
export function secretHashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
