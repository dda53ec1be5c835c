import { type RequestOptions, request } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, publicLookup } from './public-address.server.ts'

const timeoutMs = 10_000

/** Brings one message to its address and says how it was answered; throws what went wrong. */
export type Courier = (
  url: string,
  headers: Record<string, string>,
  body: string,
) => Promise<{ status: number }>

/** Over TLS, to the internet only, without following where it points to. */
export const overHttps: Courier = (url, headers, body) => {
  const literal = new URL(url).hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !isPublicAddress(literal))
    return Promise.reject(new Error('this address is not on the internet'))
  return sendOver({ lookup: publicLookup }, url, headers, body)
}

/** Sends over TLS with these options of Node: how names are looked up, and which authorities are trusted. */
export function sendOver(
  options: Pick<RequestOptions, 'lookup' | 'ca'>,
  ...[url, headers, body]: Parameters<Courier>
): ReturnType<Courier> {
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      { ...options, method: 'POST', headers, timeout: timeoutMs },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }))
        answer.on('error', reject)
      },
    )
    sending.on('timeout', () => sending.destroy(new Error('no answer in time')))
    sending.on('error', reject)
    sending.end(body)
  })
}
