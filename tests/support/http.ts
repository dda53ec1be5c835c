/** The cookie of a session with this secret, as the server would set it. */
export function cookieOf(secret: string): string {
  return `sessie=${encodeURIComponent(Buffer.from(JSON.stringify(secret)).toString('base64'))}`
}

/** Signs in to the demo over HTTP as the person of that name; returns the cookie. */
export async function signInByHttp(baseUrl: string, name: string): Promise<string> {
  const page = await (await fetch(`${baseUrl}/aanmelden`)).text()
  const button = new RegExp(
    `name="personId" value="(\\d+)"[^>]*>[^<]*(?:<!-- -->)?[^<]*${name}`,
  ).exec(page)
  if (button === null) throw new Error(`nobody of that name: ${name}`)
  const answer = await fetch(`${baseUrl}/aanmelden`, {
    method: 'POST',
    headers: { origin: baseUrl },
    body: new URLSearchParams({ personId: button[1] ?? '', target: '/werk' }),
    redirect: 'manual',
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`no session: ${answer.status}`)
  return cookie
}
