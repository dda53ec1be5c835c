import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

/** Closes and opens what the database must not hold in the open. */
export type Seal = { seal(text: string): string; open(sealed: string): string }

const cipher = 'aes-256-gcm'

/**
 * Seals with AES-256-GCM under the key (32 bytes), which is asked for at first use. `open` throws for what was changed
 * or sealed with another key.
 */
export function sealWith(readKey: () => Uint8Array): Seal {
  let kept: Uint8Array | undefined
  const key = () => {
    kept ??= readKey()
    return kept
  }
  return {
    seal(text) {
      const nonce = randomBytes(12)
      const encryption = createCipheriv(cipher, key(), nonce)
      const sealed = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()])
      const parts = [nonce, encryption.getAuthTag(), sealed]
      return ['v1', ...parts.map((part) => part.toString('base64url'))].join('.')
    },
    open(sealed) {
      const [version, ...parts] = sealed.split('.')
      const [nonce, tag, content] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (version !== 'v1' || !nonce || tag?.length !== 16 || !content)
        throw new Error('this was not sealed here')
      const decryption = createDecipheriv(cipher, key(), nonce).setAuthTag(tag)
      return Buffer.concat([decryption.update(content), decryption.final()]).toString('utf8')
    },
  }
}

/**
 * The key of this installation: `secretKey` (64 hexadecimal digits) where it is set, else the file `database`.key,
 * made at first use for this account only. Without the key a copy of the database opens no one-time code.
 */
export function sealKey(database: string, secretKey: string | undefined): Uint8Array {
  if (secretKey !== undefined) return Buffer.from(secretKey, 'hex')
  const path = `${database}.key`
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
}
