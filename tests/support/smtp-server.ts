import type { Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** How the server treats what comes in. `dropAfterData` takes the message and cuts the line without an answer. */
export type Manners = 'accept' | 'busy' | 'refuse' | 'stall' | 'dropAfterData'

export type TestSmtp = {
  url: string
  received: ParsedMail[]
  /** How many messages are coming in now. */
  reading: number
  manners: Manners
  stop(): Promise<void>
}

export type SmtpOptions = {
  manners?: Manners
  port?: number
  signIn?: { user: string; pass: string }
  /** Called with a message that is in, before the server answers that it took it. */
  onReceived?: (mail: ParsedMail) => void
  /** Called once that answer went out. */
  onAnswered?: () => void
}

/** A real SMTP server on loopback that keeps what it receives, until it is stopped. */
export async function startSmtp(options: SmtpOptions = {}): Promise<TestSmtp> {
  const sockets = new Set<Socket>()
  const { signIn } = options
  const server = new SMTPServer({
    authOptional: signIn === undefined,
    disabledCommands: signIn === undefined ? ['AUTH', 'STARTTLS'] : [],
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth(auth, _session, done) {
      const known = auth.username === signIn?.user && auth.password === signIn?.pass
      if (known) done(null, { user: auth.username })
      else done(new Error('unknown user'))
    },
    onRcptTo(_address, _session, done) {
      if (test.manners === 'refuse') done(answer(550, 'no such mailbox'))
      else if (test.manners === 'busy') done(answer(451, 'try again later'))
      else if (test.manners !== 'stall') done()
    },
    onData(stream, _session, done) {
      test.reading += 1
      stream.once('close', () => {
        test.reading -= 1
      })
      simpleParser(stream).then((mail) => {
        test.received.push(mail)
        options.onReceived?.(mail)
        if (test.manners !== 'dropAfterData') {
          done()
          options.onAnswered?.()
        } else for (const socket of sockets) socket.destroy()
      }, done)
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(options.port ?? 0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const test: TestSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    reading: 0,
    manners: options.manners ?? 'accept',
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return test
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
