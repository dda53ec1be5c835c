/** An address that ends in a secret of 32 bytes, base64url. */
const secret = /\/[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g

/** `text` without the secrets in its addresses: once mail is delivered, only the receiver needs them. */
export function withoutSecrets(text: string): string {
  return text.replace(secret, '/…')
}
