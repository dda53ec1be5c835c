import { isIPv6 } from 'node:net'

/** The address by which requests are counted: IPv6 by its /64, of which one household or office has many. */
export function callerAddress(ip: string | undefined): string {
  if (ip === undefined) return ''
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const missing = plain.includes('::') ? 8 - before.length - after.length : 0
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}
