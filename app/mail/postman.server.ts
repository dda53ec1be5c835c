/** One message on its way, addressed and rendered. */
export type OutgoingMail = {
  messageId: string
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  attachments: { filename: string; contentType: string; content: Buffer }[]
}

/** Takes mail to where it goes. `deliver` throws what went wrong, with nodemailer's `code` and `responseCode`. */
export type Postman = {
  via: 'smtp' | 'postbox'
  deliver(mail: OutgoingMail): Promise<void>
  close(): void
}

const seconds = 1000

/**
 * The postman of these settings. With `SMTP_URL` (`smtp://user:password@host:587`) mail goes to that server, over
 * TLS where it offers it and always with `?requireTLS=true` or `smtps://`; timeouts can be set in the address too.
 * Without it, mail stays in the local postbox, which the admin can read.
 */
export function postmanFor(settings: {
  SMTP_URL?: string | undefined
  MAIL_FROM: string
}): Postman {
  if (settings.SMTP_URL === undefined || settings.SMTP_URL === '') {
    return { via: 'postbox', deliver: async () => {}, close: () => {} }
  }
  const url = withTimeouts(settings.SMTP_URL)
  let transport: ReturnType<typeof transportTo> | undefined
  return {
    via: 'smtp',
    async deliver(mail) {
      transport ??= transportTo(url)
      await (await transport).sendMail({ ...mail, from: settings.MAIL_FROM })
    },
    close: () => void transport?.then((opened) => opened.close()),
  }
}

/** Loaded with the first mail: a server must be ready before that. */
async function transportTo(url: string) {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url,
    pool: true,
    maxConnections: 4,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function withTimeouts(address: string): string {
  const url = new URL(address)
  const timeouts = {
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 60 * seconds,
  }
  for (const [name, value] of Object.entries(timeouts)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value))
  }
  return url.href
}
